package moveleaf.view;

/**
 * A short fact with its label, such as {@code Position: On hands and knees}.
 *
 * @param kind what it is about: {@code trains}, {@code effort}, {@code position} or {@code equipment}
 */
public record FactView(String kind, String label, String value) {}
