package moveleaf.print;

import com.helger.css.CSSSourceLocation;
import com.helger.css.ICSSSourceLocationAware;
import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSImportRule;
import com.helger.css.decl.CSSMediaExpression;
import com.helger.css.decl.CSSMediaQuery;
import com.helger.css.decl.CSSMediaRule;
import com.helger.css.decl.CSSPageMarginBlock;
import com.helger.css.decl.CSSPageRule;
import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.ICSSPageRuleMember;
import com.helger.css.decl.ICSSTopLevelRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.diagnostic.Suggestion;
import moveleaf.print.Property.Place;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;

/** Walks what ph-css has parsed, keeps what the subset knows and reports the rest. */
final class StylesheetReader {
    private static final Set<String> PAGE_PSEUDOS = Set.of("first", "left", "right", "blank");
    private static final Set<String> MARGIN_BOXES = Set.of(
            "top-left-corner",
            "top-left",
            "top-center",
            "top-right",
            "top-right-corner",
            "bottom-left-corner",
            "bottom-left",
            "bottom-center",
            "bottom-right",
            "bottom-right-corner",
            "left-top",
            "left-middle",
            "left-bottom",
            "right-top",
            "right-middle",
            "right-bottom");

    private final SourceFile file;
    private final Imports imports;
    private final Diagnostics diagnostics;
    private final List<Stylesheet.Rule> rules = new ArrayList<>();
    private final List<Stylesheet.PageRule> pages = new ArrayList<>();

    StylesheetReader(SourceFile file, Imports imports, Diagnostics diagnostics) {
        this.file = file;
        this.imports = imports;
        this.diagnostics = diagnostics;
    }

    Stylesheet read() {
        Optional<CascadingStyleSheet> parsed = new CssParser(file, diagnostics).parse();
        if (parsed.isEmpty()) {
            return Stylesheet.EMPTY;
        }
        CascadingStyleSheet sheet = parsed.get();
        int first = sheet.getAllRules().stream()
                .mapToInt(rule -> span(rule).start())
                .min()
                .orElse(Integer.MAX_VALUE);
        sheet.getAllImportRules().forEach(rule -> imported(rule, first));
        sheet.getAllNamespaceRules().forEach(rule -> unsupportedRule(rule, "@namespace"));
        sheet.getAllRules().forEach(rule -> rule(rule, Optional.empty()));
        return new Stylesheet(rules, pages);
    }

    /**
     * What is imported counts as if it stood in the rule's place.
     *
     * @param first where the first rule of another kind begins
     */
    private void imported(CSSImportRule rule, int first) {
        if (span(rule).start() > first) {
            diagnostics.add(Diagnostic.error("css-syntax", span(rule), "`@import` can't stand here")
                    .withHint("imports come before all other rules"));
            return;
        }
        if (rule.hasMediaQueries()) {
            diagnostics.add(Diagnostic.error("unsupported-rule", span(rule), "an import is for every paper")
                    .withHint("write @media (paper: a4) inside the imported stylesheet"));
            return;
        }
        imports.follow(rule.getLocationString(), span(rule)).ifPresent(sheet -> {
            rules.addAll(sheet.rules());
            pages.addAll(sheet.pages());
        });
    }

    private void rule(ICSSTopLevelRule rule, Optional<String> paper) {
        if (rule instanceof CSSStyleRule style) {
            style(style, paper);
        } else if (rule instanceof CSSPageRule page) {
            page(page, paper);
        } else if (rule instanceof CSSMediaRule media && paper.isEmpty()) {
            Optional<String> its = paper(media);
            its.ifPresent(name -> media.getAllRules().forEach(inner -> rule(inner, its)));
        } else {
            String css = rule.getAsCSSString().trim();
            unsupportedRule(rule, css.split("[\\s{(;]", 2)[0]);
        }
    }

    private void unsupportedRule(Object rule, String name) {
        report(
                "unsupported-rule",
                span(rule),
                "`" + name + "` is not in the subset for print",
                "take it out: there are rules for elements, `@page`, `@media` and `@import`");
    }

    /** The paper that a media rule is for; reports any other query. */
    private Optional<String> paper(CSSMediaRule rule) {
        if (rule.getMediaQueryCount() == 1) {
            CSSMediaQuery query = rule.getAllMediaQueries().get(0);
            if (query.getMedium() == null && !query.isNot() && query.getMediaExpressionCount() == 1) {
                CSSMediaExpression expression = query.getMediaExpression(0);
                if ("paper".equals(expression.getFeature()) && expression.getValue() != null) {
                    return Optional.of(expression.getValue().getAsCSSString());
                }
            }
        }
        diagnostics.add(Diagnostic.error("unsupported-rule", span(rule), "`@media` is for paper only here")
                .withHint("write @media (paper: letter) or @media (paper: a4)"));
        return Optional.empty();
    }

    private void style(CSSStyleRule rule, Optional<String> paper) {
        List<Declaration> declarations = declarations(rule.getAllDeclarations(), Place.ELEMENT);
        for (CSSSelector selector : rule.getAllSelectors()) {
            SelectorReader.Reading reading = SelectorReader.read(selector);
            reading.selector()
                    .ifPresentOrElse(
                            read -> rules.add(new Stylesheet.Rule(read, declarations, paper)),
                            () -> diagnostics.add(Diagnostic.error(
                                            "unsupported-selector",
                                            span(selector),
                                            "selectors with `" + reading.trouble()
                                                    + "` are not in the subset for print")
                                    .withHint("give the element a class in the template, and select that")));
        }
    }

    private void page(CSSPageRule rule, Optional<String> paper) {
        List<CSSDeclaration> own = new ArrayList<>();
        Map<String, List<Declaration>> boxes = new LinkedHashMap<>();
        List<Declaration> notes = new ArrayList<>();
        for (ICSSPageRuleMember member : rule.getAllMembers()) {
            if (member instanceof CSSDeclaration declaration) {
                own.add(declaration);
            } else if (member instanceof CSSPageMarginBlock box) {
                String position = box.getPageMarginSymbol().substring(1).toLowerCase(Locale.ROOT);
                if (position.equals("footnote")) {
                    notes.addAll(declarations(box.getAllDeclarations(), Place.NOTE_AREA));
                } else if (MARGIN_BOXES.contains(position)) {
                    boxes.computeIfAbsent(position, p -> new ArrayList<>())
                            .addAll(declarations(box.getAllDeclarations(), Place.MARGIN_BOX));
                } else {
                    report(
                            "unsupported-rule",
                            span(box),
                            "no margin box is called `@" + position + "`",
                            Suggestion.nearest(
                                            position,
                                            MARGIN_BOXES.stream().sorted().toList())
                                    .map(near -> "did you mean `@" + near + "`?")
                                    .orElse(
                                            "there is `@footnote`, and boxes such as `@top-center` and `@bottom-right`"));
                }
            }
        }
        List<Declaration> declarations = declarations(own, Place.PAGE);
        for (String selector : String.join(",", rule.getAllSelectors()).split(",", -1)) {
            pageSelector(rule, selector.trim(), declarations, boxes, notes, paper);
        }
    }

    private void pageSelector(
            CSSPageRule rule,
            String selector,
            List<Declaration> declarations,
            Map<String, List<Declaration>> boxes,
            List<Declaration> notes,
            Optional<String> paper) {
        String[] parts = selector.split(":", -1);
        Set<String> pseudos = new LinkedHashSet<>(List.of(parts).subList(1, parts.length));
        if (!PAGE_PSEUDOS.containsAll(pseudos)) {
            diagnostics.add(
                    Diagnostic.error(
                                    "unsupported-selector",
                                    span(rule),
                                    "`@page " + selector + "` is not in the subset for print")
                            .withHint(
                                    "write `@page`, `@page name`, or one of them with `:first`, `:left`, `:right` or `:blank`"));
            return;
        }
        pages.add(new Stylesheet.PageRule(parts[0].trim(), pseudos, declarations, boxes, notes, paper));
    }

    private List<Declaration> declarations(List<CSSDeclaration> given, Place place) {
        List<Declaration> read = new ArrayList<>();
        for (CSSDeclaration declaration : given) {
            declaration(declaration, place).ifPresent(read::add);
        }
        return read;
    }

    private Optional<Declaration> declaration(CSSDeclaration declaration, Place place) {
        String name = declaration.getProperty();
        Span span = span(declaration.getExpression());
        Declaration.Importance importance =
                declaration.isImportant() ? Declaration.Importance.IMPORTANT : Declaration.Importance.NORMAL;
        boolean custom = name.startsWith("--");
        if (!custom && !isKnown(name, place, span(declaration))) {
            return Optional.empty();
        }
        Optional<List<Token>> tokens = Tokenizer.tokens(span.text());
        if (tokens.isEmpty()) {
            unsupportedValue(name, span);
            return Optional.empty();
        }
        if (custom || Declaration.usesVariables(tokens.get())) {
            return Optional.of(new Declaration(name, tokens.get(), Optional.empty(), importance, span));
        }
        Optional<List<Setting>> settings = Declaration.settings(name, tokens.get())
                .filter(all -> all.stream().allMatch(setting -> setting.isAllowedIn(place)));
        if (settings.isEmpty()) {
            unsupportedValue(name, span);
            return Optional.empty();
        }
        return Optional.of(new Declaration(name, tokens.get(), settings, importance, span));
    }

    private void unsupportedValue(String name, Span span) {
        diagnostics.add(unsupportedValue(name, span.text(), span));
    }

    static Diagnostic unsupportedValue(String name, String value, Span span) {
        String shown = value.length() > 60 ? value.substring(0, 57) + "…" : value;
        return Diagnostic.error("unsupported-value", span, "`" + name + "` can't be `" + shown + "` here")
                .withHint("docs/print-css.md lists the values of `" + name + "`");
    }

    private boolean isKnown(String name, Place place, Span span) {
        List<Property> properties = Declaration.longhands(name);
        if (properties.isEmpty()) {
            List<String> known = new ArrayList<>(Property.names());
            known.addAll(Shorthand.names());
            Diagnostic unknown = Diagnostic.error(
                    "unknown-property", nameSpan(span, name), "`" + name + "` is not in the subset for print");
            diagnostics.add(unknown.withHint(Suggestion.nearest(name, known)
                    .map(near -> "did you mean `" + near + "`?")
                    .orElse("docs/print-css.md lists those that there are")));
            return false;
        }
        if (properties.stream().noneMatch(p -> p.mayStandIn(place))) {
            report(
                    "unknown-property",
                    nameSpan(span, name),
                    "`" + name + "` means nothing in " + place.words().replace("elements", "rules for elements"),
                    "take it out; docs/print-css.md says where it stands");
            return false;
        }
        return true;
    }

    private static Span nameSpan(Span declaration, String name) {
        return declaration.file().span(declaration.start(), declaration.start() + name.length());
    }

    private void report(String code, Span span, String message, String hint) {
        diagnostics.add(Diagnostic.error(code, span, message).withHint(hint));
    }

    /** The place of anything that ph-css has parsed; the file's start where it tells none. */
    private Span span(Object parsed) {
        CSSSourceLocation location = parsed instanceof ICSSSourceLocationAware aware ? aware.getSourceLocation() : null;
        if (location == null || !location.hasFirstTokenArea()) {
            return file.start();
        }
        int start = file.offset(location.getFirstTokenBeginLineNumber(), location.getFirstTokenBeginColumnNumber() - 1);
        int end = location.hasLastTokenArea()
                ? file.offset(location.getLastTokenEndLineNumber(), location.getLastTokenEndColumnNumber())
                : file.offset(location.getFirstTokenEndLineNumber(), location.getFirstTokenEndColumnNumber());
        while (end > start + 1 && Character.isWhitespace(file.text().charAt(end - 1))) {
            end--;
        }
        return file.span(start, end);
    }
}
