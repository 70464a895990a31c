package moveleaf.assemble;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import moveleaf.data.DataTree.Scalar;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.diagnostic.Suggestion;
import moveleaf.model.MovementId;

/** All documents of a guide, by what others call them: by path in links, by id in front matter. */
final class Register {
    private final Map<String, Draft> byId = new LinkedHashMap<>();
    private final Map<String, Draft> byPath = new LinkedHashMap<>();
    private final Set<String> listed;
    private final Diagnostics diagnostics;

    /**
     * @param listed ids that the contents name; what stands nowhere in them is not in the guide
     */
    Register(List<Draft> drafts, Set<String> listed, Diagnostics diagnostics) {
        this.listed = new TreeSet<>(listed);
        this.diagnostics = diagnostics;
        Map<String, Draft> ignoringCase = new HashMap<>();
        for (Draft draft : drafts) {
            byPath.put(draft.document().file().path(), draft);
            Draft first = ignoringCase.putIfAbsent(draft.id().toLowerCase(Locale.ROOT), draft);
            if (first == null) {
                byId.put(draft.id(), draft);
            } else {
                diagnostics.add(Diagnostic.error(
                                "duplicate-id",
                                draft.document().file().start(),
                                "the id \"" + draft.id() + "\" is taken by "
                                        + first.document().file().path())
                        .withHint("every file of a guide has a name of its own, whatever its folder"));
            }
        }
    }

    Collection<Draft> all() {
        return byId.values();
    }

    Optional<Draft> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Draft> byPath(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    Set<String> ids() {
        return byId.keySet();
    }

    Set<String> paths() {
        return byPath.keySet();
    }

    /** Whether the guide will hold an article of this id. */
    boolean holds(String id) {
        return listed.contains(id) && byId(id).map(Draft::sound).orElse(false);
    }

    /** Ids among {@code scalars} that the guide will hold; unknown ones are reported. */
    List<String> pages(List<Scalar> scalars) {
        List<String> pages = new ArrayList<>();
        for (Scalar scalar : scalars) {
            if (byId(scalar.text()).isEmpty()) {
                reportUnknownPage(scalar);
            } else if (holds(scalar.text()) && !pages.contains(scalar.text())) {
                pages.add(scalar.text());
            }
        }
        return pages;
    }

    void reportUnknownPage(Scalar scalar) {
        Diagnostic diagnostic =
                Diagnostic.error("unknown-page", scalar.span(), "no page is called \"" + scalar.text() + "\"");
        diagnostics.add(diagnostic.withHint(Suggestion.nearest(scalar.text(), ids())
                .map(nearest -> "did you mean \"" + nearest + "\"?")
                .orElse("a page is called by its file name without .md")));
    }

    /** The movement that a value names, where the guide will hold it; an unknown one is reported. */
    Optional<MovementId> movement(Scalar scalar) {
        String text = scalar.text();
        int slash = text.indexOf('/');
        String id = slash < 0 ? text : text.substring(0, slash);
        Optional<String> variant = slash < 0 ? Optional.empty() : Optional.of(text.substring(slash + 1));
        Optional<Draft> draft = byId(id);
        if (draft.isEmpty()) {
            reportUnknownMovement(scalar, "no exercise or stretch is called \"" + id + "\"");
            return Optional.empty();
        }
        if (!draft.get().isEntry()) {
            reportUnknownMovement(scalar, "\"" + id + "\" is not an exercise or a stretch");
            return Optional.empty();
        }
        boolean read = draft.get().parsed().frontMatter().isPresent();
        if (variant.isPresent() && read && !draft.get().variants().contains(variant.get())) {
            reportUnknownMovement(scalar, "\"" + id + "\" has no variant \"" + variant.get() + "\"");
            return Optional.empty();
        }
        return holds(id) ? Optional.of(new MovementId(id, variant)) : Optional.empty();
    }

    private void reportUnknownMovement(Scalar scalar, String message) {
        List<String> known = new ArrayList<>();
        for (Draft draft : all()) {
            if (draft.isEntry()) {
                known.add(draft.id());
                draft.variants().forEach(variant -> known.add(draft.id() + "/" + variant));
            }
        }
        diagnostics.add(Diagnostic.error("unknown-movement", scalar.span(), message)
                .withHint(Suggestion.nearest(scalar.text(), known)
                        .map(nearest -> "did you mean \"" + nearest + "\"?")
                        .orElse("write the id of an exercise or a stretch, or id/variant")));
    }
}
