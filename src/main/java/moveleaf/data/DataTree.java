package moveleaf.data;

import java.util.List;
import java.util.Optional;
import moveleaf.source.Span;

/** A node of YAML or JSON that knows where it stands. */
public sealed interface DataTree {
    /** The value's own characters. */
    Span span();

    <R> R accept(Visitor<R> visitor);

    /** One method per kind of node. */
    interface Visitor<R> {
        R mapping(Mapping mapping);

        R sequence(Sequence sequence);

        R scalar(Scalar scalar);
    }

    /**
     * Keys with values, in the order written; no two keys are alike.
     *
     * @param members in the order of the file
     * @param span from the first key to the last value
     */
    record Mapping(List<Member> members, Span span) implements DataTree {
        public Mapping {
            members = List.copyOf(members);
        }

        /** The value of a key, where there is one. */
        public Optional<DataTree> get(String key) {
            return member(key).map(Member::value);
        }

        /** The key and its value, where there is one. */
        public Optional<Member> member(String key) {
            return members.stream().filter(e -> e.key().equals(key)).findFirst();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mapping(this);
        }
    }

    /**
     * One key with its value.
     *
     * @param key as text
     * @param keySpan where the key stands
     * @param value its value
     */
    record Member(String key, Span keySpan, DataTree value) {}

    /** Values in a row. */
    record Sequence(List<DataTree> items, Span span) implements DataTree {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sequence(this);
        }
    }

    /**
     * A single value.
     *
     * @param text as the author meant it, unquoted and unescaped; empty for null
     * @param kind what YAML 1.2's core schema (or JSON) says it is
     * @param span its characters, quotes included
     */
    record Scalar(String text, ScalarKind kind, Span span) implements DataTree {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.scalar(this);
        }
    }

    /** What a scalar is by YAML 1.2's core schema. */
    enum ScalarKind {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        NULL
    }
}
