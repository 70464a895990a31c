package moveleaf.template;

/**
 * A filled template.
 *
 * @param text what it says
 * @param map where each piece of it came from
 */
public record Rendered(String text, SourceMap map) {}
