package moveleaf.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.Inline.FileTarget;
import moveleaf.model.Inline.LinkTarget;
import moveleaf.model.Inline.WebTarget;
import moveleaf.source.Span;

/** Tells addresses on the web from files of the guide, and refuses what could run on a reader's device. */
final class LinkAddress {
    private static final Set<String> SAFE = Set.of("https", "http", "mailto", "tel");
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):");
    /** Browsers skip these inside a scheme, so a tab in the middle of {@code javascript:} hides nothing. */
    private static final Pattern SKIPPED = Pattern.compile("[\\x00-\\x20\\x7f]");

    private LinkAddress() {}

    /** Where an address leads; none where it must not become a link. */
    static Optional<LinkTarget> target(String address, Span span, Diagnostics diagnostics) {
        String plain = SKIPPED.matcher(address).replaceAll("");
        Matcher scheme = SCHEME.matcher(plain);
        if (scheme.find()) {
            if (SAFE.contains(scheme.group(1).toLowerCase(Locale.ROOT))) {
                return Optional.of(new WebTarget(plain));
            }
            return refuse("a link can't begin with \"" + scheme.group(1) + ":\"", span, diagnostics);
        }
        if (plain.startsWith("//") || plain.startsWith("\\")) {
            return refuse("this address says neither https: nor which file of the guide", span, diagnostics);
        }
        return Optional.of(new FileTarget(address));
    }

    private static Optional<LinkTarget> refuse(String message, Span span, Diagnostics diagnostics) {
        diagnostics.add(
                Diagnostic.error("unsafe-link", span, message)
                        .withHint(
                                "links may begin with https:, http:, mailto: or tel:, or name a file such as ../pages/protocol.md"));
        return Optional.empty();
    }
}
