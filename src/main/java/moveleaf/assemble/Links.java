package moveleaf.assemble;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.diagnostic.Suggestion;
import moveleaf.model.Inline.GuideTarget;
import moveleaf.model.MovementId;
import moveleaf.source.Span;

/** Follows links between content files. */
final class Links {
    private final Register register;
    private final Diagnostics diagnostics;

    Links(Register register, Diagnostics diagnostics) {
        this.register = register;
        this.diagnostics = diagnostics;
    }

    /**
     * Where a link leads; none where it leads nowhere, which is reported, or to an article that the guide can't hold, which
     * has been.
     *
     * @param address as written in {@code from}: {@code ../pages/protocol.md#breathing}, {@code #breathing}; what follows the
     *     hash is a heading's anchor or, where no heading has that, the id of a version
     */
    Optional<GuideTarget> follow(String address, Draft from, Span span) {
        int hash = address.indexOf('#');
        String path = decoded(hash < 0 ? address : address.substring(0, hash));
        Optional<String> anchor = hash < 0 ? Optional.empty() : Optional.of(decoded(address.substring(hash + 1)));
        String here = from.document().file().path();
        if (path.isEmpty() && anchor.filter(a -> !a.isEmpty()).isEmpty()) {
            diagnostics.add(Diagnostic.error("dead-link", span, "this link has no address")
                    .withHint("write where it leads: a page such as pain.md, or a heading of this one such as #steps"));
            return Optional.empty();
        }
        Optional<Draft> target = path.isEmpty() && anchor.isPresent() ? Optional.of(from) : find(here, path);
        if (target.isEmpty()) {
            reportDeadLink(here, path, span);
            return Optional.empty();
        }
        Optional<String> place = anchor.flatMap(a -> place(target.get(), a));
        if (anchor.isPresent() && place.isEmpty()) {
            reportDeadAnchor(target.get(), anchor.get(), span);
            return Optional.empty();
        }
        String id = target.get().id();
        boolean first = register.byId(id).filter(target.get()::equals).isPresent();
        return first && register.holds(id) ? Optional.of(new GuideTarget(id, place)) : Optional.empty();
    }

    private Optional<Draft> find(String here, String path) {
        return resolved(here, path).flatMap(register::byPath);
    }

    /** The path that {@code path} means in the file {@code here}; none where it leads out of the guide. */
    private static Optional<String> resolved(String here, String path) {
        Deque<String> names = new ArrayDeque<>(Arrays.asList(here.split("/")));
        names.removeLast();
        for (String name : path.split("/", -1)) {
            if (name.equals("..")) {
                if (names.isEmpty()) {
                    return Optional.empty();
                }
                names.removeLast();
            } else if (!name.equals(".")) {
                names.addLast(name);
            }
        }
        return Optional.of(String.join("/", names));
    }

    /**
     * Where an anchor leads: to a heading, else to a version. Nothing is known of what couldn't be read, so its anchors are not
     * doubted.
     */
    private static Optional<String> place(Draft target, String anchor) {
        if (target.parsed().anchors().contains(anchor)) {
            return Optional.of(anchor);
        }
        if (target.variants().contains(anchor)) {
            return Optional.of(MovementId.anchor(anchor));
        }
        boolean read = target.parsed().bodyRead()
                && (!target.isEntry() || target.parsed().frontMatter().isPresent());
        return read ? Optional.empty() : Optional.of(anchor);
    }

    private void reportDeadLink(String here, String path, Span span) {
        Map<String, String> known = new TreeMap<>();
        register.paths().forEach(p -> known.put(p.substring(p.lastIndexOf('/') + 1), p));
        String name = path.substring(path.lastIndexOf('/') + 1);
        String hint = path.startsWith("www.")
                ? "an address on the web begins with https://"
                : Suggestion.nearest(name, known.keySet())
                        .map(nearest -> "did you mean " + relative(here, known.getOrDefault(nearest, nearest)) + "?")
                        .orElse("name the file as seen from this one, such as ../exercises/bird-dog.md");
        diagnostics.add(Diagnostic.error("dead-link", span, "there is no page \"" + path + "\"")
                .withHint(hint));
    }

    private void reportDeadAnchor(Draft target, String anchor, Span span) {
        List<String> known = new ArrayList<>(target.parsed().anchors());
        known.addAll(target.variants());
        String places = target.variants().isEmpty() ? "heading" : "heading or version";
        String listed = known.isEmpty() ? "that page has no headings" : "it has #" + String.join(", #", known);
        diagnostics.add(Diagnostic.error(
                        "dead-anchor",
                        span,
                        target.document().file().path() + " has no " + places + " \"#" + anchor + "\"")
                .withHint(Suggestion.nearest(anchor, known)
                        .map(nearest -> "did you mean #" + nearest + "?")
                        .orElse(listed)));
    }

    /** How {@code there} is written in the file {@code here}. */
    static String relative(String here, String there) {
        List<String> from = List.of(here.split("/"));
        List<String> to = List.of(there.split("/"));
        int same = 0;
        while (same < from.size() - 1 && same < to.size() - 1 && from.get(same).equals(to.get(same))) {
            same++;
        }
        return "../".repeat(from.size() - 1 - same) + String.join("/", to.subList(same, to.size()));
    }

    /** Percent signs are decoded as in a web address; a wrong one stays as it is. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
