package moveleaf.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moveleaf.assemble.Document;
import moveleaf.assemble.PageId;
import moveleaf.data.DataTree;
import moveleaf.data.DataTree.Mapping;
import moveleaf.data.DataTree.Scalar;
import moveleaf.data.DataTree.Sequence;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.files.GuideFolder;
import moveleaf.files.Reason;
import moveleaf.files.TemplateFolder;
import moveleaf.markdown.FrontMatter;
import moveleaf.model.Folder;
import moveleaf.model.SectionKind;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;

/** Writes a new content file in which every field is explained, and says how it gets into the guide. */
public final class NewPage {
    private static final Pattern BLANK = Pattern.compile("\\{\\{([a-z-]+)\\}\\}");

    private final BuildOptions options;
    private final Diagnostics diagnostics;

    private NewPage(BuildOptions options, Diagnostics diagnostics) {
        this.options = options;
        this.diagnostics = diagnostics;
    }

    /** What can be written. */
    public enum Kind {
        EXERCISE(Folder.EXERCISES),
        STRETCH(Folder.STRETCHES),
        CONDITION(Folder.CONDITIONS);

        private final Folder folder;

        Kind(Folder folder) {
            this.folder = folder;
        }

        /** The word for it. */
        public String token() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A file that was written.
     *
     * @param file on disk
     * @param listing what to do so that the guide holds it, in lines
     */
    public record Written(Path file, List<String> listing) {}

    /** Why a word can't be the id of a page, and what can; nothing where it can. */
    public static Optional<String> trouble(String id) {
        return PageId.trouble(id).map(trouble -> trouble.message() + "; " + trouble.hint());
    }

    /**
     * Writes a file; never over another.
     *
     * @param id one without {@link #trouble}
     * @return nothing where that was refused, with a diagnostic
     */
    public static Optional<Written> write(BuildOptions options, Kind kind, String id, Diagnostics diagnostics) {
        return new NewPage(options, diagnostics).write(kind, id);
    }

    private Optional<Written> write(Kind kind, String id) {
        trouble(id).ifPresent(trouble -> {
            throw new IllegalArgumentException(trouble);
        });
        Diagnostics reading = new Diagnostics();
        String shown = options.shown(options.guide());
        GuideFolder folder = GuideFolder.read(options.guide(), shown, GuideRenderer.FOLDERS, reading);
        if (folder.settings().isEmpty()) {
            diagnostics.addAll(reading);
            return Optional.empty();
        }
        SourceFile settings = folder.settings().get();
        Optional<Span> taken = taken(folder, settings, id);
        if (taken.isPresent()) {
            diagnostics.add(Diagnostic.error("duplicate-id", taken.get(), "the id \"" + id + "\" is taken")
                    .withHint("choose another: every page and part of a guide has an id of its own"));
            return Optional.empty();
        }
        Path file = options.guide().resolve(kind.folder.path()).resolve(id + ".md");
        create(file, text(kind, id, folder));
        return Optional.of(new Written(file, ContentsLine.of(settings, kind.folder, id, folder)));
    }

    /** Where the guide has the id already, capitals or not. */
    private static Optional<Span> taken(GuideFolder folder, SourceFile settings, String id) {
        List<String> paths = new ArrayList<>(folder.unread());
        folder.documents().values().forEach(files -> files.forEach(file -> paths.add(file.path())));
        Optional<Span> page = paths.stream()
                .filter(path -> path.substring(path.lastIndexOf('/') + 1).equalsIgnoreCase(id + ".md"))
                .findFirst()
                .map(path -> new SourceFile(path, "").start());
        return page.or(() -> ContentsLine.parts(settings).stream()
                .map(part -> part.get("id"))
                .flatMap(Optional::stream)
                .filter(tree -> tree instanceof Scalar scalar && scalar.text().equalsIgnoreCase(id))
                .findFirst()
                .map(DataTree::span));
    }

    private String text(Kind kind, String id, GuideFolder folder) {
        TemplateFolder templates = GuideRenderer.templates(options);
        LanguageFile language = LanguageFile.of(folder.settings(), templates, new Diagnostics());
        String template = templates
                .find("new/" + kind.token() + ".md", diagnostics)
                .orElseThrow(() -> new IllegalStateException("the jar should hold new/" + kind.token() + ".md"))
                .text();
        Map<String, String> words = new TreeMap<>();
        for (SectionKind section : SectionKind.values()) {
            language.words().find("sections." + section.key()).ifPresent(name -> words.put(section.key(), name));
        }
        List<String> muscles = muscles(folder);
        List<String> movements = movements(folder);
        words.put("id", id);
        words.put("title", title(id));
        words.put("muscle", muscles.stream().findFirst().orElse("some-muscle"));
        words.put("muscle-ids", wrapped(muscles));
        words.put("movement", movements.stream().findFirst().orElse("some-movement"));
        words.put("movement-ids", wrapped(movements));
        return BLANK.matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(words.getOrDefault(match.group(1), match.group())));
    }

    private static String title(String id) {
        String words = id.replace('-', ' ');
        String title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return title.matches(".*[a-z].*") && !title.matches("(?i)null|true|false|yes|no|on|off")
                ? title
                : '"' + title + '"';
    }

    /** A list inside a comment; its further lines are comments too. */
    private static String wrapped(List<String> ids) {
        if (ids.isEmpty()) {
            return "none yet";
        }
        StringBuilder lines = new StringBuilder();
        int column = "# This guide has: ".length();
        for (String id : ids) {
            if (lines.length() > 0) {
                boolean full = column + id.length() > 110;
                lines.append(full ? ",\n#   " : ", ");
                column = full ? 4 : column + 2;
            }
            lines.append(id);
            column += id.length();
        }
        return lines.toString();
    }

    private static List<String> movements(GuideFolder folder) {
        List<String> ids = new ArrayList<>();
        for (Folder kind : List.of(Folder.EXERCISES, Folder.STRETCHES)) {
            folder.documents().getOrDefault(kind.path(), List.of()).stream()
                    .map(file -> Document.of(kind, file).id())
                    .filter(id -> PageId.trouble(id).isEmpty())
                    .forEach(ids::add);
        }
        return ids;
    }

    /** Ids of the page of muscles, as far as it can be read. */
    private static List<String> muscles(GuideFolder folder) {
        List<String> ids = new ArrayList<>();
        for (SourceFile page : folder.documents().getOrDefault(Folder.PAGES.path(), List.of())) {
            FrontMatter.read(page, new Diagnostics())
                    .filter(fields -> fields.get("role")
                            .filter(role -> role instanceof Scalar scalar
                                    && scalar.text().equals("muscles"))
                            .isPresent())
                    .flatMap(fields -> fields.get("muscles"))
                    .filter(Sequence.class::isInstance)
                    .ifPresent(list -> ((Sequence) list)
                            .items().stream()
                                    .filter(Mapping.class::isInstance)
                                    .map(muscle -> ((Mapping) muscle).get("id"))
                                    .flatMap(Optional::stream)
                                    .filter(tree -> tree instanceof Scalar scalar
                                            && PageId.trouble(scalar.text()).isEmpty())
                                    .forEach(tree -> ids.add(((Scalar) tree).text())));
        }
        return ids;
    }

    private static void create(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new UncheckedIOException(file + " is there already", e);
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + file + ": " + Reason.of(e), e);
        }
    }
}
