package moveleaf.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import moveleaf.diagnostic.Diagnostic;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.files.PlanFolder;
import moveleaf.files.Reason;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;

/** What handouts are asked for: one from the command line or a plan, or one for each plan of a folder, and where each is to go. */
final class HandoutOrders {
    private final HandoutOptions options;

    /** What is wrong with the folder of plans. */
    private final Diagnostics common;

    private final List<Diagnostics> each = new ArrayList<>();

    private HandoutOrders(HandoutOptions options, Diagnostics common) {
        this.options = options;
        this.common = common;
    }

    /**
     * The orders, and what is wrong with each plan, in the plans' order.
     *
     * @param found of a plan that is no order, or of an order; what is found later is added there
     */
    record Taken(List<Order> orders, List<Diagnostics> found) {
        Taken {
            orders = List.copyOf(orders);
            found = List.copyOf(found);
        }
    }

    /**
     * A plan on its way to paper.
     *
     * @param plan its file; absent where the command line chose
     */
    record Order(SourceFile text, Optional<Path> plan, HandoutFile out, Diagnostics diagnostics) {}

    /** Takes the orders, reads their texts and looks at the places where they are to go. */
    static Taken of(HandoutOptions options, Diagnostics common) {
        HandoutOrders orders = new HandoutOrders(options, common);
        return new Taken(orders.read(), orders.each);
    }

    private List<Order> read() {
        if (options.select().isPresent()) {
            Diagnostics diagnostics = new Diagnostics();
            each.add(diagnostics);
            SourceFile ids = new SourceFile("--select", options.select().get());
            return List.of(order(ids, Optional.empty(), options.out(), diagnostics));
        }
        Path plan = options.plan().orElseThrow();
        if (!Files.isDirectory(plan)) {
            return order(plan, options.out()).stream().toList();
        }
        List<Path> plans = PlanFolder.plans(plan, options.build().shown(plan), common);
        makeFolder();
        if (plans.isEmpty()) {
            common.add(Diagnostic.error(
                            "missing-file",
                            new SourceFile(options.build().shown(plan), "").start(),
                            "there is no plan in this folder")
                    .withHint("a plan is a file that ends in .yaml"));
        }
        Map<String, List<Path>> byName = plans.stream()
                .collect(Collectors.groupingBy(
                        path -> stem(path).toLowerCase(Locale.ROOT), LinkedHashMap::new, Collectors.toList()));
        List<Order> orders = new ArrayList<>();
        for (List<Path> alike : byName.values()) {
            if (alike.size() == 1) {
                order(alike.get(0), options.out().resolve(stem(alike.get(0)) + ".pdf"))
                        .ifPresent(orders::add);
            } else {
                alike.forEach(path -> reportAlike(path, alike));
            }
        }
        return orders;
    }

    /** A folder for handouts of a folder of plans is made where it is missing; its own folder must be there. */
    private void makeFolder() {
        try {
            if (!Files.isDirectory(options.out())) {
                Files.createDirectory(options.out());
            }
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(
                    "can't make the folder " + options.build().shown(options.out()) + ": its own folder is not there",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "can't make the folder " + options.build().shown(options.out()) + ": " + Reason.of(e), e);
        }
    }

    /** On many disks the two PDFs would be one file, and a person would get what another should. */
    private void reportAlike(Path path, Collection<Path> alike) {
        String other = alike.stream()
                .filter(it -> !it.equals(path))
                .findFirst()
                .map(PlanFolder::name)
                .orElse("");
        Diagnostics own = new Diagnostics();
        own.add(Diagnostic.error(
                        "duplicate-id", start(path), "the handout would have the same name as that of " + other)
                .withHint("rename one of the two plans: capitals and the ending don't tell files apart"));
        each.add(own);
    }

    private static String stem(Path plan) {
        String name = PlanFolder.name(plan);
        return name.substring(0, name.lastIndexOf('.'));
    }

    private Span start(Path plan) {
        return new SourceFile(options.build().shown(plan), "").start();
    }

    private Optional<Order> order(Path plan, Path out) {
        Diagnostics diagnostics = new Diagnostics();
        each.add(diagnostics);
        return PlanFolder.text(plan, options.build().shown(plan), diagnostics)
                .map(text -> order(text, Optional.of(plan), out, diagnostics));
    }

    private Order order(SourceFile text, Optional<Path> plan, Path out, Diagnostics diagnostics) {
        HandoutFile file = new HandoutFile(out, options.build().shown(out));
        file.trouble(options.build()).ifPresent(diagnostics::add);
        return new Order(text, plan, file, diagnostics);
    }
}
