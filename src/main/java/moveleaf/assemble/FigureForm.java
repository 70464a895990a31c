package moveleaf.assemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import moveleaf.data.DataTree;
import moveleaf.data.DataTree.Mapping;
import moveleaf.data.DataTree.Member;
import moveleaf.data.DataTree.Scalar;
import moveleaf.data.DataTree.Sequence;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.diagnostic.Suggestion;
import moveleaf.model.BodySide;
import moveleaf.model.Pose;
import moveleaf.source.Span;

/** What must be true of a figure and no schema can say, as far as the figure alone shows it. */
final class FigureForm {
    private static final String FIGURE = "figure";
    private static final List<String> OF_POSES = List.of("camera", "props", "tint", "arrows");
    private static final List<String> OF_FILES = List.of("licence", "source");

    private final Mapping figure;
    private final Span key;
    private final Diagnostics diagnostics;

    private FigureForm(Mapping figure, Span key, Diagnostics diagnostics) {
        this.figure = figure;
        this.key = key;
        this.diagnostics = diagnostics;
    }

    /** The figures of a document: its own, then those of its variants. */
    static List<Member> of(Mapping document) {
        List<Member> figures = new ArrayList<>();
        document.member(FIGURE).ifPresent(figures::add);
        mapping(document, "variants").ifPresent(variants -> variants.members().forEach(variant -> {
            if (variant.value() instanceof Mapping fields) {
                fields.member(FIGURE).ifPresent(figures::add);
            }
        }));
        return figures;
    }

    /**
     * Checks all figures of a document.
     *
     * @param schema what the schema has found in the document; where there are plainer words for it, they take its place
     * @return both
     */
    static Diagnostics check(Mapping document, Diagnostics schema) {
        Diagnostics plain = new Diagnostics();
        for (Member member : of(document)) {
            if (member.value() instanceof Mapping figure) {
                new FigureForm(figure, member.keySpan(), plain).check();
            }
        }
        Set<Span> told = plain.all().stream().map(Diagnostic::span).collect(Collectors.toSet());
        Diagnostics both = new Diagnostics();
        schema.all().stream().filter(d -> !told.contains(d.span())).forEach(both::add);
        both.addAll(plain);
        return both;
    }

    /** Whether a diagnostic is about a figure alone: the article can be read without it. */
    static boolean isInFigure(Mapping document, Diagnostic diagnostic) {
        return of(document).stream()
                .anyMatch(
                        member -> diagnostic.span().start() >= member.keySpan().start()
                                && diagnostic.span().end()
                                        <= Math.max(
                                                member.keySpan().end(),
                                                member.value().span().end()));
    }

    private void check() {
        boolean poses = figure.get("poses").isPresent();
        boolean files = figure.get("files").isPresent();
        if (poses && files) {
            contradiction("files", "a figure has poses or files, not both", "take one of the two out");
        } else if (files) {
            OF_POSES.forEach(
                    name -> contradiction(name, "\"" + name + "\" means nothing for image files", "take it out"));
            OF_FILES.stream().filter(name -> figure.get(name).isEmpty()).forEach(this::missingRight);
        } else if (poses) {
            OF_FILES.forEach(name -> contradiction(
                    name, "\"" + name + "\" means nothing for a figure that Moveleaf draws", "take it out"));
        } else {
            diagnostics.add(Diagnostic.error("missing-key", key, "\"poses\" or \"files\" is missing in \"figure\"")
                    .withHint("write \"poses:\" with one pose or more, or \"files:\" with image files"));
        }
        checkPoses();
    }

    private void contradiction(String name, String message, String hint) {
        figure.member(name).ifPresent(member -> contradiction(member.keySpan(), message, hint));
    }

    private void contradiction(Span span, String message, String hint) {
        diagnostics.add(Diagnostic.error("contradiction", span, message).withHint(hint));
    }

    private void missingRight(String name) {
        diagnostics.add(Diagnostic.error("missing-key", key, "\"" + name + "\" is missing in \"figure\"")
                .withHint(
                        name.equals("licence")
                                ? "say under which licence the files may be shown: licence: CC BY 4.0"
                                : "say who made the files, or where they are from"));
    }

    /** A contact in force, and whether it was written in the pose itself. */
    private record InForce(String target, boolean own, Span span) {}

    private void checkPoses() {
        List<Member> poses = mapping(figure, "poses").map(Mapping::members).orElse(List.of());
        Map<String, Map<Pose.Body, InForce>> contacts = new HashMap<>();
        List<String> names = poses.stream().map(Member::key).toList();
        Set<String> earlier = new TreeSet<>();
        // Of more poses than a figure may have, the schema has said enough.
        for (Member pose : poses.subList(0, Math.min(poses.size(), FigureReader.MOST_POSES))) {
            checkName(pose);
            if (pose.value() instanceof Mapping fields) {
                checkOrigin(pose.key(), fields, earlier, names);
                for (BodySide side : BodySide.values()) {
                    mapping(fields, side.token()).ifPresent(this::checkSide);
                }
                Map<Pose.Body, InForce> inForce = new LinkedHashMap<>();
                scalar(fields, "from")
                        .map(from -> contacts.getOrDefault(from.text(), Map.of()))
                        .ifPresent(inherited -> inherited.forEach((part, contact) ->
                                inForce.put(part, new InForce(contact.target(), false, contact.span()))));
                mapping(fields, "contacts").ifPresent(own -> addContacts(own, inForce));
                checkProps(fields, inForce);
                contacts.put(pose.key(), inForce);
            }
            earlier.add(pose.key());
        }
    }

    private void checkName(Member pose) {
        if (!pose.key().matches("[a-z0-9]{1,40}(-[a-z0-9]{1,40}){0,4}")) {
            diagnostics.add(Diagnostic.error(
                            "bad-id", pose.keySpan(), "\"" + shortened(pose.key()) + "\" can't be the name of a pose")
                    .withHint("use small letters a to z, digits and single hyphens, such as leg-lifted"));
        }
    }

    private void checkOrigin(String name, Mapping pose, Set<String> earlier, List<String> names) {
        Optional<Scalar> from = scalar(pose, "from");
        if (from.isEmpty()) {
            return;
        }
        pose.member("base")
                .ifPresent(base -> contradiction(
                        base.keySpan(),
                        "a pose starts from a base or from a pose, not both",
                        "take one of the two out"));
        String wanted = from.get().text();
        if (earlier.contains(wanted)) {
            return;
        }
        String message;
        if (wanted.equals(name)) {
            message = "a pose can't start from itself";
        } else if (names.contains(wanted)) {
            message = "the pose \"" + wanted + "\" comes later in this figure";
        } else {
            message = "no pose here is called \"" + shortened(wanted) + "\"";
        }
        diagnostics.add(Diagnostic.error("unknown-pose", from.get().span(), message)
                .withHint(
                        earlier.isEmpty()
                                ? "the first pose starts from a base, such as base: standing"
                                : Suggestion.nearest(wanted, earlier)
                                        .map(nearest -> "did you mean \"" + nearest + "\"?")
                                        .orElse("earlier poses: " + String.join(", ", earlier))));
    }

    private void checkSide(Mapping side) {
        for (Member joint : side.members()) {
            if (BodyWords.isMiddleJoint(joint.key())) {
                diagnostics.add(Diagnostic.error(
                                "no-such-side",
                                joint.keySpan(),
                                "there is but one \"" + joint.key() + "\", with no left or right")
                        .withHint("write \"" + joint.key() + "\" beside \"left\" and \"right\", not inside"));
            }
        }
    }

    private void addContacts(Mapping own, Map<Pose.Body, InForce> inForce) {
        Map<Pose.Body, String> written = new HashMap<>();
        for (Member contact : own.members()) {
            BodyWords.middlePart(contact.key()).ifPresent(part -> noSide(contact.keySpan(), part.token()));
            Pose.Body part = BodyWords.PARTS.get(contact.key());
            if (part == null || !(contact.value() instanceof Scalar target)) {
                continue;
            }
            BodyWords.middlePart(target.text()).ifPresent(middle -> noSide(target.span(), middle.token()));
            Set<String> twice = new HashSet<>();
            for (Pose.Body one : each(part)) {
                Optional.ofNullable(written.put(one, contact.key()))
                        .filter(twice::add)
                        .ifPresent(first -> diagnostics.add(Diagnostic.error(
                                        "duplicate-contact",
                                        contact.keySpan(),
                                        "\"" + contact.key() + "\" touches something already, by \"" + first + "\"")
                                .withHint("one contact for each part; write left and right apart where they differ")));
                inForce.put(one, new InForce(target.text(), true, target.span()));
                checkItself(one, target);
            }
        }
    }

    private void noSide(Span span, String part) {
        diagnostics.add(
                Diagnostic.error("no-such-side", span, "there is but one \"" + part + "\", with no left or right")
                        .withHint("write " + part));
    }

    private void checkItself(Pose.Body one, Scalar target) {
        boolean itself = Optional.ofNullable(BodyWords.PARTS.get(target.text()))
                .filter(one::equals)
                .isPresent();
        if (itself) {
            contradiction(target.span(), "a part of the body can't touch itself", "name another part");
        }
    }

    private static List<Pose.Body> each(Pose.Body part) {
        if (!part.part().isPaired() || part.side().isPresent()) {
            return List.of(part);
        }
        return List.of(
                new Pose.Body(part.part(), Optional.of(BodySide.LEFT)),
                new Pose.Body(part.part(), Optional.of(BodySide.RIGHT)));
    }

    /** A part may rest only on what is there, also where the contact comes from the pose before. */
    private void checkProps(Mapping pose, Map<Pose.Body, InForce> inForce) {
        Optional<DataTree> list = pose.get("props").or(() -> figure.get("props"));
        Set<String> there = props(list);
        Optional<Span> replaced = pose.member("props").map(Member::keySpan);
        for (InForce contact : inForce.values()) {
            if (!BodyWords.PROPS.containsKey(contact.target()) || there.contains(contact.target())) {
                continue;
            }
            Optional<Span> span = contact.own() ? Optional.of(contact.span()) : replaced;
            span.ifPresent(at -> diagnostics.add(Diagnostic.error(
                            "missing-prop",
                            at,
                            "something touches the " + contact.target() + ", but there is none here")
                    .withHint("write \"" + contact.target() + "\" among the props of the figure or of the pose")));
        }
    }

    private static Set<String> props(Optional<DataTree> list) {
        Set<String> tokens = new HashSet<>();
        List<DataTree> items = list.filter(Sequence.class::isInstance)
                .map(tree -> ((Sequence) tree).items())
                .orElse(List.of());
        for (DataTree item : items) {
            if (item instanceof Scalar scalar) {
                tokens.add(scalar.text());
            } else if (item instanceof Mapping placed) {
                placed.members().forEach(member -> tokens.add(member.key()));
            }
        }
        return tokens;
    }

    private static String shortened(String word) {
        return word.length() > 40 ? word.substring(0, 40) + "…" : word;
    }

    private static Optional<Mapping> mapping(Mapping parent, String key) {
        return parent.get(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }

    private static Optional<Scalar> scalar(Mapping parent, String key) {
        return parent.get(key).filter(Scalar.class::isInstance).map(Scalar.class::cast);
    }
}
