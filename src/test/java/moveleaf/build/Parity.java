package moveleaf.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares what an edition says with what the site says: steps, doses, warnings, notes, texts of pictures, links. Editions of the whole
 * guide must say all of it and nothing else; excerpts must say all that is theirs, and nothing else.
 */
final class Parity {
    private final SaidOnSite site;

    /** What the language file says: labels that stand around the guide's own words. */
    private final Set<String> words;

    private final Set<String> doseLabels;
    private final List<String> losses = new ArrayList<>();

    /**
     * @param words of the language file, bare
     * @param doseLabels those that name the cells of a dose
     */
    Parity(SaidOnSite site, Set<String> words, Set<String> doseLabels) {
        this.site = site;
        this.words = words;
        this.doseLabels = doseLabels;
    }

    private SaidInPdf pdf(byte[] bytes) throws IOException {
        Set<String> titles = new TreeSet<>(site.articles.keySet());
        titles.addAll(site.cards.keySet());
        return new SaidInPdf(bytes, titles, Set.of("L", "R"));
    }

    /** What differs, a line each: none where a PDF of the whole guide and the site say the same. */
    List<String> whole(byte[] bytes) throws IOException {
        SaidInPdf pdf = pdf(bytes);
        site.articles.forEach((title, wanted) -> {
            Said said = pdf.articles.get(title);
            if (said == null) {
                lose(title, "the article is missing", title);
                return;
            }
            remarks(title, wanted, said);
            texts(title, wanted, wanted.texts, said);
            steps(title, wanted, said);
            both(title, "dose", wanted.doses, doses(said));
            both(title, "note mark", wanted.marks, said.marks);
            both(title, "text of a picture", wanted.alts, said.alts);
            both(title, "link", wanted.links, said.links);
            foreign(title, said, known(wanted));
        });
        signs("outside articles", pdf.rest);
        notes(pdf, marks(site.articles.values()));
        both("cover", "text of a picture", site.home.alts, pdf.rest.alts);
        foreign("outside articles", pdf.rest, known(site.articles.values()));
        return losses;
    }

    /** Of cards: one for each movement and each version, with its steps, dose, pictures and limits. */
    List<String> cards(byte[] bytes) throws IOException {
        SaidInPdf pdf = pdf(bytes);
        Set<String> marks = new TreeSet<>();
        site.cards.forEach((title, wanted) -> {
            Said said = pdf.articles.get(title);
            if (said == null) {
                lose(title, "the card is missing", title);
                return;
            }
            texts(title, wanted, wanted.limits, said);
            steps(title, wanted, said);
            both(title, "dose", wanted.doses, doses(said));
            both(title, "text of a picture", wanted.alts, said.alts);
            marks.addAll(said.marks);
            foreign(title, said, known(site.articles.values()));
        });
        both("all cards", "card", List.copyOf(site.cards.keySet()), cardsOf(pdf));
        signs("outside cards", pdf.rest);
        notes(pdf, marks);
        foreign("outside cards", pdf.rest, known(site.articles.values()));
        return losses;
    }

    private static List<String> cardsOf(SaidInPdf pdf) {
        return pdf.articles.keySet().stream()
                .filter(title -> !title.equals("References"))
                .toList();
    }

    /** Of wall sheets: each session with its movements and doses. Of logs: each program with its movements. */
    List<String> sheets(byte[] bytes, Sheet sheet) throws IOException {
        SaidInPdf pdf = pdf(bytes);
        site.sessions.forEach((title, sessions) -> {
            List<Said> pages = pdf.elements.getOrDefault(title, List.of()).stream()
                    .filter(page -> !page.texts.isEmpty()) // a program's section holds those of its sessions
                    .toList();
            int wanted = sheet == Sheet.SESSION ? sessions.size() : 1;
            if (pages.size() != wanted) {
                lose(title, pages.size() + " sheets instead of " + wanted, title);
                return;
            }
            for (int i = 0; i < sessions.size(); i++) {
                Said session = sessions.get(i);
                Said page = pages.get(sheet == Sheet.SESSION ? i : 0);
                if (sheet == Sheet.SESSION) {
                    texts(title, session, session.names, page);
                    both(title, "dose", session.doses, doses(page));
                    signs(title, page);
                } else {
                    texts(title, session, session.names, page);
                }
                foreign(title, page, known(site.articles.values()));
            }
        });
        return losses;
    }

    /** What a sheet holds. */
    enum Sheet {
        SESSION,
        PROGRAM
    }

    private void lose(String title, String what, String which) {
        losses.add(title + ": " + what + ": " + which);
    }

    private void both(String title, String what, List<String> wanted, List<String> there) {
        Said.missing(wanted, there).forEach(it -> lose(title, what + " missing", it));
        Said.missing(there, wanted).forEach(it -> lose(title, what + " that the site has not", it));
    }

    /** Each text as often as the site has it; numbers are compared as doses and marks. */
    private void texts(String title, Said site, List<String> wanted, Said there) {
        for (String text : new TreeSet<>(wanted)) {
            if (text.length() > 4 && Said.occurrences(text, there.texts) < Said.occurrences(text, wanted)) {
                boolean step = site.steps.stream().anyMatch(list -> list.contains(text));
                String kind = step ? "step" : site.warnings.contains(text) ? "warning" : "text";
                lose(title, kind + " missing", text);
            }
        }
    }

    /** The warning signs in short, each once at least. */
    private void signs(String title, Said there) {
        site.signs.stream()
                .filter(sign -> Said.occurrences(sign, there.texts) == 0)
                .forEach(sign -> lose(title, "warning sign missing", sign));
    }

    private void steps(String title, Said wanted, Said there) {
        wanted.steps.stream()
                .filter(list -> !there.hasInOrder(list))
                .forEach(list -> lose(title, "steps missing or out of order", String.join(" / ", list)));
    }

    /** Pairs whose label names a cell of a dose. */
    private List<String> doses(Said said) {
        return said.doses.stream()
                .filter(pair -> List.of(pair.split(" \\| ", -1)).stream().anyMatch(doseLabels::contains))
                .toList();
    }

    /** A remark is a note of its own, or stands in the text where it is called; there it is taken out of the text. */
    private void remarks(String title, Said wanted, Said there) {
        for (String remark : wanted.notes) {
            String text = remark.substring(1);
            boolean noted = there.notes.stream().anyMatch(note -> note.endsWith(" " + text));
            boolean told = there.texts.stream().anyMatch(it -> it.contains(text));
            if (!noted && !told) {
                lose(title, "remark missing", remark);
            }
            there.texts.replaceAll(it -> it.replace(text, ""));
        }
    }

    private static Set<String> marks(Collection<Said> articles) {
        Set<String> marks = new TreeSet<>();
        articles.forEach(said -> marks.addAll(said.marks));
        return marks;
    }

    /** Each note that is marked is there with its text: where it is called, or in the list of references. */
    private void notes(SaidInPdf pdf, Set<String> marks) {
        List<Said> all = new ArrayList<>(pdf.articles.values());
        all.add(pdf.rest);
        Set<String> noted = new TreeSet<>();
        Set<String> listed = new TreeSet<>();
        for (Said said : all) {
            for (String note : said.notes) {
                String number = note.substring(0, note.indexOf(' '));
                if (number.matches("\\d+")) {
                    noted.add(number);
                    if (!note.equals(number + " " + site.references.get(number))) {
                        lose("notes", "note with another text", note);
                    }
                }
            }
            site.references.forEach((number, text) -> {
                if (said.texts.contains(text)) {
                    listed.add(number);
                }
            });
        }
        both("notes", "note", List.copyOf(marks), List.copyOf(noted.isEmpty() ? listed : noted));
    }

    /** Texts that are not made of what the site says and of labels. */
    private void foreign(String title, Said there, Set<String> known) {
        for (String text : new TreeSet<>(there.texts)) {
            if (text.matches(".*\\p{L}.*") && !isMadeOf(text, known)) {
                lose(title, "text that the site has not", text);
            }
        }
    }

    private Set<String> known(Said article) {
        Set<String> known = new HashSet<>(article.texts);
        known.addAll(article.labels);
        known.addAll(site.everywhere);
        known.addAll(site.articles.keySet());
        known.addAll(site.cards.keySet());
        known.addAll(words);
        return known;
    }

    private Set<String> known(Collection<Said> articles) {
        Said all = new Said();
        articles.forEach(all::add);
        Set<String> known = known(all);
        known.addAll(site.home.texts);
        return known;
    }

    /** Whether a text can be laid out in known ones end to end; numbers may stand between, and the hands last. */
    private static boolean isMadeOf(String text, Set<String> known) {
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int at = 0; at < text.length(); at++) {
            if (reached[at]) {
                int end = at;
                while (end < text.length() && Character.isDigit(text.charAt(end))) {
                    reached[++end] = true;
                }
                for (int to = at + 2; to <= text.length(); to++) {
                    reached[to] |= known.contains(text.substring(at, to));
                }
                reached[text.length()] |= text.substring(at).matches("[LR]");
            }
        }
        return reached[text.length()];
    }

    /** The tables of the language file that {@link #words} and the labels of doses come from. */
    static Set<String> bare(Collection<String> texts) {
        Set<String> bare = new TreeSet<>();
        for (String text : texts) {
            for (String piece : text.split("\\{[^}]*\\}", -1)) {
                String letters = Said.bare(piece);
                if (letters.length() > 1) {
                    bare.add(letters);
                }
            }
        }
        return bare;
    }

    /** All texts of a tree of maps. */
    static List<String> texts(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(value -> texts(value).stream()).toList();
        }
        return List.of(String.valueOf(tree));
    }
}
