package moveleaf.assemble;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.diagnostic.Suggestion;
import moveleaf.model.Block;
import moveleaf.model.PlainText;
import moveleaf.model.Prose;
import moveleaf.model.Section;
import moveleaf.model.SectionKind;

/**
 * A body parted at its second-level headings.
 *
 * @param lead what stands before the first
 */
record Sections(Prose lead, List<Section> sections) {
    private static final int SECTION_LEVEL = 2;

    /** Parts the body of a draft and checks that it has the sections that its kind needs. */
    static Sections of(Draft draft, SectionNames names, ProseCheck prose, Diagnostics diagnostics) {
        SectionRules rules = SectionRules.of(draft.folder(), draft.role());
        return new Reading(draft, names, rules, diagnostics).read(prose);
    }

    /** How many steps there are; none where that section is missing or is no list, which has been reported. */
    Optional<Integer> steps() {
        return section(SectionKind.STEPS)
                .map(section -> section.body().blocks().stream()
                        .filter(Block.NumberedList.class::isInstance)
                        .mapToInt(list -> ((Block.NumberedList) list).items().size())
                        .sum())
                .filter(count -> count > 0);
    }

    /** The first section of a kind. */
    Optional<Section> section(SectionKind kind) {
        return sections.stream()
                .filter(section -> section.kind().filter(kind::equals).isPresent())
                .findFirst();
    }

    private record Reading(Draft draft, SectionNames names, SectionRules rules, Diagnostics diagnostics) {
        Sections read(ProseCheck prose) {
            List<Block> lead = new ArrayList<>();
            List<Block> current = lead;
            List<Section> sections = new ArrayList<>();
            Optional<Block.Heading> heading = Optional.empty();
            for (Block block : draft.parsed().body().blocks()) {
                if (block instanceof Block.Heading next && next.level() == SECTION_LEVEL) {
                    close(heading, current, prose, sections);
                    heading = Optional.of(next);
                    current = new ArrayList<>();
                } else {
                    current.add(block);
                }
            }
            close(heading, current, prose, sections);
            checkKinds(sections);
            return new Sections(prose.check(new Prose(lead)), sections);
        }

        private void close(
                Optional<Block.Heading> heading, List<Block> blocks, ProseCheck prose, List<Section> sections) {
            if (heading.isEmpty()) {
                return;
            }
            Optional<SectionKind> kind = names.kind(PlainText.of(heading.get().inlines()));
            if (kind.isPresent() && !rules.known().contains(kind.get())) {
                kind = Optional.empty();
            }
            if (kind.isEmpty() && rules.open() == SectionRules.Others.REPORTED) {
                reportUnknown(heading.get());
            }
            if (blocks.isEmpty()) {
                diagnostics.add(
                        Diagnostic.error("empty-section", heading.get().span(), "nothing stands in this section")
                                .withHint("write it, or delete its heading"));
            } else if (kind.filter(SectionKind.STEPS::equals).isPresent()) {
                checkSteps(blocks);
            }
            sections.add(new Section(kind, prose.check(heading.get()), prose.check(new Prose(blocks))));
        }

        /** A step in another list would be missing where steps stand alone, as on cards. */
        private void checkSteps(List<Block> blocks) {
            Optional<Block> wrong = blocks.stream().anyMatch(Block.NumberedList.class::isInstance)
                    ? blocks.stream().filter(Block.BulletList.class::isInstance).findFirst()
                    : Optional.of(blocks.get(0));
            wrong.ifPresent(block -> diagnostics.add(
                    Diagnostic.error("steps-not-numbered", block.span(), "the steps must be a numbered list")
                            .withHint("begin each step with its number: 1. Sit tall on a chair.")));
        }

        private void reportUnknown(Block.Heading heading) {
            String words = PlainText.of(heading.inlines());
            List<String> known = List.copyOf(names.wordings(rules.known()));
            diagnostics.add(
                    Diagnostic.error("unknown-section", heading.span(), "no section here is called \"" + words + "\"")
                            .withHint(Suggestion.nearest(words, known)
                                    .map(nearest -> "did you mean \"" + nearest + "\"?")
                                    .orElse("known here: " + String.join(", ", known))));
        }

        private void checkKinds(List<Section> sections) {
            Set<SectionKind> seen = EnumSet.noneOf(SectionKind.class);
            for (Section section : sections) {
                if (section.kind().isPresent() && !seen.add(section.kind().get())) {
                    diagnostics.add(Diagnostic.error(
                                    "duplicate-section",
                                    section.heading().span(),
                                    "the section \""
                                            + names.wording(section.kind().get()) + "\" stands here a second time")
                            .withHint("put both under one heading"));
                }
            }
            boolean read = draft.parsed().frontMatter().isPresent();
            for (SectionKind kind : rules.required()) {
                if (read && !seen.contains(kind)) {
                    diagnostics.add(Diagnostic.error(
                                    "missing-section",
                                    draft.span(),
                                    "the section \"" + names.wording(kind) + "\" is missing")
                            .withHint("write a heading \"## " + names.wording(kind) + "\" and what belongs under it"));
                }
            }
        }
    }
}
