package moveleaf.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import moveleaf.diagnostic.DiagnosticLines;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import org.junit.jupiter.api.Test;

class ImportTest {
    private static final String STYLE = "print/cards/style.css";

    /** The rules in the order that counts, then the pages, then what is wrong. */
    private static void check(Map<String, String> files, String expected) {
        Diagnostics diagnostics = new Diagnostics();
        Stylesheet sheet = Stylesheet.read(
                        STYLE,
                        path -> Optional.ofNullable(files.get(path))
                                .map(css -> new SourceFile("templates/" + path, css)),
                        diagnostics)
                .orElseThrow();
        String rules = sheet.rules().stream()
                .flatMap(rule -> rule.declarations().stream())
                .map(declaration ->
                        declaration.name() + ": " + declaration.span().text() + "\n")
                .collect(Collectors.joining());
        String pages = sheet.pages().stream()
                .map(page -> "@page " + page.name() + "\n")
                .collect(Collectors.joining());
        assertEquals(expected, rules + pages + DiagnosticLines.of(diagnostics));
    }

    @Test
    void imported_rules_stand_before_those_of_the_sheet() {
        check(
                Map.of(
                        STYLE,
                        "@import \"base.css\";\n@import url(tokens.css);\np { color: red }",
                        "print/cards/base.css",
                        "@page wide { margin: 0 } p { color: blue }",
                        "print/shared/tokens.css",
                        ":root { --ink: black }"),
                """
                color: blue
                --ink: black
                color: red
                @page wide
                """);
    }

    @Test
    void a_sheet_beside_comes_before_the_shared_one_of_the_same_name() {
        check(
                Map.of(
                        STYLE,
                        "@import \"a.css\";",
                        "print/cards/a.css",
                        "p { color: red }",
                        "print/shared/a.css",
                        "p { color: blue }",
                        "shared/a.css",
                        "p { color: green }"),
                "color: red\n");
        check(
                Map.of(
                        STYLE,
                        "@import \"a.css\";",
                        "print/shared/a.css",
                        "p { color: blue }",
                        "shared/a.css",
                        "p { color: green }"),
                "color: blue\n");
    }

    @Test
    void a_sheet_imported_twice_counts_where_it_came_first() {
        check(
                Map.of(
                        STYLE,
                        "@import \"a.css\"; @import \"b.css\"; @import \"a.css\";",
                        "print/shared/a.css",
                        "@import \"b.css\"; p { color: red }",
                        "print/shared/b.css",
                        "p { color: blue }"),
                "color: blue\ncolor: red\n");
    }

    @Test
    void what_is_wrong_in_an_imported_sheet_names_that_sheet() {
        check(
                Map.of(STYLE, "@import \"a.css\";", "print/shared/a.css", "p {\n  colour: red }"),
                "templates/print/shared/a.css:2:3: error[unknown-property]: `colour` is not in the subset for print\n");
    }

    @Test
    void a_missing_sheet_is_reported_at_its_import() {
        check(
                Map.of(STYLE, "\n@import \"a.css\";\n@import \"../shared/a.css\"; p { color: red }"),
                """
                color: red
                templates/print/cards/style.css:2:1: error[missing-import]: there is no stylesheet "a.css"
                templates/print/cards/style.css:3:1: error[missing-import]: there is no stylesheet "../shared/a.css"
                """);
    }

    @Test
    void a_sheet_that_imports_itself_is_refused() {
        check(
                Map.of(
                        STYLE,
                        "@import \"a.css\";",
                        "print/shared/a.css",
                        "@import \"b.css\"; p { color: red }",
                        "print/shared/b.css",
                        "@import \"a.css\"; p { color: blue }"),
                """
                color: blue
                color: red
                templates/print/shared/b.css:1:1: error[import-loop]: the stylesheet "a.css" would import itself
                """);
        check(
                Map.of(STYLE, "@import \"style.css\"; p { color: red }"),
                """
                color: red
                templates/print/cards/style.css:1:1: error[import-loop]: the stylesheet "style.css" would import itself
                """);
    }

    @Test
    void an_import_after_rules_is_refused() {
        check(
                Map.of(STYLE, "p { color: red }\n  @import \"a.css\";", "print/shared/a.css", "p { color: blue }"),
                """
                color: red
                templates/print/cards/style.css:2:3: error[css-syntax]: `@import` can't stand here
                """);
    }

    @Test
    void an_import_for_some_media_is_refused() {
        check(
                Map.of(STYLE, "@import \"a.css\" print; p { color: red }", "print/shared/a.css", "p { color: blue }"),
                """
                color: red
                templates/print/cards/style.css:1:1: error[unsupported-rule]: an import is for every paper
                """);
    }
}
