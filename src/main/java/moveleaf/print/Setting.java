package moveleaf.print;

import java.util.Optional;

/**
 * What a declaration does to one property.
 *
 * @param value given, where {@code way} is VALUE
 */
record Setting(Property property, Way way, Optional<Value> value) {
    /** How the value comes about. */
    enum Way {
        VALUE,
        INHERIT,
        INITIAL
    }

    static Setting to(Property property, Value value) {
        return new Setting(property, Way.VALUE, Optional.of(value));
    }

    static Setting inherit(Property property) {
        return new Setting(property, Way.INHERIT, Optional.empty());
    }

    static Setting initial(Property property) {
        return new Setting(property, Way.INITIAL, Optional.empty());
    }
}
