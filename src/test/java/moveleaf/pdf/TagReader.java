package moveleaf.pdf;

import java.io.IOException;

/** Reads a PDF as a screen reader does: through its tags. */
public final class TagReader {
    private TagReader() {}

    /** The structure as text: {@code <P>words<Link>more</Link></P>}; attributes are left out. */
    public static String read(byte[] pdf) throws IOException {
        StringBuilder read = new StringBuilder();
        TagTree.read(pdf).kids().forEach(kid -> write(kid, read));
        return read.toString();
    }

    /** The words alone, with nothing between elements. */
    public static String words(byte[] pdf) throws IOException {
        return read(pdf).replaceAll("<[^>]*>", "");
    }

    private static void write(TagTree.Node node, StringBuilder read) {
        if (node instanceof TagTree.Words words) {
            read.append(words.text());
        } else if (node instanceof TagTree.Click) {
            read.append("<!>");
        } else if (node instanceof TagTree.Element element) {
            read.append('<').append(element.type()).append('>');
            element.kids().forEach(kid -> write(kid, read));
            read.append("</").append(element.type()).append('>');
        }
    }
}
