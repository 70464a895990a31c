package moveleaf.model;

import java.util.Locale;

/** The sections that the tool understands; their headings stand in the language file under {@code sections}. */
public enum SectionKind {
    STEPS,
    EASIER,
    HARDER,
    MOVE_ON,
    MISTAKES,
    STOP_IF,
    ASK_FIRST,
    EMERGENCY,
    URGENT,
    ROUTINE,
    WHAT_IT_IS,
    WHAT_HELPS,
    WHEN_TO_BE_SEEN,
    PROMISED,
    NOT_KNOWN,
    WHO_ASKS,
    GETTING_DOWN;

    /** The key in the language file: {@code move-on}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
