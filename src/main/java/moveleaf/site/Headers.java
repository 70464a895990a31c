package moveleaf.site;

import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a server should say of the site's files, in the file {@code _headers} that Netlify, Cloudflare Pages and others read. The content
 * policy is the one that pages carry, so that both forbid the same.
 */
final class Headers {
    private static final Pattern POLICY =
            Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">");
    private static final Pattern STYLE = Pattern.compile("(?s)<style>(.*?)</style>");

    private static final String REST =
            """
              X-Content-Type-Options: nosniff
              Referrer-Policy: no-referrer
              Permissions-Policy: accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), \
            usb=(), screen-wake-lock=(self)
              Cross-Origin-Opener-Policy: same-origin

            /sw.js
              Cache-Control: no-cache

            /assets/*
              Cache-Control: public, max-age=300, must-revalidate

            /figures/*
              Cache-Control: public, max-age=3600, must-revalidate

            /share/*
              Cache-Control: public, max-age=3600, must-revalidate
            """;

    private Headers() {}

    /**
     * The file.
     *
     * @param page any page of the site
     * @param alone files with a style of their own, which is allowed by its hash: the page for dead ends, which has no stylesheet to
     *     lean on, and drawings that are opened by themselves
     */
    static String of(String page, List<String> alone) {
        Matcher policy = POLICY.matcher(page);
        String allowed = policy.find() ? policy.group(1).replace("&#39;", "'") : "default-src 'self'";
        String hashes = alone.stream()
                .map(STYLE::matcher)
                .filter(Matcher::find)
                .map(style -> " 'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(style.group(1))) + "'")
                .collect(Collectors.joining());
        return "/*\n  Content-Security-Policy: " + allowed.replace("style-src 'self'", "style-src 'self'" + hashes)
                + "\n" + REST;
    }
}
