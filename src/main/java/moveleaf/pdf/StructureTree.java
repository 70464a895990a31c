package moveleaf.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import moveleaf.typeset.Element;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/**
 * The logical structure: elements with their content in reading order. Pages report content while they are drawn; elements
 * that got none are left out, save the cells of a table that has some: those that follow each other in a row are one cell there, which
 * spans their columns, so that a row of boxes to tick is read in one step.
 */
final class StructureTree {
    private static final Set<String> STANDARD = Set.of(
            "Document",
            "Part",
            "Art",
            "Sect",
            "Div",
            "BlockQuote",
            "Caption",
            "TOC",
            "TOCI",
            "Index",
            "NonStruct",
            "Private",
            "P",
            "H",
            "H1",
            "H2",
            "H3",
            "H4",
            "H5",
            "H6",
            "L",
            "LI",
            "Lbl",
            "LBody",
            "Table",
            "TR",
            "TH",
            "TD",
            "THead",
            "TBody",
            "TFoot",
            "Span",
            "Quote",
            "Note",
            "Reference",
            "BibEntry",
            "Code",
            "Link",
            "Annot",
            "Figure",
            "Formula",
            "Form");

    /** Names of PDF 2.0, and what they are in PDF 1.7. */
    private static final Map<String, String> NEWER = new TreeMap<>(Map.of(
            "Aside", "Sect",
            "DocumentFragment", "Sect",
            "Em", "Span",
            "FENote", "Note",
            "Strong", "Span",
            "Sub", "Span",
            "Title", "P"));

    private static final Set<String> TABLE_PARTS = Set.of("TR", "TH", "TD", "THead", "TBody", "TFoot");
    private static final String COLUMNS = "colSpan";
    private static final int NEVER = Integer.MAX_VALUE;
    /** No page: a number and no OptionalInt, since each element of a document asks for one. */
    private static final int NOWHERE = -1;

    private final Node root = new Node(0, 0, "Document", Map.of());
    private final List<Node> nodes = new ArrayList<>();
    private final List<COSDictionary> pages;
    private final List<List<COSBase>> owners = new ArrayList<>();
    private final List<COSBase> annotationOwners = new ArrayList<>();

    /** An element while its content is being gathered. */
    private static final class Node {
        private final int id;
        private final int parent;
        private final String role;
        private final List<Node> children = new ArrayList<>();
        private final List<Content> contents = new ArrayList<>();
        private final COSDictionary dictionary = new COSDictionary();
        private Map<String, String> attributes;
        private int key = NEVER;
        private boolean kept;

        /** Whether the cell before stands for this one too. */
        private boolean joined;

        private Optional<PageBounds> bounds = Optional.empty();

        private Node(int id, int parent, String role, Map<String, String> attributes) {
            this.id = id;
            this.parent = parent;
            this.role = role;
            this.attributes = attributes;
        }

        /** A data cell that got nothing, and of which nothing is said but its columns. */
        private boolean isEmptyCell() {
            return key == NEVER && role.equals("TD") && Set.of(COLUMNS).containsAll(attributes.keySet());
        }

        private Optional<String> attribute(String name) {
            return Optional.ofNullable(attributes.get(name));
        }

        /** The page on which its own content begins; {@link #NOWHERE} where it has none. */
        private int home() {
            int first = NEVER;
            int page = NOWHERE;
            for (Content content : contents) {
                if (content.key() < first) {
                    first = content.key();
                    page = content.page();
                }
            }
            return page;
        }
    }

    /** @param key its place in reading order */
    private record Content(int key, int page, COSBase item) {}

    StructureTree(List<Element> elements, List<COSDictionary> pages) {
        this.pages = pages;
        pages.forEach(page -> owners.add(new ArrayList<>()));
        for (Element element : elements) {
            if (element.id() != nodes.size() + 1) {
                throw new IllegalStateException("element " + element.id() + " does not stand at its place");
            }
            if (!STANDARD.contains(element.role()) && !NEWER.containsKey(element.role())) {
                throw new IllegalStateException("PDF has no structure type " + element.role());
            }
            var node = new Node(element.id(), element.parent(), element.role(), element.attributes());
            (element.parent() == 0 ? root : node(element.parent())).children.add(node);
            nodes.add(node);
        }
    }

    private Node node(int element) {
        if (element < 1 || element > nodes.size()) {
            throw new IllegalStateException("there is no element " + element);
        }
        return nodes.get(element - 1);
    }

    /** The language that an element states for itself or has from one around it. */
    Optional<String> language(int element) {
        for (int id = element; id != 0; id = node(id).parent) {
            Optional<String> language = node(id).attribute("lang");
            if (language.isPresent()) {
                return language;
            }
        }
        return Optional.empty();
    }

    /** Adds marked content; returns its number on the page. */
    int content(int element, int page, int key) {
        int number = owners.get(page).size();
        Node node = node(element);
        node.contents.add(new Content(key, page, COSInteger.get(number)));
        owners.get(page).add(node.dictionary);
        return number;
    }

    /** Says where on a page an element is seen. */
    void bounds(int element, PageBounds bounds) {
        Node node = node(element);
        node.bounds = Optional.of(node.bounds.map(known -> known.and(bounds)).orElse(bounds));
    }

    /** Adds a link's annotation, which must stand in a Link element; returns its number in the parent tree. */
    int annotation(int element, int page, int key, COSDictionary annotation) {
        var reference = Cos.inline();
        reference.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
        reference.setItem(COSName.OBJ, annotation);
        Node node = element == Element.ARTIFACT ? root : node(element);
        if (!node.role.equals("Link")) {
            Node holder = node;
            node = new Node(nodes.size() + 1, Math.min(element, nodes.size()), "Link", Map.of());
            holder.children.add(node);
            nodes.add(node);
        }
        node.contents.add(new Content(key, page, reference));
        annotationOwners.add(node.dictionary);
        return pages.size() + annotationOwners.size() - 1;
    }

    /** The structure tree root, when all pages have been drawn. */
    COSDictionary write() {
        for (int id = nodes.size(); id >= 1; id--) {
            Node node = node(id);
            node.contents.forEach(content -> node.key = Math.min(node.key, content.key()));
            Node parent = parent(node);
            parent.key = Math.min(parent.key, node.key);
        }
        nodes.stream().filter(node -> node.role.equals("TR")).forEach(StructureTree::joinEmptyCells);
        var treeRoot = new COSDictionary();
        treeRoot.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
        boolean single = root.children.size() == 1
                && root.contents.isEmpty()
                && root.children.get(0).role.equals("Document");
        Node document = single ? root.children.get(0) : root;
        document.kept = true;
        var ids = new TreeMap<String, COSDictionary>();
        root.kept = true;
        if (!single) {
            fill(root, treeRoot, ids);
        }
        for (Node node : nodes) {
            Node parent = parent(node);
            boolean needed = node.key != NEVER || (TABLE_PARTS.contains(node.role) && !node.joined);
            node.kept = node == document || (parent.kept && needed);
            if (node.kept) {
                fill(node, node == document ? treeRoot : parent.dictionary, ids);
            }
        }
        // Kids need to know which of them are kept, so they are listed last.
        nodes.forEach(node -> kids(node));
        kids(root);
        treeRoot.setItem(COSName.K, document.dictionary);
        treeRoot.setItem(COSName.getPDFName("ParentTree"), parentTree());
        treeRoot.setInt(COSName.getPDFName("ParentTreeNextKey"), pages.size() + annotationOwners.size());
        roleMap().ifPresent(map -> treeRoot.setItem(COSName.ROLE_MAP, map));
        if (!ids.isEmpty()) {
            treeRoot.setItem(COSName.getPDFName("IDTree"), NameTree.of(ids));
        }
        return treeRoot;
    }

    private static void joinEmptyCells(Node row) {
        List<Node> cells = new ArrayList<>();
        for (Node cell : row.children) {
            Node last = cells.isEmpty() ? row : cells.get(cells.size() - 1);
            if (last.isEmptyCell() && cell.isEmptyCell()) {
                last.attributes = Map.of(COLUMNS, Integer.toString(columns(last) + columns(cell)));
                cell.joined = true;
            } else {
                cells.add(cell);
            }
        }
        row.children.clear();
        row.children.addAll(cells);
    }

    private static int columns(Node cell) {
        return cell.attribute(COLUMNS).map(Integer::parseInt).orElse(1);
    }

    private Node parent(Node node) {
        int parent = node.parent;
        return parent == 0 ? root : node(parent);
    }

    private void fill(Node node, COSDictionary parent, Map<String, COSDictionary> ids) {
        COSDictionary dictionary = node.dictionary;
        dictionary.setItem(COSName.S, COSName.getPDFName(node.role));
        int home = node.home();
        if (home != NOWHERE) {
            dictionary.setItem(COSName.PG, pages.get(home));
        }
        dictionary.setItem(COSName.P, parent);
        node.attribute("lang").ifPresent(lang -> dictionary.setItem(COSName.LANG, Cos.text(lang)));
        node.attribute("alt").ifPresent(alt -> dictionary.setItem(COSName.ALT, Cos.text(alt)));
        node.attribute("actualText").ifPresent(text -> dictionary.setItem(COSName.ACTUAL_TEXT, Cos.text(text)));
        node.attribute("title").ifPresent(title -> dictionary.setItem(COSName.T, Cos.text(title)));
        id(node, ids).ifPresent(id -> {
            dictionary.setItem(COSName.ID, Cos.key(id));
            ids.put(id, dictionary);
        });
        new StructureAttributes(node.attributes, node.bounds.filter(bounds -> pictured(node)))
                .write()
                .ifPresent(attributes -> dictionary.setItem(COSName.A, attributes));
    }

    /** Notes must have an identifier (PDF/UA-1 7.9), different from all others. */
    private static Optional<String> id(Node node, Map<String, COSDictionary> taken) {
        boolean note = node.role.equals("Note") || node.role.equals("FENote");
        Optional<String> asked = node.attribute("id");
        if (asked.isEmpty() && !note) {
            return Optional.empty();
        }
        String id = asked.orElse("note-" + node.id);
        return Optional.of(taken.containsKey(id) ? id + "-" + node.id : id);
    }

    private static boolean pictured(Node node) {
        return node.role.equals("Figure") || node.role.equals("Formula");
    }

    private void kids(Node node) {
        var kids = new ArrayList<Content>();
        int last = -1;
        for (Node child : node.children) {
            if (child.kept) {
                last = child.key == NEVER ? last : child.key;
                kids.add(new Content(last, NOWHERE, child.dictionary));
            }
        }
        kids.addAll(node.contents);
        kids.sort(Comparator.comparingInt(Content::key));
        int home = node.home();
        List<COSBase> items = kids.stream().map(kid -> item(kid, home)).toList();
        if (items.size() == 1) {
            node.dictionary.setItem(COSName.K, items.get(0));
        } else if (!items.isEmpty()) {
            node.dictionary.setItem(COSName.K, Cos.array(items));
        }
    }

    /** Content of the element's own page need not say so; marked content there is a number. */
    private COSBase item(Content content, int home) {
        if (content.page() == home || content.page() == NOWHERE) {
            return content.item();
        }
        if (content.item() instanceof COSDictionary elsewhere) {
            elsewhere.setItem(COSName.PG, pages.get(content.page()));
            return elsewhere;
        }
        var reference = Cos.inline();
        reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
        reference.setItem(COSName.PG, pages.get(content.page()));
        reference.setItem(COSName.MCID, content.item());
        return reference;
    }

    private COSDictionary parentTree() {
        var numbers = new COSArray();
        numbers.setDirect(true);
        for (int page = 0; page < owners.size(); page++) {
            if (!owners.get(page).isEmpty()) {
                numbers.add(COSInteger.get(page));
                numbers.add(new COSArray(owners.get(page)));
            }
        }
        for (int i = 0; i < annotationOwners.size(); i++) {
            numbers.add(COSInteger.get(pages.size() + i));
            numbers.add(annotationOwners.get(i));
        }
        var tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        return tree;
    }

    private Optional<COSDictionary> roleMap() {
        var map = Cos.inline();
        NEWER.forEach((newer, standard) -> {
            if (nodes.stream().anyMatch(node -> node.kept && node.role.equals(newer))) {
                map.setItem(COSName.getPDFName(newer), COSName.getPDFName(standard));
            }
        });
        return map.size() == 0 ? Optional.empty() : Optional.of(map);
    }
}
