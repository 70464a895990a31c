package moveleaf.print;

/**
 * Whether a piece of generated content means something in a place.
 *
 * @param place an element or a margin box
 */
record PiecePlace(Property.Place place) implements ContentPiece.Visitor<Boolean> {
    private boolean inMargin() {
        return place == Property.Place.MARGIN_BOX;
    }

    @Override
    public Boolean words(ContentPiece.Words piece) {
        return true;
    }

    @Override
    public Boolean attribute(ContentPiece.Attribute piece) {
        return !inMargin();
    }

    @Override
    public Boolean counter(ContentPiece.Counter piece) {
        boolean folio = piece.name().equals("page") || piece.name().equals("pages");
        boolean numerals = piece.style() == Keyword.ListStyle.DECIMAL || piece.style() == Keyword.ListStyle.LOWER_ROMAN;
        return folio ? inMargin() && numerals : !inMargin();
    }

    @Override
    public Boolean pageOf(ContentPiece.PageOf piece) {
        return !inMargin();
    }

    @Override
    public Boolean linkingPages(ContentPiece.LinkingPages piece) {
        return !inMargin();
    }

    @Override
    public Boolean leader(ContentPiece.LeaderOf piece) {
        return !inMargin();
    }

    @Override
    public Boolean running(ContentPiece.RunningString piece) {
        return inMargin();
    }

    @Override
    public Boolean ownText(ContentPiece.OwnText piece) {
        return !inMargin();
    }
}
