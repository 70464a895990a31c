package moveleaf.view;

/** A short fact with its label, such as {@code Position: On hands and knees}. */
public record FactView(String label, String value) {}
