package moveleaf.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.model.Dose;
import moveleaf.model.Entry;

/** Marks in words what a clinician changed in a dose, with the guide's own numbers beside it. */
final class OwnDose {
    private final Words words;

    /** What the guide says, and what the clinician does, by label; in the order of the strip. */
    private final Map<String, String> guide;

    private final Map<String, String> own;

    /**
     * @param guide the guide's dose, its sides {@code guideSide}
     * @param dose the same with the changes, its sides {@code side}
     */
    OwnDose(Doses doses, Words words, Dose guide, Entry.Side guideSide, Dose dose, Entry.Side side) {
        this.words = words;
        this.guide = said(doses, guide, guideSide);
        this.own = said(doses, dose, side);
    }

    private Map<String, String> said(Doses doses, Dose dose, Entry.Side side) {
        Map<String, String> said = new LinkedHashMap<>();
        for (CellView cell : doses.cells(dose, side, Optional.of(dose.frequency()))) {
            said.put(cell.label(), value(cell));
        }
        // The strip has one word for sides, and none for both at once: a sentence says which is which.
        said.put(words.get("dose.side"), words.get("handout.side-" + side.token()));
        dose.rest().ifPresent(rest -> said.putIfAbsent(words.get("dose.rest"), value(doses.time("rest", rest))));
        dose.pace().ifPresent(pace -> said.put(words.get("dose.pace"), value(doses.time("pace", pace))));
        dose.pause().ifPresent(pause -> said.put(words.get("dose.pause"), value(doses.time("pause", pause))));
        dose.load()
                .ifPresent(load -> said.put(
                        words.get("handout.load"),
                        words.find("handout.load-" + load).orElse(load)));
        return said;
    }

    private static String value(CellView cell) {
        return cell.value() + cell.unit().map(unit -> " " + unit).orElse("");
    }

    private boolean isChanged(String label) {
        return own.containsKey(label) && !own.getOrDefault(label, "").equals(guide.getOrDefault(label, ""));
    }

    /** The strip, what was changed marked. */
    List<CellView> mark(List<CellView> cells) {
        return cells.stream()
                .map(cell -> isChanged(cell.label())
                        ? new CellView(
                                cell.kind(),
                                cell.label(),
                                cell.value(),
                                cell.unit(),
                                cell.word(),
                                cell.side(),
                                Optional.of(words.get("handout.mark")))
                        : cell)
                .toList();
    }

    /** All that was changed in one paragraph; nothing where the dose is the guide's. */
    Optional<String> words() {
        List<String> changes = new ArrayList<>();
        own.forEach((label, value) -> {
            if (isChanged(label)) {
                String theirs = guide.getOrDefault(label, words.get("handout.nothing"));
                changes.add(words.fill("handout.own-change", "label", label, "own", value, "guide", theirs));
            }
        });
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(words.fill("handout.own-dose", "changes", String.join("; ", changes)));
    }
}
