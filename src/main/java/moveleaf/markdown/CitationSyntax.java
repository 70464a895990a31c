package moveleaf.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moveleaf.markdown.CitationNode.Cited;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Citations as Pandoc writes them: {@code [@key]}, {@code [@a; @b, p. 12]}. Words before the key and {@code -@key} are left
 * out on purpose: the first would be lost on paper, the second has no meaning in a numbered style.
 */
final class CitationSyntax implements LinkProcessor {
    /** Letters, digits and {@code _}, with {@code : . / + -} between them. */
    static final String KEY = "[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_:./+-]*[\\p{L}\\p{N}_])?";

    private static final Pattern CITED = Pattern.compile("@(" + KEY + ")(?:\\s*,\\s*([^@]*[^@\\s]))?");
    /** Longer than any real mark; keeps a bracket that closes far away from costing time. */
    private static final int LONGEST = 2000;

    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        boolean image = link.marker() != null && link.marker().getLiteral().equals("!");
        if (image || !link.text().startsWith("@")) {
            return LinkResult.none();
        }
        // A label or an address after the bracket is not ours: [@a][@b] are two marks.
        return parse(link.text())
                .map(cited -> LinkResult.replaceWith(new CitationNode(cited), link.afterTextBracket()))
                .orElseGet(LinkResult::none);
    }

    /** What stands between the brackets; none where it doesn't follow the form. */
    static Optional<List<Cited>> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        List<Cited> cited = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            Matcher matcher = CITED.matcher(part.strip());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            cited.add(new Cited(
                    matcher.group(1), Optional.ofNullable(matcher.group(2)).map(CitationSyntax::oneLine)));
        }
        return Optional.of(cited);
    }

    private static String oneLine(String locator) {
        return locator.replaceAll("\\s+", " ");
    }
}
