package moveleaf.data;

/** A tree as JSON, on one line, keys in the order of the tree. */
public final class JsonText {
    private JsonText() {}

    public static String of(DataTree tree) {
        return TreeNodes.node(tree).toString();
    }
}
