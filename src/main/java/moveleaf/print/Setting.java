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

    /** Whether it means something in a place. */
    boolean isAllowedIn(Property.Place place) {
        return value.map(v -> property.allows(v, place)).orElse(true);
    }

    static Setting inherit(Property property) {
        return new Setting(property, Way.INHERIT, Optional.empty());
    }

    static Setting initial(Property property) {
        return new Setting(property, Way.INITIAL, Optional.empty());
    }
}
