package moveleaf.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Compares what an edition says with what the site says: steps, doses, warnings, notes, texts of pictures, links. Editions of the whole
 * guide must say all of it and nothing else; excerpts must say all that is theirs, and nothing else. {@link ParityTest} says what is whose.
 */
final class Parity {
    private final SaidOnSite site;

    /** What the language file says: labels that stand around the guide's own words. */
    private final Set<String> words;

    private final Set<String> doseLabels;
    private final Map<String, String> promises;
    private final Set<String> kept = new TreeSet<>();
    private final List<String> losses = new ArrayList<>();

    /**
     * @param words of the language file, bare
     * @param doseLabels those that name the cells of a dose
     * @param promises what an edition must have: a column of the table in {@link ParityTest}
     */
    Parity(SaidOnSite site, Set<String> words, Set<String> doseLabels, Map<String, String> promises) {
        this.site = site;
        this.promises = promises;
        this.words = words;
        this.doseLabels = doseLabels;
    }

    private SaidInPdf pdf(byte[] bytes) throws IOException {
        Set<String> titles = new TreeSet<>(site.articles.keySet());
        titles.addAll(site.cards.keySet());
        return new SaidInPdf(bytes, titles, Set.of("L", "R"));
    }

    /** What differs, a line each: none where a PDF and the site say the same, as far as its edition promises. */
    List<String> losses(byte[] bytes) throws IOException {
        SaidInPdf pdf = pdf(bytes);
        switch (promise("a chapter for each")) {
            case "article" -> chapters(pdf, site.articles, "article");
            case "movement" -> {
                chapters(pdf, site.cards, "card");
                both("all cards", "card", List.copyOf(site.cards.keySet()), cardsOf(pdf));
            }
            case "session" -> sheets(pdf, sessions -> sessions);
            case "program" -> sheets(pdf, sessions -> List.of(joined(sessions)));
            default -> throw new IllegalArgumentException("an edition has chapters for articles, movements or sheets");
        }
        promises.forEach((what, how) -> {
            if (!kept.contains(what) && !how.equals("-")) {
                lose("table", "promise that nothing looks at", what);
            }
        });
        return losses;
    }

    private String promise(String what) {
        kept.add(what);
        return Objects.requireNonNull(promises.get(what), what);
    }

    private boolean promises(String what) {
        return !promise(what).equals("-");
    }

    private void chapters(SaidInPdf pdf, SortedMap<String, Said> chapters, String kind) {
        chapters.forEach((title, wanted) -> {
            Said said = pdf.articles.get(title);
            if (said == null) {
                lose(title, "the " + kind + " is missing", title);
                return;
            }
            if (promises("texts")) {
                remarks(title, wanted, said);
                texts(title, wanted, said);
            }
            if (promises("steps in order")) {
                steps(title, wanted, said);
            }
            if (promises("doses")) {
                both(title, "dose", wanted.doses, doses(said));
            }
            if (promises("note marks")) {
                both(title, "note mark", wanted.marks, said.marks);
                both(title, "place in a work", wanted.places, said.places);
            }
            if (promises("texts of pictures")) {
                both(title, "text of a picture", wanted.alts, said.alts);
            }
            if (promises("links")) {
                both(title, "link", wanted.links, own(said.links));
            }
            if (promises("pain scale")) {
                bands(title, said);
            }
            foreign(title, said, kind.equals("card") ? known(site.articles.values()) : known(wanted));
        });
        if (promises("warning signs in short")) {
            signs("outside chapters", pdf.rest);
        }
        if (promises("notes")) {
            notes(pdf, marks(chapters.values()));
        }
        if (promises("who cites a work")) {
            both("References", "citing article", List.copyOf(site.citing), List.copyOf(pdf.citing));
        }
        if (promises("picture of the first page")) {
            both("cover", "text of a picture", site.home.alts, pdf.rest.alts);
        }
        foreign("outside chapters", pdf.rest, known(site.articles.values()));
    }

    /** Links within an excerpt lead to what is there, and the list of sources has those of its notes. */
    private List<String> own(List<String> links) {
        return promise("links").equals("web")
                ? links.stream().filter(link -> !link.startsWith("#")).toList()
                : links;
    }

    private static List<String> cardsOf(SaidInPdf pdf) {
        return pdf.articles.keySet().stream()
                .filter(title -> !title.equals("References"))
                .toList();
    }

    private static Said joined(List<Said> sessions) {
        Said all = new Said();
        sessions.forEach(all::add);
        return all;
    }

    /** A program has a sheet for each session, or one for all of them. */
    private void sheets(SaidInPdf pdf, UnaryOperator<List<Said>> sheets) {
        site.sessions.forEach((title, sessions) -> {
            List<Said> pages = pdf.elements.getOrDefault(title, List.of()).stream()
                    .filter(page -> !page.texts.isEmpty()) // a program's section holds those of its sessions
                    .toList();
            List<Said> wanted = sheets.apply(sessions);
            if (pages.size() != wanted.size()) {
                lose(title, pages.size() + " sheets instead of " + wanted.size(), title);
                return;
            }
            for (int i = 0; i < wanted.size(); i++) {
                sheet(title, wanted.get(i), pages.get(i));
            }
        });
        both("all sheets", "sheet", List.copyOf(site.sessions.keySet()), List.copyOf(pdf.elements.keySet()));
        foreign("outside sheets", pdf.rest, known(site.articles.values()));
    }

    private void sheet(String title, Said wanted, Said page) {
        if (promises("texts")) {
            texts(title, wanted, page);
        }
        if (promises("doses")) {
            inOrder(title, "dose", wanted.order, ofTheSession(page.order, title));
        }
        if (promises("rows with boxes")) {
            inOrder(title, "row", wanted.rows, ofTheSite(page.rows));
        }
        if (promises("warning signs in short")) {
            signs(title, page);
        }
        if (promises("pain scale")) {
            bands(title, page);
        }
        foreign(title, page, known(site.articles.values()));
    }

    /** Without the sheet's own title and cells that are none of a dose. */
    private List<String> ofTheSession(List<String> order, String title) {
        return order.stream()
                .filter(it -> !it.equals(title) && (!it.contains(" | ") || isDose(it)))
                .toList();
    }

    /** Without the rows for pain, which the language file names and every log has. */
    private List<String> ofTheSite(List<String> rows) {
        List<String> pain = rows.subList(Math.max(0, rows.size() - 3), rows.size());
        boolean labelled = pain.stream().allMatch(row -> words.contains(row.replaceFirst(" \\| 28$", "")));
        return labelled ? rows.subList(0, rows.size() - pain.size()) : rows;
    }

    private void inOrder(String title, String what, List<String> wanted, List<String> there) {
        if (!wanted.equals(there)) {
            both(title, what, wanted, there);
            lose(title, what + "s missing or out of order", String.join(" / ", there));
        }
    }

    private void bands(String title, Said there) {
        String all = String.join("", there.texts);
        site.bands.stream()
                .filter(band -> !all.contains(band))
                .forEach(band -> lose(title, "pain scale missing", band));
    }

    private void lose(String title, String what, String which) {
        losses.add(title + ": " + what + ": " + which);
    }

    private void both(String title, String what, List<String> wanted, List<String> there) {
        Said.missing(wanted, there).forEach(it -> lose(title, what + " missing", it));
        Said.missing(there, wanted).forEach(it -> lose(title, what + " that the site has not", it));
    }

    /** Each text as often as the site has it; numbers are compared as doses and marks. */
    private void texts(String title, Said wanted, Said there) {
        for (String text : new TreeSet<>(wanted.texts)) {
            if (text.length() > 4 && Said.occurrences(text, there.texts) < Said.occurrences(text, wanted.texts)) {
                boolean step = wanted.steps.stream().anyMatch(list -> list.contains(text));
                String kind = step ? "step" : wanted.warnings.contains(text) ? "warning" : "text";
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
        return said.doses.stream().filter(this::isDose).toList();
    }

    private boolean isDose(String pair) {
        return List.of(pair.split(" \\| ", -1)).stream().anyMatch(doseLabels::contains);
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
        articles.forEach(said -> {
            marks.addAll(said.marks);
            marks.addAll(said.works);
        });
        return marks;
    }

    /** Each note that is marked is there with its text: where it is called, or in the list of references. */
    private void notes(SaidInPdf pdf, Set<String> marks) {
        List<Said> all = new ArrayList<>(pdf.articles.values());
        all.add(pdf.rest);
        Set<String> noted = new TreeSet<>();
        Set<String> listed = new TreeSet<>();
        List<String> noteLinks = new ArrayList<>();
        for (Said said : all) {
            for (String note : said.notes) {
                String number = note.substring(0, note.indexOf(' '));
                if (number.matches("\\d+")) {
                    noted.add(number);
                    noteLinks.addAll(links(number));
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
        both(
                "notes",
                "link",
                noteLinks,
                all.stream()
                        .flatMap(said -> said.noteLinks.stream())
                        .filter(link -> link.matches("\\d.*"))
                        .toList());
        if (noted.isEmpty()) {
            Said list = pdf.articles.getOrDefault("References", new Said());
            Said.missing(
                            listed.stream()
                                    .flatMap(number -> site.referenceLinks.getOrDefault(number, List.of()).stream())
                                    .toList(),
                            list.links)
                    .forEach(link -> lose("References", "link missing", link));
        }
    }

    private List<String> links(String number) {
        return site.referenceLinks.getOrDefault(number, List.of()).stream()
                .map(link -> number + " " + link)
                .toList();
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
