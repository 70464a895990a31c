package moveleaf.build;

import java.util.List;

/** A word of a command that should name an edition and doesn't: wrong usage, not a mistake in the guide. */
public final class UnknownEdition extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String name;

    @SuppressWarnings("serial") // never written to a stream
    private final List<String> known;

    /**
     * @param besides what to say behind those that are known
     */
    UnknownEdition(String name, List<String> known, String besides) {
        super("there is no edition \"" + name + "\" here; there are " + String.join(", ", known) + besides);
        this.name = name;
        this.known = List.copyOf(known);
    }

    /** What was typed. */
    public String name() {
        return name;
    }

    /** What could be typed instead, in the guide's order. */
    public List<String> known() {
        return known;
    }
}
