package moveleaf.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moveleaf.data.DataTree;
import moveleaf.data.DataTree.Mapping;
import moveleaf.data.DataTree.Scalar;
import moveleaf.data.SchemaCheck;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.markdown.MarkdownParser;
import moveleaf.markdown.ParsedDocument;
import moveleaf.model.Folder;
import moveleaf.source.Span;

/**
 * A document that has been parsed and held against its schema.
 *
 * @param document what it was parsed from
 * @param parsed what the author wrote
 * @param sound whether an article can be made of it; where not, a diagnostic says why, and nothing that refers to it may be
 *     blamed for that
 */
record Draft(Document document, ParsedDocument parsed, boolean sound) {
    private static final String UNKNOWN_KEY = "unknown-key";

    /** Reads a document; everything wrong with it alone is reported. */
    static Draft of(Document document, Diagnostics diagnostics) {
        boolean goodId = checkId(document, diagnostics);
        ParsedDocument parsed = MarkdownParser.parse(document.file(), diagnostics);
        boolean goodFields = parsed.frontMatter()
                .map(fields -> checkFields(document.folder(), fields, diagnostics))
                .orElse(false);
        return new Draft(document, parsed, goodId && goodFields);
    }

    /** A document that is there but couldn't be read, which has been reported. */
    static Draft unread(Document document) {
        return new Draft(document, ParsedDocument.unreadable(document.file()), false);
    }

    private static boolean checkId(Document document, Diagnostics diagnostics) {
        Optional<PageId.Trouble> trouble = PageId.trouble(document.id());
        trouble.ifPresent(t -> diagnostics.add(
                Diagnostic.error("bad-id", document.file().start(), t.message()).withHint(t.hint())));
        return trouble.isEmpty();
    }

    /** A key too many harms nothing, and an article can do without its figure; anything else that the schema finds makes the article unsound. */
    private static boolean checkFields(Folder folder, Mapping fields, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        checkSchema(folder, fields, own);
        if (folder == Folder.EXERCISES || folder == Folder.STRETCHES) {
            checkDoses(fields, own);
            checkVariantIds(fields, own);
        }
        Diagnostics found = FigureForm.check(fields, own);
        diagnostics.addAll(found);
        return found.all().stream().allMatch(d -> d.code().equals(UNKNOWN_KEY) || FigureForm.isInFigure(fields, d));
    }

    private static String schema(Folder folder, Mapping fields) {
        return switch (folder) {
            case EXERCISES, STRETCHES -> "entry";
            case CONDITIONS -> "condition";
            case BENEFITS -> "benefit";
            case PROGRAMMES -> "programme";
            case PAGES -> Role.of(fields).map(role -> "topic-" + role.token()).orElse("topic");
        };
    }

    /** Where the role is not known, neither are its fields. */
    private static void checkSchema(Folder folder, Mapping fields, Diagnostics diagnostics) {
        boolean unknownRole = folder == Folder.PAGES
                && fields.get("role").isPresent()
                && Role.of(fields).isEmpty();
        Diagnostics found = new Diagnostics();
        SchemaCheck.check(fields, schema(folder, fields), found);
        found.all().stream()
                .filter(d -> !(unknownRole && d.code().equals(UNKNOWN_KEY)))
                .forEach(diagnostics::add);
    }

    private static void checkVariantIds(Mapping entry, Diagnostics diagnostics) {
        for (DataTree.Member variant :
                mapping(entry, "variants").map(Mapping::members).orElse(List.of())) {
            if (!PageId.isWellFormed(variant.key())) {
                diagnostics.add(Diagnostic.error(
                                "bad-id", variant.keySpan(), "\"" + variant.key() + "\" can't be the id of a variant")
                        .withHint("use small letters a to z, digits and single hyphens, such as leg-only"));
            }
        }
    }

    private static void checkDoses(Mapping entry, Diagnostics diagnostics) {
        List<Mapping> doses = new ArrayList<>();
        mapping(entry, "dose").ifPresent(doses::add);
        mapping(entry, "variants").ifPresent(variants -> variants.members().forEach(member -> {
            if (member.value() instanceof Mapping variant) {
                mapping(variant, "dose").ifPresent(doses::add);
            }
        }));
        for (Mapping dose : doses) {
            if (dose.get("reps").isEmpty() && dose.get("hold").isEmpty()) {
                diagnostics.add(
                        Diagnostic.error("missing-key", dose.span(), "\"reps\" or \"hold\" is missing in \"dose\"")
                                .withHint("write \"reps: 5-10\", or \"hold: 20 s\", or both"));
            }
        }
    }

    private static Optional<Mapping> mapping(Mapping parent, String key) {
        return parent.get(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }

    boolean hasGoodId() {
        return PageId.trouble(id()).isEmpty();
    }

    String id() {
        return document.id();
    }

    Folder folder() {
        return document.folder();
    }

    boolean isEntry() {
        return folder() == Folder.EXERCISES || folder() == Folder.STRETCHES;
    }

    Optional<Role> role() {
        return folder() == Folder.PAGES ? parsed.frontMatter().flatMap(Role::of) : Optional.empty();
    }

    /** Ids of an entry's variants. */
    List<String> variants() {
        return parsed.frontMatter().flatMap(fields -> mapping(fields, "variants")).stream()
                .flatMap(variants -> variants.members().stream())
                .map(DataTree.Member::key)
                .toList();
    }

    /** Where to point at for what concerns the article as a whole: its title. */
    Span span() {
        return parsed.frontMatter()
                .flatMap(fields -> fields.get("title"))
                .filter(Scalar.class::isInstance)
                .map(DataTree::span)
                .orElseGet(() -> document.file().start());
    }
}
