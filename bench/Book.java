import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A book of N movements, the same for Moveleaf and for its peers, and how long each takes to set it: see bench/README.md.
 * {@code --movements N[,M…]}, {@code --runs N}, {@code --only NAME,…}, {@code --write DIR} (writes the book and stops).
 */
public class Book {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Path JAR = HOME.resolve("target/launcher/moveleaf.jar");
    private static final Path PEERS = HOME.resolve("target/bench-peers");
    private static final Path SOURCES = HOME.resolve("bench/book");
    private static final int WORKS = 60;
    private static final int PART = 50;
    private static final List<String> SLOW = List.of("weasyprint", "openhtmltopdf");

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        int[] sizes = Arrays.stream(options.getOrDefault("--movements", "300,3000").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        if (options.containsKey("--write")) {
            new Text(sizes[0]).write(Path.of(options.get("--write")));
            return;
        }
        if (!Files.exists(JAR)) {
            System.err.println("no program yet: run ./moveleaf --version first, in the repository's folder");
            System.exit(1);
        }
        int runs = Integer.parseInt(options.getOrDefault("--runs", "3"));
        List<String> only = List.of(options.getOrDefault("--only", "moveleaf,typst,weasyprint,openhtmltopdf").split(","));
        Path work = Files.createTempDirectory("moveleaf-book");
        try {
            new Comparison(work, runs, only).run(sizes);
        } finally {
            delete(work);
        }
    }

    // ------------------------------------------------------------------------------------------------ the book

    /** The text of the book, made of plain words by a fixed seed, and its four forms. */
    static final class Text {
        private static final String[] PARTS = {
            "hip", "knee", "back", "heel", "shoulder", "trunk", "wrist", "neck", "elbow", "ankle", "hand", "foot"
        };
        private static final String[] VERBS = {
            "lift", "lower", "turn", "press", "slide", "reach with", "bend", "straighten", "hold", "relax"
        };
        private static final String[] HOW = {
            "slowly", "with a long breath", "as far as it is easy", "without a pause", "against the floor", "toward the wall",
            "until you feel a mild pull", "and keep the other side still", "for three quiet breaths", "a little at a time"
        };
        private static final String[] SAID = {
            "People who did this twice a week had less pain after three months than people who waited",
            "In a study of office workers it made little difference whether they began in the morning or at night",
            "The muscles at the front of the body worked at less than a third of their full strength",
            "Most of those who took part kept at it for a year, and few of them said that it was hard to fit into a day",
            "Nobody knows yet whether it does more for older people than for younger ones",
            "A review found small effects, and it was not sure of them because the studies differed",
            "It was as good as other kinds of exercise, and better than rest in bed",
            "What counts more than the exact form is that it can be done often and without fear"
        };

        /** A movement: all that any of the forms says of it. */
        record Movement(
                String id,
                String title,
                String purpose,
                List<String> claims,
                int[] works,
                List<String> after,
                List<List<String>> rows,
                List<String> steps,
                List<String> stops,
                List<String> asks,
                String caption,
                String alt) {}

        /** A work that is cited. */
        record Work(String key, String family, String title, String journal, int year, int volume, String pages, String doi) {
            String note() {
                return family + " A, Example B. " + title + ". " + journal + ". " + year + ";" + volume + ":" + pages + ". doi:";
            }
        }

        private final Random random = new Random(2026);
        final List<Movement> movements = new ArrayList<>();
        final List<Work> works = new ArrayList<>();

        Text(int count) {
            for (int i = 1; i <= WORKS; i++) {
                works.add(new Work(
                        "work" + i,
                        "Author" + (char) ('a' + i % 26) + (char) ('a' + i / 26),
                        "Movement number " + i + " and the comfort of the " + pick(PARTS) + " in adults: a trial of " + (40 + i) + " people",
                        "Journal of Made-up Results",
                        1980 + i % 40,
                        i,
                        (100 + i) + "-" + (110 + i),
                        "10.1000/example." + i));
            }
            for (int i = 0; i < count; i++) {
                movements.add(movement(i));
            }
        }

        private String pick(String[] from) {
            return from[random.nextInt(from.length)];
        }

        private String step() {
            String verb = pick(VERBS);
            return Character.toUpperCase(verb.charAt(0)) + verb.substring(1) + " one " + pick(PARTS) + " " + pick(HOW) + ".";
        }

        private String said() {
            return pick(SAID) + ".";
        }

        private Movement movement(int i) {
            String part = pick(PARTS);
            String other = pick(PARTS);
            String verb = pick(VERBS);
            List<List<String>> rows = new ArrayList<>(List.of(List.of("Week", "Sets", "Repetitions")));
            for (int week = 1; week <= 2; week++) {
                rows.add(List.of("Week " + week, String.valueOf(1 + random.nextInt(3)), String.valueOf(4 + random.nextInt(9))));
            }
            return new Movement(
                    String.format(Locale.ROOT, "movement-%04d", i + 1),
                    "Movement " + (i + 1) + ": " + verb + " the " + part,
                    "Eases the " + part + " and trains the " + other + " with little effort.",
                    List.of(
                            said(),
                            said()),
                    new int[] {(2 * i) % WORKS, (2 * i + 1) % WORKS},
                    List.of(said(), "Begin with the " + other + ". " + said()),
                    rows,
                    IntStream.range(0, 3).mapToObj(n -> step()).toList(),
                    List.of("Your " + part + " hurts more than a little.", "You feel weak or numb in the " + other + "."),
                    List.of("You had surgery on the " + part + "."),
                    "Where the " + part + " goes.",
                    "A person made of lines who moves the " + part + ".");
        }

        /** A stick person of about forty paths, no two alike. */
        String svg(int i) {
            Random r = new Random(i);
            StringBuilder svg = new StringBuilder(
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 240 160\" width=\"240\" height=\"160\">\n");
            svg.append("<rect x=\"4\" y=\"140\" width=\"232\" height=\"8\" fill=\"#c9d1d3\"/>\n");
            for (int n = 0; n < 36; n++) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<path d=\"M%.1f %.1f C%.1f %.1f %.1f %.1f %.1f %.1f\" fill=\"%s\" stroke=\"#%06x\" stroke-width=\"%.1f\" stroke-linecap=\"round\"/>%n",
                        20 + r.nextDouble() * 200,
                        10 + r.nextDouble() * 130,
                        20 + r.nextDouble() * 200,
                        10 + r.nextDouble() * 130,
                        20 + r.nextDouble() * 200,
                        10 + r.nextDouble() * 130,
                        20 + r.nextDouble() * 200,
                        10 + r.nextDouble() * 130,
                        n % 4 == 0 ? "#e3f0f0" : "none",
                        r.nextInt(0x7fffff),
                        1 + r.nextDouble() * 3));
            }
            svg.append("<circle cx=\"120\" cy=\"30\" r=\"14\" fill=\"#1f6f78\"/>\n</svg>\n");
            return svg.toString().replace("\r", "");
        }

        void write(Path folder) throws IOException {
            Files.createDirectories(folder);
            guide(folder.resolve("guide"));
            Path templates = Files.createDirectories(folder.resolve("templates/print/booklet"));
            Files.copy(SOURCES.resolve("templates/page.mustache"), templates.resolve("page.mustache"));
            Files.copy(SOURCES.resolve("templates/style.css"), templates.resolve("style.css"));
            Path figures = Files.createDirectories(folder.resolve("figures"));
            for (int i = 0; i < movements.size(); i++) {
                Files.writeString(figures.resolve(movements.get(i).id() + ".svg"), svg(i));
            }
            Files.writeString(folder.resolve("book.typ"), typst());
            Files.writeString(folder.resolve("book.html"), html("weasyprint"));
            Files.writeString(folder.resolve("book.xhtml"), html("openhtmltopdf"));
        }

        private void guide(Path folder) throws IOException {
            Files.createDirectories(folder.resolve("exercises"));
            Files.createDirectories(folder.resolve("figures"));
            Files.createDirectories(folder.resolve("pages"));
            StringBuilder settings = new StringBuilder(
                    """
                    id: book
                    title: A book of movements
                    summary: [Made up to measure with.]
                    language: en-GB
                    region: GB
                    papers: [a4]
                    authors: [{ name: Nobody }]
                    dates: { written: 2026-01-01, updated: 2026-01-01, review-by: 2027-01-01 }
                    funding: None.
                    conflicts: None.
                    contact: { words: None. }
                    disclaimer: None of it is true.
                    licence: { name: CC BY 4.0 }
                    references: { style: american-medical-association }
                    editions:
                      - { edition: booklet, title: Book, words: The whole book. }
                    contents:
                    """);
            for (int part = 0; part * PART < movements.size(); part++) {
                settings.append("  - id: part-").append(part + 1).append("\n    title: ").append(partTitle(part)).append("\n    entries:\n");
                part(part).forEach(m -> settings.append("      - ").append(m.id()).append('\n'));
            }
            settings.append("  - { id: end, title: References, entries: [warning-signs, muscles, references] }\n");
            Files.writeString(folder.resolve("guide.yaml"), settings);
            Files.writeString(
                    folder.resolve("pages/warning-signs.md"),
                    """
                    ---
                    title: Warning signs
                    summary: When to get help.
                    role: red-flags
                    strip:
                      emergency: [a bad fall]
                      today: [a fever]
                    ---
                    ## Emergency

                    Call {emergency-number} after a bad fall.

                    ## Urgent

                    Call a doctor today if you have a fever.

                    ## Routine

                    Book a visit if nothing is better after six weeks.
                    """);
            Files.writeString(
                    folder.resolve("pages/muscles.md"),
                    """
                    ---
                    title: Muscles
                    summary: The muscles that this book names.
                    role: muscles
                    muscles:
                      - { id: calves, name: Calf muscles, latin: Gastrocnemius, where: On the lower leg., does: They push the heel up. }
                    ---
                    """);
            Files.writeString(
                    folder.resolve("pages/references.md"),
                    "---\ntitle: References\nsummary: The works.\nrole: references\n---\n");
            StringBuilder references = new StringBuilder("[");
            for (Work work : cited()) {
                references
                        .append(references.length() == 1 ? "\n" : ",\n")
                        .append(String.format(
                                Locale.ROOT,
                                "{\"id\": \"%s\", \"type\": \"article-journal\", \"author\": [{\"family\": \"%s\", \"given\": \"A\"},"
                                        + " {\"family\": \"Example\", \"given\": \"B\"}], \"title\": \"%s\", \"container-title\": \"%s\","
                                        + " \"issued\": {\"date-parts\": [[%d]]}, \"volume\": \"%d\", \"page\": \"%s\", \"DOI\": \"%s\"}",
                                work.key(),
                                work.family(),
                                work.title(),
                                work.journal(),
                                work.year(),
                                work.volume(),
                                work.pages(),
                                work.doi()));
            }
            Files.writeString(folder.resolve("references.json"), references.append("\n]\n"));
            for (int i = 0; i < movements.size(); i++) {
                Movement m = movements.get(i);
                Files.writeString(folder.resolve("figures/" + m.id() + ".svg"), svg(i));
                Files.writeString(folder.resolve("exercises/" + m.id() + ".md"), markdown(m));
            }
        }

        private String markdown(Movement m) {
            StringBuilder md = new StringBuilder("---\ntitle: \"" + m.title() + "\"\npurpose: " + m.purpose());
            md.append(
                    """

                    trains: strength
                    effort: gentle
                    position: supine
                    equipment: [mat]
                    muscles: { primary: [calves] }
                    feel: A mild pull.
                    side: each
                    dose: { sets: 1-2, reps: 5-10, pace: 4 s, rest: 30 s, frequency: 3 a week }
                    figure:
                    """);
            md.append("  files: [figures/" + m.id() + ".svg]\n  alt: " + m.alt() + "\n  caption: " + m.caption()
                    + "\n  licence: CC BY 4.0\n  source: Made up\n---\n");
            for (int n = 0; n < 2; n++) {
                md.append(m.claims().get(n)).append("[@").append(works.get(m.works()[n]).key()).append("] ");
                md.append(m.after().get(n)).append("\n\n");
            }
            for (int row = 0; row < m.rows().size(); row++) {
                md.append("| ").append(String.join(" | ", m.rows().get(row))).append(" |\n");
                md.append(row == 0 ? "| --- | --- | --- |\n" : "");
            }
            md.append("\n## Steps\n\n");
            for (int n = 0; n < m.steps().size(); n++) {
                md.append(n + 1).append(". ").append(m.steps().get(n)).append('\n');
            }
            md.append("\n## Stop if\n\n");
            m.stops().forEach(stop -> md.append("- ").append(stop).append('\n'));
            md.append("\n## Ask first if\n\n");
            m.asks().forEach(ask -> md.append("- ").append(ask).append('\n'));
            return md.toString();
        }

        private static String partTitle(int part) {
            return "Part " + (part + 1) + " of the movements";
        }

        private List<Movement> part(int part) {
            return movements.subList(part * PART, Math.min(movements.size(), (part + 1) * PART));
        }

        // Typst: total-fit lines as ours, tagged as PDF/UA-1, running heads from states, contents with page numbers.
        private String typst() {
            StringBuilder t = new StringBuilder(
                    """
                    #set document(title: "A book of movements", author: "Nobody", date: datetime(year: 2026, month: 1, day: 1))
                    #set text(font: "Source Sans Pro", size: 12pt, lang: "en", region: "GB", hyphenate: false, top-edge: 0.75em, bottom-edge: -0.25em)
                    #set par(leading: 4pt, spacing: 12pt, justify: false, linebreaks: "optimized")
                    #let part-title = state("part", "")
                    #let movement-title = state("movement", "")
                    #set page(
                      width: 148mm, height: 210mm,
                      margin: (inside: 56pt, outside: 48pt, top: 58pt, bottom: 58pt),
                      header: context {
                        set text(size: 10pt)
                        if calc.odd(here().page()) { align(right, movement-title.get()) } else { part-title.get() }
                      },
                      footer: context {
                        set text(size: 10pt)
                        let n = counter(page).display()
                        if calc.odd(here().page()) { align(right, n) } else { n }
                      },
                    )
                    #show link: set text(fill: rgb("#1f6f78"))
                    #show heading.where(level: 1): set text(size: 24pt, weight: 600)
                    #show heading.where(level: 2): set text(size: 20pt, weight: 600)
                    #show heading.where(level: 3): set text(size: 12pt, weight: 600)
                    #show heading.where(level: 2): set block(above: 24pt, below: 8pt)
                    #show heading.where(level: 3): set block(above: 12pt, below: 4pt)
                    #show footnote.entry: set text(size: 10pt)
                    #show footnote.entry: set par(leading: 3pt)
                    #set footnote.entry(separator: line(length: 72pt, stroke: 0.5pt), gap: 5pt, indent: 0pt)
                    #show outline.entry: set block(spacing: 4pt)
                    #set figure(numbering: none, supplement: none, gap: 3pt)
                    #show figure: set align(left)
                    #show figure.caption: set text(size: 10pt)
                    #set table(stroke: (x: none, top: none, bottom: 0.5pt + rgb("#808080")), inset: (x: 6pt, y: 3pt))
                    #show table.header: set text(weight: 600)
                    #let note(number, url, body) = footnote(numbering: _ => number)[#body#link("https://doi.org/" + url)[#url]]
                    #let summary(body) = { set text(size: 14pt); set par(leading: 6pt); body }

                    #text(size: 24pt, weight: 600)[A book of movements]

                    Nobody
                    #pagebreak()
                    #outline(title: [Contents], depth: 2, indent: 12pt)

                    """);
            for (int part = 0; part * PART < movements.size(); part++) {
                t.append("#pagebreak()\n= ").append(partTitle(part)).append("\n#part-title.update(\"").append(partTitle(part)).append("\")\n\n");
                for (Movement m : part(part)) {
                    t.append("== ").append(m.title()).append(" <").append(m.id()).append(">\n#movement-title.update(\"").append(m.title()).append("\")\n");
                    t.append("#summary[").append(m.purpose()).append("]\n\n");
                    for (int n = 0; n < 2; n++) {
                        Work work = works.get(m.works()[n]);
                        t.append(m.claims().get(n)).append("#note(\"").append(number(m.works()[n])).append("\", \"").append(work.doi()).append("\")[");
                        t.append(work.note()).append("] ").append(m.after().get(n)).append("\n\n");
                    }
                    t.append("#table(columns: 3, align: left, table.header");
                    for (int row = 0; row < m.rows().size(); row++) {
                        t.append(row == 0 ? "" : ", ").append(row == 0 ? "(" : "");
                        t.append(String.join(", ", m.rows().get(row).stream().map(cell -> "[" + cell + "]").toList()));
                        t.append(row == 0 ? ")" : "");
                    }
                    t.append(")\n\n#figure(image(\"figures/").append(m.id()).append(".svg\", width: 110pt, alt: \"").append(m.alt());
                    t.append("\"), caption: [").append(m.caption()).append("])\n\n=== Steps\n");
                    m.steps().forEach(step -> t.append("+ ").append(step).append('\n'));
                    t.append("\n=== Stop if\n");
                    m.stops().forEach(stop -> t.append("- ").append(stop).append('\n'));
                    t.append("\n=== Ask first if\n");
                    m.asks().forEach(ask -> t.append("- ").append(ask).append('\n'));
                    t.append('\n');
                }
            }
            t.append("#pagebreak()\n= References\n");
            for (Work work : cited()) {
                t.append("+ ").append(work.note()).append("#link(\"https://doi.org/").append(work.doi()).append("\")[").append(work.doi()).append("]\n");
            }
            return t.toString();
        }

        /** The works in the order of their numbers. */
        private List<Work> cited() {
            return works.subList(0, Math.min(WORKS, 2 * movements.size()));
        }

        /** The number of a work: they are cited in order. */
        private static String number(int work) {
            return String.valueOf(work + 1);
        }

        private String html(String engine) throws IOException {
            String css = Files.readString(SOURCES.resolve(engine + ".css"));
            StringBuilder h = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"/><meta name=\"description\" content=\"Made up to measure with.\"/><title>A book of movements</title><style>\n"
                    + css + "</style></head><body>\n");
            h.append("<section class=\"title-page\"><h1>A book of movements</h1><p>Nobody</p></section>\n<section class=\"contents\"><h1>Contents</h1><ol>\n");
            for (int part = 0; part * PART < movements.size(); part++) {
                h.append("<li><a href=\"#part-").append(part + 1).append("\">").append(partTitle(part)).append("</a><ol>\n");
                part(part).forEach(m -> h.append("<li><a href=\"#").append(m.id()).append("\">").append(m.title()).append("</a></li>\n"));
                h.append("</ol></li>\n");
            }
            h.append("<li><a href=\"#references\">References</a></li></ol></section>\n");
            for (int part = 0; part * PART < movements.size(); part++) {
                h.append("<section class=\"part\" id=\"part-").append(part + 1).append("\"><h1>").append(partTitle(part)).append("</h1>\n");
                for (Movement m : part(part)) {
                    h.append("<article id=\"").append(m.id()).append("\"><h2>").append(m.title()).append("</h2>\n<p class=\"summary\">").append(m.purpose()).append("</p>\n");
                    for (int n = 0; n < 2; n++) {
                        Work work = works.get(m.works()[n]);
                        h.append("<p>").append(m.claims().get(n)).append("<span class=\"note\" data-number=\"").append(number(m.works()[n])).append("\">");
                        h.append(work.note()).append("<a href=\"https://doi.org/").append(work.doi()).append("\">").append(work.doi()).append("</a></span> ");
                        h.append(m.after().get(n)).append("</p>\n");
                    }
                    h.append("<table>");
                    for (int row = 0; row < m.rows().size(); row++) {
                        String cell = row == 0 ? "th" : "td";
                        h.append(row == 0 ? "<thead>" : row == 1 ? "<tbody>" : "").append("<tr>");
                        m.rows().get(row).forEach(text -> h.append("<" + cell + ">" + text + "</" + cell + ">"));
                        h.append("</tr>").append(row == 0 ? "</thead>" : "");
                    }
                    h.append("</tbody></table>\n<figure><img src=\"figures/").append(m.id()).append(".svg\" alt=\"").append(m.alt()).append("\"/><figcaption>");
                    h.append(m.caption()).append("</figcaption></figure>\n<h3>Steps</h3><ol>");
                    m.steps().forEach(step -> h.append("<li>").append(step).append("</li>"));
                    h.append("</ol>\n<h3>Stop if</h3><ul>");
                    m.stops().forEach(stop -> h.append("<li>").append(stop).append("</li>"));
                    h.append("</ul>\n<h3>Ask first if</h3><ul>");
                    m.asks().forEach(ask -> h.append("<li>").append(ask).append("</li>"));
                    h.append("</ul></article>\n");
                }
                h.append("</section>\n");
            }
            h.append("<section class=\"part\" id=\"references\"><h1>References</h1><ol>\n");
            cited().forEach(work -> h.append("<li>").append(work.note()).append("<a href=\"https://doi.org/").append(work.doi()).append("\">").append(work.doi()).append("</a></li>\n"));
            h.append("</ol></section>\n");
            return h.append("</body></html>\n").toString();
        }
    }

    // ------------------------------------------------------------------------------------------- the comparison

    /** One thing to time. */
    record Contender(String name, List<String> command, Path pdf) {}

    /** Wall and processor time in milliseconds, peak memory in MiB. */
    record Sample(double wall, double cpu, double memory) {}

    /** Runs the contenders in turn and prints what they took. */
    static final class Comparison {
        private final Path work;
        private final int runs;
        private final List<String> only;
        private final Path classes;
        private double perPage;

        Comparison(Path work, int runs, List<String> only) throws Exception {
            this.work = work;
            this.runs = runs;
            this.only = only;
            this.classes = Files.createDirectories(work.resolve("classes"));
            text(List.of("javac", "-cp", JAR.toString(), "-d", classes.toString(), SOURCES.resolve("Stages.java").toString()));
        }

        void run(int[] sizes) throws Exception {
            System.out.printf(
                    Locale.ROOT,
                    "%d rounds (the slow peers once), %d processors, Java %s%nthe launcher's options: %s%n",
                    runs,
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version(),
                    String.join(" ", launcher()));
            for (int size : sizes) {
                run(size);
            }
        }

        private void run(int size) throws Exception {
            Path book = work.resolve("book-" + size);
            new Text(size).write(book);
            List<Contender> contenders = contenders(book, size);
            Map<Contender, List<Sample>> samples = new LinkedHashMap<>();
            contenders.forEach(c -> samples.put(c, new ArrayList<>()));
            for (int round = 0; round <= runs; round++) {
                for (Contender contender : contenders) {
                    boolean slow = SLOW.contains(contender.name());
                    if (slow ? round == 1 : round > 0 || size < 1000) { // the first round fills the disk cache
                        Files.deleteIfExists(contender.pdf());
                        Sample sample = time(contender.command());
                        if (round > 0) {
                            samples.get(contender).add(sample);
                        }
                    }
                }
            }
            print(size, samples);
            if (only.contains("moveleaf")) {
                List<String> command = new ArrayList<>(List.of("java"));
                command.addAll(launcher());
                command.addAll(List.of(
                        "-cp", JAR + File.pathSeparator + classes, "Stages", "stages", book.resolve("guide").toString(), book.resolve("templates").toString()));
                System.out.println("stages in a new process, one after another:\n" + text(command));
            }
        }

        /** What the launcher passes to Java for a build, as it writes it itself. */
        private static List<String> launcher() throws IOException {
            Matcher options = Pattern.compile("\\*\\)\\s+options='([^']*)'").matcher(Files.readString(HOME.resolve("moveleaf")));
            return options.find() ? List.of(options.group(1).split(" +")) : List.of();
        }

        private List<Contender> contenders(Path book, int size) throws Exception {
            List<Contender> all = new ArrayList<>();
            if (only.contains("moveleaf")) {
                Path out = book.resolve("out");
                all.add(new Contender(
                        "moveleaf",
                        List.of(
                                HOME.resolve("moveleaf").toString(),
                                "build",
                                "--guide",
                                book.resolve("guide").toString(),
                                "--out",
                                out.toString(),
                                "--only",
                                "booklet"),
                        out.resolve("print/book-booklet-a4.pdf")));
            }
            Path fonts = fonts(book);
            if (only.contains("typst")) {
                Optional<Path> typst = Peers.typst();
                if (typst.isPresent()) {
                    Path script = typst.get().resolve("typst.mjs");
                    Files.copy(SOURCES.resolve("typst.mjs"), script, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                    Path pdf = book.resolve("typst.pdf");
                    all.add(new Contender(
                            "typst", List.of("node", script.toString(), book.toString(), fonts.toString(), pdf.toString()), pdf));
                } else {
                    System.out.println("typst is skipped: node and npm are needed, and the package from their registry");
                }
            }
            if (only.contains("weasyprint") && size < 1000) {
                if (installed("weasyprint")) {
                    Path pdf = book.resolve("weasyprint.pdf");
                    all.add(new Contender(
                            "weasyprint", List.of("weasyprint", "-q", book.resolve("book.html").toString(), pdf.toString()), pdf));
                } else {
                    System.out.println("weasyprint is skipped: it isn't installed");
                }
            }
            if (only.contains("openhtmltopdf") && size < 1000) {
                Optional<Path> jars = Peers.openhtmltopdf();
                if (jars.isPresent()) {
                    String path = jars.get() + File.separator + "*";
                    text(List.of("javac", "-cp", path, "-d", classes.toString(), SOURCES.resolve("OpenHtml.java").toString()));
                    Path pdf = book.resolve("openhtmltopdf.pdf");
                    all.add(new Contender(
                            "openhtmltopdf",
                            List.of(
                                    "java",
                                    "-cp",
                                    path + File.pathSeparator + classes,
                                    "OpenHtml",
                                    book.resolve("book.xhtml").toString(),
                                    fonts.toString(),
                                    pdf.toString()),
                            pdf));
                } else {
                    System.out.println("openhtmltopdf is skipped: Maven could not fetch it");
                }
            }
            return all;
        }

        /** The faces that Moveleaf sets with, from its own jar of fonts. */
        private static Path fonts(Path book) throws IOException {
            Path folder = Files.createDirectories(book.resolve("fonts"));
            Path jar;
            try (Stream<Path> jars = Files.list(JAR.resolveSibling("lib"))) {
                jar = jars.filter(file -> file.getFileName().toString().startsWith("ph-fonts-source-sans"))
                        .findFirst()
                        .orElseThrow();
            }
            try (JarFile faces = new JarFile(jar.toFile())) {
                for (String face : List.of("Regular", "Italic", "SemiBold")) {
                    String name = "SourceSansPro-" + face + ".ttf";
                    try (var in = faces.getInputStream(faces.getJarEntry("fonts/ttf/SourceSansPro/" + name))) {
                        Files.copy(in, folder.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
            return folder;
        }

        private Sample time(List<String> command) throws Exception {
            File log = work.resolve("log").toFile();
            long start = System.nanoTime();
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
            Path status = Path.of("/proc/" + process.pid() + "/status");
            double peak = 0;
            double cpu = 0;
            while (process.isAlive()) {
                peak = Math.max(peak, peak(status));
                cpu = Math.max(cpu, process.info().totalCpuDuration().map(d -> d.toNanos() / 1e6).orElse(0.0));
                Thread.sleep(5);
            }
            double wall = (System.nanoTime() - start) / 1e6;
            if (process.exitValue() != 0) {
                String said = Files.readString(log.toPath());
                throw new IOException(command + " failed:\n" + said.substring(Math.max(0, said.length() - 2000)));
            }
            return new Sample(wall, cpu, peak);
        }

        private static double peak(Path status) {
            try (Stream<String> lines = Files.lines(status)) {
                return lines.filter(line -> line.startsWith("VmHWM:"))
                        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                        .findFirst()
                        .orElse(0);
            } catch (IOException | RuntimeException e) {
                return 0; // the process has just ended, or this isn't Linux
            }
        }

        private void print(int size, Map<Contender, List<Sample>> samples) throws Exception {
            System.out.printf(
                    Locale.ROOT,
                    "%n%d movements%n%-14s %9s %17s %7s %9s %9s %7s %6s %6s %8s%n",
                    size,
                    "",
                    "median ms",
                    "fastest, slowest",
                    "ratio",
                    "cpu ms",
                    "peak MiB",
                    "ratio",
                    "pages",
                    "notes",
                    "kB");
            double wall = 0;
            double memory = 0;
            for (Map.Entry<Contender, List<Sample>> entry : samples.entrySet()) {
                if (entry.getKey().name().equals("typst")) {
                    wall = median(entry.getValue().stream().map(Sample::wall).toList());
                    memory = median(entry.getValue().stream().map(Sample::memory).toList());
                }
            }
            for (Map.Entry<Contender, List<Sample>> entry : samples.entrySet()) {
                Contender contender = entry.getKey();
                List<Double> walls = entry.getValue().stream().map(Sample::wall).sorted().toList();
                double peak = median(entry.getValue().stream().map(Sample::memory).toList());
                String[] counted = text(List.of("java", "-cp", JAR + File.pathSeparator + classes, "Stages", "count", contender.pdf().toString()))
                        .trim()
                        .split(" ");
                System.out.printf(
                        Locale.ROOT,
                        "%-14s %9.0f %8.0f %8.0f %7s %9.0f %9.0f %7s %6s %6s %8d%n",
                        contender.name(),
                        median(walls),
                        walls.get(0),
                        walls.get(walls.size() - 1),
                        wall == 0 ? "" : String.format(Locale.ROOT, "%.2f", median(walls) / wall),
                        median(entry.getValue().stream().map(Sample::cpu).toList()),
                        peak,
                        memory == 0 ? "" : String.format(Locale.ROOT, "%.2f", peak / memory),
                        counted[0],
                        counted[1],
                        Files.size(contender.pdf()) / 1000);
                if (contender.name().equals("moveleaf")) {
                    double now = median(walls) / Integer.parseInt(counted[0]);
                    System.out.printf(Locale.ROOT, "%-14s %9.2f ms a page%s%n", "", now,
                            perPage == 0 ? "" : String.format(Locale.ROOT, ", %.2f of that of the book before", now / perPage));
                    perPage = now;
                }
            }
        }
    }

    /** Other programs, fetched once into target/ where their registries answer. */
    static final class Peers {
        static Optional<Path> typst() throws Exception {
            Path folder = Files.createDirectories(PEERS.resolve("typst"));
            if (!installed("node") || !installed("npm")) {
                return Optional.empty();
            }
            if (!Files.exists(folder.resolve("node_modules"))) {
                tried(List.of("npm", "install", "--silent", "--prefix", folder.toString(), "@myriaddreamin/typst-ts-node-compiler@0.7.0"));
            }
            return Optional.of(folder).filter(f -> Files.exists(f.resolve("node_modules/@myriaddreamin")));
        }

        static Optional<Path> openhtmltopdf() throws Exception {
            Path folder = Files.createDirectories(PEERS.resolve("openhtmltopdf"));
            Path jars = folder.resolve("jars");
            if (!Files.exists(jars)) {
                StringBuilder pom = new StringBuilder("<project xmlns=\"http://maven.apache.org/POM/4.0.0\"><modelVersion>4.0.0</modelVersion>"
                        + "<groupId>bench</groupId><artifactId>peer</artifactId><version>1</version><dependencies>");
                for (String artifact : List.of("pdfbox", "svg-support")) {
                    pom.append("<dependency><groupId>io.github.openhtmltopdf</groupId><artifactId>openhtmltopdf-")
                            .append(artifact)
                            .append("</artifactId><version>1.1.65</version></dependency>");
                }
                Files.writeString(folder.resolve("pom.xml"), pom.append("</dependencies></project>\n"));
                tried(List.of("mvn", "-q", "-B", "-f", folder.resolve("pom.xml").toString(), "dependency:copy-dependencies", "-DoutputDirectory=" + jars));
            }
            return Optional.of(jars).filter(Files::isDirectory);
        }

        private static void tried(List<String> command) throws Exception {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.waitFor();
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static boolean installed(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String text(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(command + " failed:\n" + text);
        }
        return text;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
