package moveleaf.site;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
     * @param missing the page for dead ends, which has no stylesheet to lean on: what stands in it is allowed by its hash
     */
    static String of(String page, String missing) {
        Matcher policy = POLICY.matcher(page);
        String allowed = policy.find() ? policy.group(1).replace("&#39;", "'") : "default-src 'self'";
        Matcher style = STYLE.matcher(missing);
        String complete = style.find()
                ? allowed.replace(
                        "style-src 'self'",
                        "style-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(style.group(1)))
                                + "'")
                : allowed;
        return "/*\n  Content-Security-Policy: " + complete + "\n" + REST;
    }
}
