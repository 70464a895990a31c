package moveleaf.print;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/** Which HTML elements the subset knows, and what structure types they become (PDF 1.7, section 14.8.4). */
final class Roles {
    /** The role of each known element; empty for those that are only there for style. */
    private static final Map<String, String> BY_TAG = Map.ofEntries(
            Map.entry("html", ""),
            Map.entry("head", ""),
            Map.entry("title", ""),
            Map.entry("meta", ""),
            Map.entry("link", ""),
            Map.entry("body", ""),
            Map.entry("main", ""),
            Map.entry("header", ""),
            Map.entry("footer", ""),
            Map.entry("div", ""),
            Map.entry("nav", ""),
            Map.entry("span", ""),
            Map.entry("em", ""),
            Map.entry("strong", ""),
            Map.entry("i", ""),
            Map.entry("b", ""),
            Map.entry("small", ""),
            Map.entry("abbr", ""),
            Map.entry("cite", ""),
            Map.entry("time", ""),
            Map.entry("sup", ""),
            Map.entry("sub", ""),
            Map.entry("br", ""),
            Map.entry("wbr", ""),
            Map.entry("hr", ""),
            Map.entry("colgroup", ""),
            Map.entry("col", ""),
            Map.entry("section", "Sect"),
            Map.entry("article", "Art"),
            Map.entry("aside", "Div"),
            Map.entry("address", "Div"),
            Map.entry("p", "P"),
            Map.entry("h1", "H1"),
            Map.entry("h2", "H2"),
            Map.entry("h3", "H3"),
            Map.entry("h4", "H4"),
            Map.entry("h5", "H5"),
            Map.entry("h6", "H6"),
            Map.entry("ul", "L"),
            Map.entry("ol", "L"),
            Map.entry("li", "LI"),
            Map.entry("dl", "L"),
            Map.entry("dt", "Lbl"),
            Map.entry("dd", "LBody"),
            Map.entry("table", "Table"),
            Map.entry("caption", "Caption"),
            Map.entry("thead", "THead"),
            Map.entry("tbody", "TBody"),
            Map.entry("tr", "TR"),
            Map.entry("th", "TH"),
            Map.entry("td", "TD"),
            Map.entry("blockquote", "BlockQuote"),
            Map.entry("figure", "Div"),
            Map.entry("img", "Figure"),
            Map.entry("figcaption", "Caption"),
            Map.entry("code", "Code"),
            Map.entry("pre", "Code"),
            Map.entry("q", "Quote"),
            Map.entry("a", "Link"));

    private Roles() {}

    /** The elements that the subset knows. */
    static Set<String> tags() {
        return BY_TAG.keySet();
    }

    static boolean isKnown(String tag) {
        return BY_TAG.containsKey(tag);
    }

    /** The heading level of a tag; empty for what is no heading. */
    static Optional<Integer> headingLevel(String tag) {
        boolean heading = tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
        return heading ? Optional.of(tag.charAt(1) - '0') : Optional.empty();
    }

    /** Whether an element and all in it is decoration. */
    static boolean isDecoration(Element element) {
        return element.attr("aria-hidden").equals("true")
                || element.attr("role").equals("presentation")
                || element.normalName().equals("hr");
    }

    /**
     * The node of an element below another node: a new one, or the same where the element has no role.
     *
     * @param style of the element
     * @param above the node that the element stands in
     */
    static Structure.Node node(Subject subject, ComputedStyle style, Structure.Node above) {
        if (subject.isDecoration() || style.is(Property.BREAK_BEFORE, Keyword.BreakBefore.PAGE_FILL)) {
            return above.decoration();
        }
        String tag = subject.type();
        Optional<Structure.Node> figure = tag.equals("img") ? above.enclosing("Figure") : Optional.empty();
        if (figure.isPresent() || subject.role().isEmpty()) {
            return figure.orElse(above);
        }
        Map<String, String> attributes = subject.attributes();
        if (subject.role().equals("L")) {
            attributes = new TreeMap<>(attributes);
            attributes.put("listNumbering", numbering(style, tag));
        }
        return above.child(subject.role(), attributes);
    }

    /** The structure type of an element; empty for what is only there for style. */
    static String role(Subject subject) {
        Element element = subject.element();
        String tag = subject.type();
        String role = BY_TAG.getOrDefault(tag, "");
        if (element.attr("role").equals("img")) {
            return "Figure";
        } else if (tag.equals("section") && element.attr("role").equals("doc-part")) {
            return "Part";
        } else if (tag.equals("sup")
                && (subject.classes().contains("cite") || subject.classes().contains("remark"))) {
            return "Reference";
        } else if (tag.equals("a") && !element.hasAttr("href")) {
            return "";
        } else if ((tag.equals("ul") || tag.equals("ol")) && isInContents(subject)) {
            return "TOC";
        } else if (tag.equals("li") && isInContents(subject)) {
            return "TOCI";
        } else if (role.isEmpty() && subject.language().isPresent() && !tag.equals("html") && !tag.equals("body")) {
            return isBlockTag(tag) ? "Div" : "Span";
        }
        return role;
    }

    /** Whether text straight in an element belongs to its node, though other blocks may stand there too. */
    static boolean holdsText(Subject subject, Structure.Node node) {
        String tag = subject.type();
        return switch (node.role()) {
            case "TD", "TH" -> tag.equals("td") || tag.equals("th");
            case "LBody" -> tag.equals("li") || tag.equals("dd");
            case "Note" -> true;
            default -> false;
        };
    }

    /** The list's {@code ListNumbering}: {@code Disc}, {@code LowerAlpha} … */
    private static String numbering(ComputedStyle style, String tag) {
        if (tag.equals("dl")) {
            return "None";
        }
        StringBuilder name = new StringBuilder();
        for (String part : style.get(Property.LIST_STYLE_TYPE, Keyword.ListStyle.class)
                .word()
                .split("-", -1)) {
            name.append(part.substring(0, 1).toUpperCase(java.util.Locale.ROOT)).append(part.substring(1));
        }
        return name.toString();
    }

    private static boolean isBlockTag(String tag) {
        return tag.equals("div") || tag.equals("main") || tag.equals("header") || tag.equals("footer");
    }

    private static boolean isInContents(Subject subject) {
        Optional<Subject> place = subject.parent();
        while (place.isPresent()) {
            if (place.get().type().equals("nav")) {
                return place.get().element().attr("role").equals("doc-toc");
            }
            place = place.get().parent();
        }
        return false;
    }

    /** What the structure says of an element beside its type, by name. */
    static Map<String, String> attributes(Subject subject) {
        Map<String, String> found = new TreeMap<>();
        subject.language().ifPresent(lang -> found.put("lang", lang));
        if (subject.attribute("role").filter(role -> role.equals("img")).isPresent()) {
            subject.attribute("aria-label").ifPresent(words -> found.put("alt", words));
        }
        if (subject.type().equals("img")) {
            subject.attribute("alt").filter(words -> !words.isBlank()).ifPresent(words -> found.put("alt", words));
        }
        if (subject.type().equals("th")) {
            found.put("scope", scope(subject));
        }
        if (subject.type().equals("td") || subject.type().equals("th")) {
            subject.attribute("colspan").ifPresent(span -> found.put("colSpan", span));
        }
        return found.isEmpty() ? Map.of() : found;
    }

    private static String scope(Subject cell) {
        String given = cell.attribute("scope").orElse("");
        if (given.equals("row") || given.equals("col")) {
            return given.equals("row") ? "Row" : "Column";
        }
        boolean head = cell.parent()
                .flatMap(Subject::parent)
                .filter(group -> group.type().equals("thead"))
                .isPresent();
        return head ? "Column" : "Row";
    }
}
