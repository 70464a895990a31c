package moveleaf.assemble;

import java.util.List;
import java.util.Optional;
import moveleaf.model.Folder;
import moveleaf.model.SectionKind;

/**
 * Which sections an article may have.
 *
 * @param known the kinds that mean something here
 * @param required those it must have
 * @param open whether it may have others, of any wording
 */
record SectionRules(List<SectionKind> known, List<SectionKind> required, Others open) {
    /** Whether sections of other wordings may stand beside the known ones. */
    enum Others {
        ALLOWED,
        REPORTED
    }

    private static final SectionRules ENTRY = new SectionRules(
            List.of(
                    SectionKind.STEPS,
                    SectionKind.EASIER,
                    SectionKind.HARDER,
                    SectionKind.MOVE_ON,
                    SectionKind.MISTAKES,
                    SectionKind.STOP_IF,
                    SectionKind.ASK_FIRST),
            List.of(SectionKind.STEPS, SectionKind.STOP_IF, SectionKind.ASK_FIRST),
            Others.REPORTED);
    private static final SectionRules CONDITION = new SectionRules(
            List.of(SectionKind.WHAT_IT_IS, SectionKind.WHAT_HELPS, SectionKind.EMERGENCY, SectionKind.WHEN_TO_BE_SEEN),
            List.of(SectionKind.WHEN_TO_BE_SEEN),
            Others.REPORTED);
    private static final SectionRules BENEFIT = new SectionRules(
            List.of(SectionKind.PROMISED, SectionKind.NOT_KNOWN),
            List.of(SectionKind.PROMISED, SectionKind.NOT_KNOWN),
            Others.REPORTED);
    private static final SectionRules PROGRAMME =
            new SectionRules(List.of(SectionKind.MOVE_ON), List.of(), Others.REPORTED);

    /** The rules for a folder; pages follow their role. */
    static SectionRules of(Folder folder, Optional<Role> role) {
        return switch (folder) {
            case EXERCISES, STRETCHES -> ENTRY;
            case CONDITIONS -> CONDITION;
            case BENEFITS -> BENEFIT;
            case PROGRAMMES -> PROGRAMME;
            case PAGES ->
                new SectionRules(
                        role.map(Role::known).orElse(List.of()),
                        role.map(Role::sections).orElse(List.of()),
                        Others.ALLOWED);
        };
    }
}
