package moveleaf.assemble;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import moveleaf.data.DataTree.Mapping;
import moveleaf.data.DataTree.Scalar;
import moveleaf.model.SectionKind;

/** What a page is for, as its front matter names it. */
enum Role {
    RED_FLAGS,
    PROTOCOL,
    MUSCLES,
    GLOSSARY,
    REFERENCES,
    ABOUT;

    /** The token in front matter: {@code red-flags}. */
    String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Sections that a page of this role must have. */
    List<SectionKind> sections() {
        return this == RED_FLAGS ? List.of(SectionKind.EMERGENCY, SectionKind.URGENT, SectionKind.ROUTINE) : List.of();
    }

    /** Sections that mean something on a page of this role: those it must have, and those that handouts take from it. */
    List<SectionKind> known() {
        return this == PROTOCOL ? List.of(SectionKind.WHO_ASKS, SectionKind.GETTING_DOWN) : sections();
    }

    static Optional<Role> of(Mapping fields) {
        return fields.get("role")
                .filter(Scalar.class::isInstance)
                .map(tree -> ((Scalar) tree).text())
                .flatMap(token -> Arrays.stream(values())
                        .filter(role -> role.token().equals(token))
                        .findFirst());
    }
}
