package moveleaf.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;
import moveleaf.template.TemplateSource;

/**
 * Joins the modules of {@code site/scripts} into classic scripts: browsers load no modules from disk. A script holds its entry and
 * all that this imports, each once, in the order in which they need each other. The exports of the module {@code x} are
 * {@code moveleaf.modules.x}.
 */
final class Scripts {
    private final TemplateSource source;
    private final Diagnostics diagnostics;
    private final Map<String, Optional<ScriptModule>> modules = new LinkedHashMap<>();

    Scripts(TemplateSource source, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    /**
     * A classic script.
     *
     * @param entry name of the module to start from
     * @param there names of modules that another script on the page brings
     */
    String joined(String entry, Set<String> there) {
        StringBuilder script = new StringBuilder("\"use strict\";\n((modules) => {\n");
        for (String name : needed(entry)) {
            if (!there.contains(name)) {
                module(name).ifPresent(module -> script.append(module.wrapped()));
            }
        }
        return script.append("})((globalThis.moveleaf ??= { modules: {}, data: {} }).modules);\n")
                .toString();
    }

    /** Names of the modules that an entry needs, itself last. */
    Set<String> needed(String entry) {
        Set<String> order = new LinkedHashSet<>();
        SourceFile whole = new SourceFile(path(entry), "");
        visit(entry, whole.start(), order, new ArrayList<>());
        return order;
    }

    private void visit(String name, Span wanted, Set<String> order, List<String> open) {
        if (order.contains(name)) {
            return;
        }
        if (open.contains(name)) {
            diagnostics.add(Diagnostic.error(
                            "bad-script", wanted, "modules import each other in a circle: " + String.join(", ", open))
                    .withHint("move what they share to a module that imports none of them"));
            return;
        }
        Optional<ScriptModule> module = module(name);
        if (module.isEmpty()) {
            diagnostics.add(Diagnostic.error("missing-template", wanted, "there is no script " + path(name))
                    .withHint("write it, or take out what asks for it"));
            return;
        }
        open.add(name);
        module.get().imports().forEach(needs -> visit(needs.name(), needs.span(), order, open));
        open.remove(name);
        order.add(name);
    }

    private Optional<ScriptModule> module(String name) {
        return modules.computeIfAbsent(name, n -> source.file("site/scripts/" + n + ".js")
                .map(file -> ScriptModule.read(n, file, diagnostics)));
    }

    private static String path(String name) {
        return "templates/site/scripts/" + name + ".js";
    }
}
