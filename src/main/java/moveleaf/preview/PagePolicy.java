package moveleaf.preview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page's content security policy, opened as far as the preview needs.
 *
 * <p>Published pages forbid scripts. The preview's own script and style come from the same server, so {@code 'self'} is
 * added to three directives and all else stays as it will be published: what the policy blocks, the author sees blocked.
 */
final class PagePolicy {
    private static final Pattern META = Pattern.compile(
            "<meta\\b[^>]*\\bhttp-equiv\\s*=\\s*[\"']?content-security-policy\\b[^>]*>", Pattern.CASE_INSENSITIVE);

    private static final Pattern CONTENT =
            Pattern.compile("(\\bcontent\\s*=\\s*)(?:\"([^\"]*)\"|'([^']*)')", Pattern.CASE_INSENSITIVE);

    private PagePolicy() {}

    /** The page with every policy in it opened to scripts, styles and connections of its own server. */
    static String opened(String html) {
        return META.matcher(html)
                .replaceAll(meta ->
                        Matcher.quoteReplacement(CONTENT.matcher(meta.group()).replaceAll(PagePolicy::openedContent)));
    }

    private static String openedContent(MatchResult content) {
        String policy = Optional.ofNullable(content.group(2)).orElseGet(() -> content.group(3));
        String opened = openedPolicy(policy.replace("&#39;", "'").replace("&apos;", "'"));
        return Matcher.quoteReplacement(content.group(1) + '"' + opened + '"');
    }

    /** The policy's directives in their order, three of them opened. */
    static String openedPolicy(String policy) {
        Map<String, List<String>> directives = new LinkedHashMap<>();
        for (String directive : policy.strip().split("\\s*;\\s*", -1)) {
            List<String> words = List.of(directive.split("\\s+", -1));
            if (!directive.isEmpty()) {
                directives.putIfAbsent(words.get(0).toLowerCase(Locale.ROOT), words.subList(1, words.size()));
            }
        }
        for (String name : List.of("script-src", "style-src", "connect-src")) {
            Optional.ofNullable(directives.get(name))
                    .or(() -> Optional.ofNullable(directives.get("default-src")))
                    .ifPresent(sources -> directives.put(name, withSelf(sources)));
        }
        List<String> parts = new ArrayList<>();
        directives.forEach((name, sources) -> parts.add((name + " " + String.join(" ", sources)).strip()));
        return String.join("; ", parts);
    }

    private static List<String> withSelf(List<String> sources) {
        List<String> opened = new ArrayList<>(sources);
        opened.removeIf(source -> source.equalsIgnoreCase("'none'"));
        if (!opened.contains("'self'")) {
            opened.add("'self'");
        }
        return opened;
    }
}
