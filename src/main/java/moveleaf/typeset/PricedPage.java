package moveleaf.typeset;

/**
 * A way to make a page with its price, whatever faces it and on whatever side it is.
 *
 * @param yields of its cost
 * @param looks of its cost
 * @param shortness what the page that faces it will see
 */
record PricedPage(PageOption option, long yields, double looks, Shortness shortness) {
    static PricedPage of(PageOption option, PageRoom room) {
        PageCost cost = PageCost.of(option, room);
        boolean goesOn = option.way() == PageOption.Way.FILL && option.ends() == PageFill.Ends.MAY;
        Shortness shortness = goesOn ? Shortness.of(option.empty() / room.depth()) : Shortness.NONE;
        return new PricedPage(option, cost.yields(), cost.looks(), shortness);
    }
}
