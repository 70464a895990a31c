package moveleaf.print;

import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSSelectorAttribute;
import com.helger.css.decl.CSSSelectorMemberFunctionLike;
import com.helger.css.decl.CSSSelectorMemberNot;
import com.helger.css.decl.CSSSelectorSimpleMember;
import com.helger.css.decl.ECSSAttributeOperator;
import com.helger.css.decl.ECSSSelectorCombinator;
import com.helger.css.decl.ICSSSelectorMember;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moveleaf.print.Selector.Compound;
import moveleaf.print.Selector.Condition;
import moveleaf.print.Selector.Part;
import org.jspecify.annotations.Nullable;

/** Turns a selector of ph-css into ours, or says what is not supported. */
final class SelectorReader {
    private static final Pattern NTH = Pattern.compile("([+-]?\\d{0,6})n([+-]\\d{1,6})?|([+-]?\\d{1,6})");
    private static final Pattern TIGHT = Pattern.compile(":tight\\(([1-9])\\)");
    private static final int MOST_MEMBERS = 64;

    private final List<List<Compound>> chains = new ArrayList<>();
    private List<Compound> chain = new ArrayList<>();
    private List<Condition> conditions = new ArrayList<>();
    private String key = "*";
    private Selector.Step step = Selector.Step.PARENT;
    private Part part = Part.ELEMENT;
    private int ids;
    private int classes;
    private int types;
    private boolean asksTightness;
    private @Nullable String trouble;

    private SelectorReader() {}

    /**
     * A selector read.
     *
     * @param selector where it is supported
     * @param trouble the part that isn't, as written
     */
    record Reading(Optional<Selector> selector, String trouble) {}

    static Reading read(CSSSelector selector) {
        SelectorReader reader = new SelectorReader();
        List<ICSSSelectorMember> members = List.copyOf(selector.getAllMembers());
        if (members.size() > MOST_MEMBERS) {
            return new Reading(Optional.empty(), "a selector of more than " + MOST_MEMBERS + " parts");
        }
        for (ICSSSelectorMember member : members) {
            reader.member(member);
        }
        reader.endCompound();
        reader.endChain();
        if (reader.trouble != null) {
            return new Reading(Optional.empty(), reader.trouble);
        }
        return new Reading(Optional.of(reader.selector()), "");
    }

    private Selector selector() {
        List<List<Compound>> rightToLeft = new ArrayList<>();
        for (List<Compound> each : chains) {
            List<Compound> reversed = new ArrayList<>();
            each.forEach(compound -> reversed.add(0, compound));
            rightToLeft.add(0, reversed);
        }
        int specificity = Math.min(ids, 999) * 1_000_000 + Math.min(classes, 999) * 1000 + Math.min(types, 999);
        return new Selector(rightToLeft, part, specificity, asksTightness);
    }

    private void member(ICSSSelectorMember member) {
        if (part != Part.ELEMENT) {
            unsupported(member);
        } else if (member instanceof ECSSSelectorCombinator combinator) {
            combinator(combinator);
        } else if (member instanceof CSSSelectorSimpleMember simple) {
            simple(simple);
        } else if (member instanceof CSSSelectorAttribute attribute) {
            attribute(attribute);
        } else if (member instanceof CSSSelectorMemberNot not) {
            not(not);
        } else if (member instanceof CSSSelectorMemberFunctionLike function) {
            tight(function);
        } else {
            unsupported(member);
        }
    }

    private void unsupported(ICSSSelectorMember member) {
        if (trouble == null) {
            trouble = member.getAsCSSString().trim();
        }
    }

    private void combinator(ECSSSelectorCombinator combinator) {
        if (conditions.isEmpty() && key.equals("*")) {
            unsupported(combinator);
        }
        endCompound();
        if (combinator == ECSSSelectorCombinator.BLANK) {
            endChain();
        } else if (combinator == ECSSSelectorCombinator.PLUS) {
            step = Selector.Step.ELEMENT_BEFORE;
        } else if (combinator != ECSSSelectorCombinator.GREATER) {
            unsupported(combinator);
        }
    }

    private void endCompound() {
        chain.add(new Compound(key, conditions, step));
        step = Selector.Step.PARENT;
        conditions = new ArrayList<>();
        key = "*";
    }

    private void endChain() {
        chains.add(chain);
        chain = new ArrayList<>();
    }

    private void simple(CSSSelectorSimpleMember member) {
        String value = member.getValue();
        if (value.indexOf('\\') >= 0 || value.indexOf('|') >= 0) {
            unsupported(member);
        } else if (value.startsWith("::")) {
            part(member, value.substring(2));
        } else if (value.startsWith(":")) {
            pseudoClass(member, value.substring(1).toLowerCase(Locale.ROOT));
        } else if (value.startsWith("#")) {
            String id = value.substring(1);
            conditions.add((subject, tightness) -> subject.id().equals(id));
            key = value;
            ids++;
        } else if (value.startsWith(".")) {
            String name = value.substring(1);
            conditions.add((subject, tightness) -> subject.classes().contains(name));
            key = key.startsWith("#") ? key : value;
            classes++;
        } else if (value.equals("*")) {
            conditions.add((subject, tightness) -> true);
        } else {
            String type = value.toLowerCase(Locale.ROOT);
            conditions.add((subject, tightness) -> subject.type().equals(type));
            key = type;
            types++;
        }
    }

    private void part(CSSSelectorSimpleMember member, String name) {
        Optional<Part> known = Arrays.stream(Part.values())
                .filter(p ->
                        p != Part.ELEMENT && p.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
        known.ifPresentOrElse(p -> part = p, () -> unsupported(member));
        types++;
    }

    private void pseudoClass(CSSSelectorSimpleMember member, String name) {
        classes++;
        if (name.equals("root")) {
            conditions.add((subject, tightness) -> subject.isRoot());
        } else if (name.equals("first-child")) {
            conditions.add((subject, tightness) -> subject.index() == 1);
        } else if (name.equals("last-child")) {
            conditions.add((subject, tightness) -> subject.isLast());
        } else if (name.equals("tight")) {
            tight(1);
        } else if (name.startsWith("nth-child(")) {
            Optional<Condition> nth = nth(name.substring("nth-child(".length(), name.length() - 1));
            nth.ifPresentOrElse(conditions::add, () -> unsupported(member));
        } else {
            unsupported(member);
        }
    }

    /** {@code :tight(n)}: set at least so tightly. */
    private void tight(CSSSelectorMemberFunctionLike member) {
        Matcher parts = TIGHT.matcher(member.getAsCSSString().trim().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            unsupported(member);
            return;
        }
        tight(Integer.parseInt(parts.group(1)));
        classes++;
    }

    private void tight(int least) {
        asksTightness = true;
        conditions.add((subject, tightness) -> tightness.mayBe(subject.element(), least));
    }

    /** {@code an+b}, {@code odd}, {@code even} or a number. */
    private static Optional<Condition> nth(String written) {
        String formula = written.replaceAll("\\s", "");
        if (formula.equals("odd") || formula.equals("even")) {
            formula = formula.equals("odd") ? "2n+1" : "2n";
        }
        Matcher parts = NTH.matcher(formula);
        if (!parts.matches()) {
            return Optional.empty();
        }
        if (parts.group(3) != null) {
            int only = Integer.parseInt(parts.group(3));
            return Optional.of((subject, tightness) -> subject.index() == only);
        }
        String factor = parts.group(1);
        int step = factor.isEmpty() || factor.equals("+") ? 1 : factor.equals("-") ? -1 : Integer.parseInt(factor);
        int first = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        return Optional.of((subject, tightness) -> step == 0
                ? subject.index() == first
                : (subject.index() - first) % step == 0 && (subject.index() - first) / step >= 0);
    }

    private void attribute(CSSSelectorAttribute attribute) {
        ECSSAttributeOperator operator = attribute.getOperator();
        String prefix = attribute.getNamespacePrefix();
        if ((prefix != null && !prefix.isEmpty()) || attribute.getCaseSensitivityFlag() != null) {
            unsupported(attribute);
            return;
        }
        String name = attribute.getAttrName().toLowerCase(Locale.ROOT);
        classes++;
        if (operator == null) {
            conditions.add((subject, tightness) -> subject.attribute(name).isPresent());
            return;
        }
        String wanted = unquoted(attribute.getAttrValue());
        conditions.add((subject, tightness) -> subject.attribute(name)
                .filter(has -> fits(operator, has, wanted))
                .isPresent());
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && (value.startsWith("\"") || value.startsWith("'"));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static boolean fits(ECSSAttributeOperator operator, String has, String wanted) {
        return switch (operator) {
            case EQUALS -> has.equals(wanted);
            case INCLUDES ->
                !wanted.isEmpty() && Arrays.asList(has.split("[ \t\r\n\f]+")).contains(wanted);
            case DASHMATCH -> has.equals(wanted) || has.startsWith(wanted + "-");
            case BEGINMATCH -> !wanted.isEmpty() && has.startsWith(wanted);
            case ENDMATCH -> !wanted.isEmpty() && has.endsWith(wanted);
            case CONTAINSMATCH -> !wanted.isEmpty() && has.contains(wanted);
        };
    }

    private void not(CSSSelectorMemberNot not) {
        int heaviest = 0;
        for (CSSSelector inner : not.getAllSelectors()) {
            Reading reading = read(inner);
            boolean compound = reading.selector()
                    .filter(s -> s.part() == Part.ELEMENT
                            && s.chains().size() == 1
                            && s.chains().get(0).size() == 1)
                    .isPresent();
            if (!compound) {
                unsupported(not);
                return;
            }
            Selector selector = reading.selector().orElseThrow();
            heaviest = Math.max(heaviest, selector.specificity());
            asksTightness |= selector.asksTightness();
            conditions.add((subject, tightness) ->
                    (selector.asksTightness() && tightness.isUnknown()) || !selector.matches(subject, tightness));
        }
        ids += heaviest / 1_000_000;
        classes += heaviest / 1000 % 1000;
        types += heaviest % 1000;
    }
}
