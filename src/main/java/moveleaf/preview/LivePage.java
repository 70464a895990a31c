package moveleaf.preview;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import moveleaf.diagnostic.Diagnostic;

/** A built page with what makes it live: the reload script and, where there are warnings, a note that leads to them. */
final class LivePage {
    private LivePage() {}

    /** The page as it is served. */
    static byte[] of(byte[] page, Showing showing) {
        String html = PagePolicy.opened(new String(page, StandardCharsets.UTF_8));
        String head = script(showing.number());
        String note = "";
        if (!showing.diagnostics().isEmpty()) {
            head = "<link rel=\"stylesheet\" href=\"/.moveleaf/preview.css\">\n" + head;
            note = note(showing.diagnostics());
        }
        return before("</body", note, before("</head", head, html)).getBytes(StandardCharsets.UTF_8);
    }

    /** The element that reloads a page when a later showing outdates it. */
    static String script(long number) {
        return "<script src=\"/.moveleaf/reload.js\" data-seen=\"" + number + "\" defer></script>\n";
    }

    private static String note(List<Diagnostic> warnings) {
        return "<aside class=\"moveleaf-note\" aria-label=\"Preview\"><a href=\"/.moveleaf/problems\">"
                + (warnings.size() == 1 ? "1 warning" : warnings.size() + " warnings") + "</a></aside>\n";
    }

    /** HTML lets a page leave its end tags out; then the end of the text does as well. */
    private static String before(String tag, String added, String html) {
        int at = html.toLowerCase(Locale.ROOT).lastIndexOf(tag);
        return at < 0 ? html + added : html.substring(0, at) + added + html.substring(at);
    }
}
