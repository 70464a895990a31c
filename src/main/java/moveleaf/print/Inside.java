package moveleaf.print;

/** What stands straight in an element. */
sealed interface Inside permits Subject, Inside.Text {
    /**
     * Characters.
     *
     * @param origin of the first
     * @param blank whether they are nothing but white space
     */
    record Text(String characters, int origin, boolean blank) implements Inside {}
}
