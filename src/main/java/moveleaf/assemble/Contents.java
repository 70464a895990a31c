package moveleaf.assemble;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import moveleaf.assemble.GuideFile.Listing;
import moveleaf.data.DataTree.Scalar;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.Folder;
import moveleaf.model.Part;

/** Turns the contents as listed into parts, and sees that every page stands in exactly one. */
final class Contents {
    private final List<Listing> listings;
    private final Register register;
    private final Diagnostics diagnostics;
    private final Set<String> seen = new HashSet<>();

    Contents(List<Listing> listings, Register register, Diagnostics diagnostics) {
        this.listings = listings;
        this.register = register;
        this.diagnostics = diagnostics;
    }

    /** All ids that the contents name. */
    static Set<String> listed(List<Listing> listings) {
        Set<String> ids = new TreeSet<>();
        for (Listing listing : listings) {
            listing.opening().map(Scalar::text).ifPresent(ids::add);
            listing.entries().stream().map(Scalar::text).forEach(ids::add);
        }
        return ids;
    }

    /** The parts, with what of them the guide will hold. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        Set<String> partIds = new HashSet<>();
        for (Listing listing : listings) {
            boolean taken =
                    !partIds.add(listing.id()) || register.byId(listing.id()).isPresent();
            if (taken && !listing.id().isEmpty()) {
                diagnostics.add(
                        Diagnostic.error("duplicate-id", listing.span(), "the id \"" + listing.id() + "\" is taken")
                                .withHint("parts and pages have ids of their own"));
            }
            parts.add(part(listing));
        }
        reportUnlisted();
        return parts;
    }

    private Part part(Listing listing) {
        Optional<String> opening = Optional.empty();
        List<String> articles = new ArrayList<>();
        if (listing.opening().isPresent()) {
            boolean topic = isTopic(listing.opening().get());
            Optional<String> taken = take(listing.opening().get());
            if (topic) {
                opening = taken;
            } else {
                taken.ifPresent(articles::add);
            }
        }
        listing.entries().forEach(entry -> take(entry).ifPresent(articles::add));
        return new Part(listing.id(), listing.title(), opening, articles);
    }

    private boolean isTopic(Scalar opening) {
        boolean topic = register.byId(opening.text())
                .map(draft -> draft.folder() == Folder.PAGES)
                .orElse(true);
        if (!topic) {
            diagnostics.add(
                    Diagnostic.error("wrong-opening", opening.span(), "\"" + opening.text() + "\" can't open a part")
                            .withHint("a part is opened by a file of pages/"));
        }
        return topic;
    }

    private Optional<String> take(Scalar scalar) {
        String id = scalar.text();
        if (register.byId(id).isEmpty()) {
            register.reportUnknownPage(scalar);
            return Optional.empty();
        }
        if (!seen.add(id)) {
            diagnostics.add(Diagnostic.error("listed-twice", scalar.span(), "\"" + id + "\" is in the contents already")
                    .withHint("every page stands in one place"));
            return Optional.empty();
        }
        return register.holds(id) ? Optional.of(id) : Optional.empty();
    }

    private void reportUnlisted() {
        if (listings.isEmpty()) {
            return;
        }
        for (Draft draft : register.all()) {
            if (!seen.contains(draft.id()) && draft.hasGoodId()) {
                diagnostics.add(
                        Diagnostic.error("not-listed", draft.span(), "\"" + draft.id() + "\" is not in the contents")
                                .withHint("add it to \"contents\" in guide.yaml, or move the file out of the guide"));
            }
        }
    }
}
