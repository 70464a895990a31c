package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import org.junit.jupiter.api.Test;

/** Modules become classic scripts. */
final class ScriptsTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void a_module_comes_after_those_that_it_imports_and_each_comes_once() {
        Scripts scripts = scripts(Map.of(
                "player", "import { tick } from './clock.js';\nimport { el as make } from './dom.js';\nmake(tick());\n",
                "dom", "import { tick } from './clock.js';\nexport function el(x) { return x; }\n",
                "clock", "export const tick = () => 1;\n"));
        assertEquals(
                """
                "use strict";
                ((modules) => {
                modules["clock"] = (() => {
                const tick=()=>1;
                return { tick };
                })();
                modules["dom"] = (() => {
                const { tick } = modules["clock"];
                function el(x){return x;}
                return { el };
                })();
                modules["player"] = (() => {
                const { tick } = modules["clock"];
                const { el: make } = modules["dom"];
                make(tick());
                return {  };
                })();
                })((globalThis.moveleaf ??= { modules: {}, data: {} }).modules);
                """,
                scripts.joined("player", Set.of()));
        assertFalse(scripts.joined("player", Set.of("clock")).contains("tick=()=>1"));
        assertEquals(List.of(), diagnostics.all());
    }

    @Test
    void comments_and_indents_are_left_out_and_addresses_stay() {
        Scripts scripts = scripts(
                Map.of(
                        "a",
                        "// Why.\n/* And\n   how. */\nexport function f() {\n  return 'http://x'; // not a line of its own\n}\n"));
        assertTrue(scripts.joined("a", Set.of())
                .contains("(() => {\nfunction f(){return 'http://x';// not a line of its own\n}\nreturn { f };"));
    }

    @Test
    void other_forms_are_reported_where_they_stand() {
        scripts(
                        Map.of(
                                "a",
                                "import x from './b.js';\nexport default 1;\nconst t = `one\ntwo`;\nimport { z } from './gone.js';\n"))
                .joined("a", Set.of());
        assertEquals(
                List.of(
                        "templates/site/scripts/a.js:1:1 bad-script",
                        "templates/site/scripts/a.js:2:1 bad-script",
                        "templates/site/scripts/a.js:3:1 bad-script",
                        "templates/site/scripts/a.js:4:1 bad-script",
                        "templates/site/scripts/a.js:5:1 missing-template"),
                told());
    }

    @Test
    void a_circle_of_imports_is_reported() {
        scripts(Map.of("a", "import { b } from './b.js';\n", "b", "import { a } from './a.js';\n"))
                .joined("a", Set.of());
        assertEquals(List.of("templates/site/scripts/b.js:1:1 bad-script"), told());
    }

    private List<String> told() {
        return diagnostics.all().stream().map(d -> d.span() + " " + d.code()).toList();
    }

    private Scripts scripts(Map<String, String> modules) {
        return new Scripts(
                path -> Optional.ofNullable(modules.get(path.replaceAll("site/scripts/|\\.js", "")))
                        .map(text -> new SourceFile("templates/" + path, text)),
                diagnostics);
    }
}
