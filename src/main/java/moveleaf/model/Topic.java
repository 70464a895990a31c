package moveleaf.model;

import java.util.List;
import java.util.Optional;

/** A page of {@code pages/}; its part says what it is for and carries the data of that role. */
public record Topic(Head head, Role role, Optional<Figure> figure, Prose lead, List<Section> sections)
        implements Article {
    public Topic {
        sections = List.copyOf(sections);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.topic(this);
    }

    /** What a topic is for. */
    public sealed interface Role {
        <R> R accept(RoleVisitor<R> visitor);
    }

    /** One method per role. */
    public interface RoleVisitor<R> {
        R plain(Plain plain);

        R redFlags(RedFlags redFlags);

        R protocol(Protocol protocol);

        R muscleMap(MuscleMap muscles);

        R glossary(Glossary glossary);

        R references(References references);

        R about(About about);
    }

    /** Just prose. */
    public record Plain() implements Role {
        @Override
        public <R> R accept(RoleVisitor<R> visitor) {
            return visitor.plain(this);
        }
    }

    /** The warning signs in three tiers; the strip is their short form for one-page sheets. */
    public record RedFlags(List<String> stripEmergency, List<String> stripToday) implements Role {
        public RedFlags {
            stripEmergency = List.copyOf(stripEmergency);
            stripToday = List.copyOf(stripToday);
        }

        @Override
        public <R> R accept(RoleVisitor<R> visitor) {
            return visitor.redFlags(this);
        }
    }

    /** How to practise, with the pain scale. */
    public record Protocol(List<PainBand> painScale) implements Role {
        public Protocol {
            painScale = List.copyOf(painScale);
        }

        @Override
        public <R> R accept(RoleVisitor<R> visitor) {
            return visitor.protocol(this);
        }
    }

    /** A stretch of the pain scale, both ends included, 0 to 10. */
    public record PainBand(int from, int to, String name, String words) {}

    /** The muscles that the guide names. */
    public record MuscleMap(List<Muscle> muscles) implements Role {
        public MuscleMap {
            muscles = List.copyOf(muscles);
        }

        @Override
        public <R> R accept(RoleVisitor<R> visitor) {
            return visitor.muscleMap(this);
        }
    }

    /** A muscle or group: plain name first. */
    public record Muscle(String id, String name, String latin, String where, String does) {}

    /** Medical terms in plain words. */
    public record Glossary(List<Term> terms) implements Role {
        public Glossary {
            terms = List.copyOf(terms);
        }

        @Override
        public <R> R accept(RoleVisitor<R> visitor) {
            return visitor.glossary(this);
        }
    }

    /** One term and its plain sentence. */
    public record Term(String term, String words) {}

    /** How the guide was made, by whom, and how far it can be leaned on. */
    public record About() implements Role {
        @Override
        public <R> R accept(RoleVisitor<R> visitor) {
            return visitor.about(this);
        }
    }

    /** Where the list of references stands. */
    public record References() implements Role {
        @Override
        public <R> R accept(RoleVisitor<R> visitor) {
            return visitor.references(this);
        }
    }
}
