package moveleaf.typeset;

/**
 * A glyph as set.
 *
 * @param id in its font
 * @param advance to the next glyph, in em of the font size, kerning included
 * @param cluster offset in the shaped text of the first character it stands for
 */
public record Glyph(int id, double advance, int cluster) {}
