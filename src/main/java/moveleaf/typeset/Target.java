package moveleaf.typeset;

/** Where a link leads. */
public sealed interface Target {
    <R> R accept(Visitor<R> visitor);

    /** One method per kind of target. */
    interface Visitor<R> {
        R destination(Destination destination);

        R web(Web web);
    }

    /** A named place in the same document. */
    record Destination(String name) implements Target {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.destination(this);
        }
    }

    /** A web or mail address. */
    record Web(String address) implements Target {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.web(this);
        }
    }
}
