package moveleaf.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu Html Checker, which the W3C uses too: pages, stylesheets and SVG files, errors and warnings alike. */
final class HtmlChecker {
    private static final String HTML = "http://s.validator.nu/html5-all.rnc";
    private static final String SVG = "http://s.validator.nu/svg-xhtml5-rdf-mathml.rnc";

    /** The pages' policy speaks of their own origin, so they need one. */
    private static final String ORIGIN = "https://guide.example/";

    /**
     * Where the checker is wrong: part of its message, and of the lines that it complains of. Its list of CSS is older than the
     * first two, and a policy on scripts doesn't speak of data, which never runs.
     */
    private static final Map<String, String> MISTAKEN = Map.of(
            "::details-content", "::details-content",
            "Parse Error", "env(safe-area-inset-",
            "Inline script violates Content Security Policy", "<script type=\"application/ld+json\">");

    private HtmlChecker() {}

    /** What is wrong in the files of a site, as {@code path:line:column: message}. */
    static List<String> faults(Map<String, byte[]> files) {
        List<String> faults = new ArrayList<>();
        check(files, ".html", HTML, SimpleDocumentValidator::checkHtmlInputSource, faults);
        check(files, ".css", HTML, SimpleDocumentValidator::checkCssInputSource, faults);
        check(files, ".svg", SVG, SimpleDocumentValidator::checkXmlInputSource, faults);
        return faults;
    }

    private interface Check {
        void check(SimpleDocumentValidator validator, InputSource file) throws IOException, SAXException;
    }

    private static void check(
            Map<String, byte[]> files, String ending, String schema, Check check, List<String> faults) {
        if (files.keySet().stream().noneMatch(path -> path.endsWith(ending))) {
            return;
        }
        // No log on the terminal, no marks that only its own web page shows.
        SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, true);
        try {
            validator.setUpMainSchema(schema, new Faults("schema", new byte[0], faults));
            for (var file : files.entrySet()) {
                if (file.getKey().endsWith(ending)) {
                    validator.setUpValidatorAndParsers(new Faults(file.getKey(), file.getValue(), faults), true, false);
                    validator.setAllowCss(true);
                    InputSource source = new InputSource(new ByteArrayInputStream(file.getValue()));
                    source.setEncoding("UTF-8");
                    source.setSystemId(ORIGIN + file.getKey());
                    check.check(validator, source);
                }
            }
        } catch (Exception e) {
            // setUpMainSchema says it may throw anything.
            throw new IllegalStateException("the checker should be able to check " + ending, e);
        }
    }

    private static final class Faults implements ErrorHandler {
        private final String path;
        private final byte[] file;
        private final List<String> faults;

        Faults(String path, byte[] file, List<String> faults) {
            this.path = path;
            this.file = file;
            this.faults = faults;
        }

        @Override
        public void warning(SAXParseException fault) {
            add(fault);
        }

        @Override
        public void error(SAXParseException fault) {
            add(fault);
        }

        @Override
        public void fatalError(SAXParseException fault) {
            add(fault);
        }

        private void add(SAXParseException fault) {
            if (!mistaken(String.valueOf(fault.getMessage()), lines(fault.getLineNumber()))) {
                faults.add(
                        path + ":" + fault.getLineNumber() + ":" + fault.getColumnNumber() + ": " + fault.getMessage());
            }
        }

        /** The line and the one before it: in stylesheets the checker counts one too many. */
        private String lines(int number) {
            List<String> lines = List.of(new String(file, StandardCharsets.UTF_8).split("\n", -1));
            return String.join("\n", lines.subList(Math.max(0, number - 2), Math.min(number, lines.size())));
        }

        private static boolean mistaken(String message, String lines) {
            return MISTAKEN.entrySet().stream()
                    .anyMatch(known -> message.contains(known.getKey()) && lines.contains(known.getValue()));
        }
    }
}
