package moveleaf.typeset;

/** What a box takes on each side. */
final class Boxes {
    private Boxes() {}

    /** Border and padding. */
    static double above(BoxStyle box) {
        return box.border().top().width() + box.padding().top();
    }

    /** Border and padding. */
    static double below(BoxStyle box) {
        return box.border().bottom().width() + box.padding().bottom();
    }

    /** Border and padding. */
    static double left(BoxStyle box) {
        return box.border().left().width() + box.padding().left();
    }

    /** Margins of both sides. */
    static double margins(BoxStyle box) {
        return box.margin().left() + box.margin().right();
    }

    /** Margins, borders and paddings of both sides. */
    static double across(BoxStyle box) {
        return box.margin().left()
                + box.margin().right()
                + left(box)
                + box.border().right().width()
                + box.padding().right();
    }
}
