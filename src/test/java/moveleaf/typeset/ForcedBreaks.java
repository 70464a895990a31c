package moveleaf.typeset;

/** Looks for a forced break at the head of a flowable. */
final class ForcedBreaks {
    private ForcedBreaks() {}

    /** Whether a stack holds one anywhere inside. */
    static boolean areIn(Flowable.Stack stack) {
        for (Flowable child : stack.children()) {
            boolean forced = startsWithOne(child) || (child instanceof Flowable.Stack inner && areIn(inner));
            if (forced) {
                return true;
            }
        }
        return false;
    }

    static boolean startsWithOne(Flowable flowable) {
        BoxStyle.Break before = flowable.box().breakBefore();
        if (before != BoxStyle.Break.AUTO && before != BoxStyle.Break.AVOID) {
            return true;
        }
        if (flowable instanceof Flowable.Stack stack) {
            for (Flowable child : stack.children()) {
                if (startsWithOne(child)) {
                    return true;
                }
                boolean seen = !(child instanceof Flowable.Signpost);
                if (seen
                        && !(child instanceof Flowable.Paragraph paragraph
                                && paragraph.items().isEmpty())) {
                    return startsWithOne(child);
                }
            }
        }
        return false;
    }
}
