package moveleaf.preview;

/** How the path of an address names a built file. */
final class Address {
    private Address() {}

    /** {@code /} is {@code index.html}, {@code /a/} is {@code a/index.html}, {@code /a/b.html} is {@code a/b.html}. */
    static String file(String path) {
        String name = path.startsWith("/") ? path.substring(1) : path;
        return name.isEmpty() || name.endsWith("/") ? name + "index.html" : name;
    }
}
