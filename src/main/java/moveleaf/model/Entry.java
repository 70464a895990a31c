package moveleaf.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import moveleaf.source.Span;

/**
 * One exercise or stretch.
 *
 * @param head its folder says which of the two it is; its summary is the purpose
 * @param trains token: mobility, stretch, strength, control, endurance or relaxation
 * @param effort token: gentle, moderate or hard
 * @param position token of the starting position
 * @param equipment all of these are needed; each is one token or a choice of several
 * @param muscles what works
 * @param feel what one should feel, one sentence
 * @param pain what to do at middling pain, and after a worse morning
 * @param side how the sides share the work
 * @param dose how much
 * @param figure what it looks like
 * @param variants easier and harder versions with data of their own, in the order written
 */
public record Entry(
        Head head,
        String trains,
        String effort,
        String position,
        List<Equipment> equipment,
        Muscles muscles,
        String feel,
        Optional<PainRule> pain,
        Side side,
        Dose dose,
        Optional<Figure> figure,
        List<Variant> variants,
        Prose lead,
        List<Section> sections)
        implements Article {
    public Entry {
        equipment = List.copyOf(equipment);
        variants = List.copyOf(variants);
        sections = List.copyOf(sections);
    }

    /** The variant of an id, where there is one. */
    public Optional<Variant> variant(String id) {
        return variants.stream().filter(v -> v.id().equals(id)).findFirst();
    }

    /** The same, with who asks first before a version of it: as before the entry where the version says nothing of it. */
    public Entry asking(Variant variant) {
        List<Section> own = sections.stream()
                .flatMap(s -> s.kind().filter(SectionKind.ASK_FIRST::equals).isPresent()
                        ? variant.askFirst().or(() -> Optional.of(s)).stream()
                        : Stream.of(s))
                .toList();
        return new Entry(
                head, trains, effort, position, equipment, muscles, feel, pain, side, dose, figure, variants, lead,
                own);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.entry(this);
    }

    /** How the two sides share the work. */
    public enum Side {
        TOGETHER,
        EACH,
        ALTERNATE,
        AFFECTED_ONLY;

        /** The token in front matter: {@code affected-only}. */
        public String token() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** One thing needed, or any one of several. */
    public record Equipment(List<String> anyOf) {
        public Equipment {
            anyOf = List.copyOf(anyOf);
        }
    }

    /**
     * The pain rule as it reads for one movement or version, for a card that stands alone.
     *
     * @param ease what to do in the band of the pain scale below the last
     * @param nextMorning what to do if pain is worse the morning after
     */
    public record PainRule(Prose ease, Prose nextMorning) {}

    /** Ids of muscles, each defined on the guide's muscles page. */
    public record Muscles(List<String> primary, List<String> secondary) {
        public Muscles {
            primary = List.copyOf(primary);
            secondary = List.copyOf(secondary);
        }
    }

    /** Whether a variant is easier or harder than the entry. */
    public enum Step {
        EASIER,
        HARDER
    }

    /**
     * An easier or harder version, chosen as {@code entry/variant}.
     *
     * @param id unique in its entry
     * @param position the entry's where the author gives none; so too equipment, feel, pain and side
     * @param figure what it looks like, where it has a figure of its own
     * @param steps each one paragraph; may be empty
     * @param askFirst the entry's section, without the items that aren't true of the variant
     */
    public record Variant(
            String id,
            String name,
            Step step,
            String position,
            List<Equipment> equipment,
            String feel,
            Optional<PainRule> pain,
            Side side,
            Dose dose,
            Optional<Figure> figure,
            List<Prose> steps,
            Optional<Section> askFirst,
            Span span) {
        public Variant {
            equipment = List.copyOf(equipment);
            steps = List.copyOf(steps);
        }
    }
}
