package moveleaf.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.model.Dose;

/**
 * Movements and programmes as schema.org's {@code ExercisePlan}. What that has no name for, such as a hold, is a
 * {@code PropertyValue} of its {@code repetitions}, which may have any.
 */
final class PlanData {
    private final ExportView guide;
    private final Words words;

    PlanData(ExportView guide, Words words) {
        this.guide = guide;
        this.words = words;
    }

    /** Addresses as a page writes them. */
    interface Places {
        /** Of a file of the site, given from its root. */
        String page(String path);
    }

    /** The plan of an article that is one. */
    Optional<Map<String, Object>> of(ExportView.Article article, String id, Places places) {
        return article.movement().map(m -> movement(article, m, id, places)).or(() -> article.programme()
                .map(p -> programme(article, p, id, places)));
    }

    private Map<String, Object> movement(
            ExportView.Article article, ExportView.Movement movement, String id, Places places) {
        Map<String, Object> plan = plan(article, id);
        plan.put("exerciseType", movement.trains().name());
        plan.put("intensity", movement.effort().name());
        dose(plan, movement.dose(), movement.side());
        List<Object> muscles = guide.muscles().stream()
                .filter(m -> movement.muscles().primary().contains(m.id()))
                .<Object>map(m -> StructuredData.thing("Muscle", m.name()))
                .toList();
        if (!muscles.isEmpty()) {
            plan.put("associatedAnatomy", muscles);
        }
        article.figure().flatMap(ExportView.Figure::all).ifPresent(file -> plan.put("image", places.page(file)));
        if (!movement.versions().isEmpty()) {
            plan.put(
                    "hasPart",
                    movement.versions().stream().map(v -> version(v, places)).toList());
        }
        return plan;
    }

    private Map<String, Object> version(ExportView.Version version, Places places) {
        Map<String, Object> plan = StructuredData.thing("ExercisePlan", version.title());
        plan.put("url", places.page(version.address()));
        dose(plan, version.dose(), version.side());
        return plan;
    }

    private static Map<String, Object> plan(ExportView.Article article, String id) {
        Map<String, Object> plan = StructuredData.thing("ExercisePlan", article.title());
        plan.put("@id", id);
        plan.put("description", article.summary());
        return plan;
    }

    private void dose(Map<String, Object> plan, ExportView.Dose dose, ExportView.Token side) {
        Map<String, Object> repetitions = quantity(dose.repetitions().orElse(new ExportView.Range(1, 1)));
        repetitions.put("additionalProperty", properties(dose, side));
        plan.put("repetitions", repetitions);
        plan.put("activityDuration", Duration.ofSeconds(dose.seconds()).toString());
        ExportView.Frequency often = dose.frequency();
        plan.put(
                "activityFrequency",
                quantity(
                        new ExportView.Range(often.least(), often.most()),
                        "unitText",
                        words.get("units.per-" + often.per())));
        dose.rest().ifPresent(rest -> plan.put("restPeriods", seconds(rest)));
        plan.put("additionalVariable", dose.text());
    }

    /** Sets, times and the side: what a repetition of schema.org doesn't know. */
    private List<Object> properties(ExportView.Dose dose, ExportView.Token side) {
        List<Object> properties = new ArrayList<>();
        properties.add(property("sets", words.get("dose.sets"), quantity(dose.sets())));
        dose.hold().ifPresent(hold -> properties.add(property("hold", words.get("dose.hold"), seconds(hold))));
        dose.pace().ifPresent(pace -> properties.add(property("pace", words.get("dose.pace"), seconds(pace))));
        dose.pause().ifPresent(pause -> properties.add(property("pause", words.get("dose.pause"), seconds(pause))));
        properties.add(property("side", words.get("dose.side"), Map.of("value", side.name())));
        return properties;
    }

    private static Map<String, Object> property(String id, String name, Map<String, Object> value) {
        Map<String, Object> property = StructuredData.thing("PropertyValue", name);
        property.put("propertyID", id);
        value.forEach((key, part) -> {
            if (!key.equals("@type")) {
                property.put(key, part);
            }
        });
        return property;
    }

    private static Map<String, Object> quantity(ExportView.Range range, String... more) {
        Map<String, Object> quantity = new LinkedHashMap<>();
        quantity.put("@type", "QuantitativeValue");
        if (range.least() == range.most()) {
            quantity.put("value", range.least());
        } else {
            quantity.put("minValue", range.least());
            quantity.put("maxValue", range.most());
        }
        for (int i = 0; i < more.length; i += 2) {
            quantity.put(more[i], more[i + 1]);
        }
        return quantity;
    }

    /** The code of the second is that of UN/CEFACT. */
    private static Map<String, Object> seconds(ExportView.Time time) {
        return quantity(new ExportView.Range(time.least(), time.most()), "unitCode", "SEC");
    }

    private Map<String, Object> programme(
            ExportView.Article article, ExportView.Programme programme, String id, Places places) {
        Map<String, Object> plan = plan(article, id);
        List<String> movements = programme.days().stream()
                .flatMap(day -> day.movements().stream())
                .distinct()
                .toList();
        plan.put(
                "exerciseType",
                movements.stream().flatMap(m -> trains(m).stream()).distinct().toList());
        plan.put("activityDuration", Duration.ofMinutes(programme.minutes()).toString());
        int sessions =
                programme.days().stream().mapToInt(day -> day.on().size()).sum();
        plan.put(
                "activityFrequency",
                quantity(new ExportView.Range(sessions, sessions), "unitText", words.get("units.per-week")));
        List<Object> variables = new ArrayList<>();
        variables.add(new Doses(words)
                .count(
                        "week",
                        new Dose.Count(
                                programme.weeks().least(), programme.weeks().most())));
        programme.days().forEach(day -> variables.add(day(day)));
        plan.put("additionalVariable", variables);
        plan.put("hasPart", movements.stream().map(m -> part(m, places)).toList());
        return plan;
    }

    /** The order of a session: its name and its movements. */
    private String day(ExportView.Day day) {
        return day.name() + ": "
                + words.list(day.movements().stream().map(guide::title).toList());
    }

    private Optional<String> trains(String movement) {
        return article(movement).flatMap(ExportView.Article::movement).map(m -> m.trains()
                .name());
    }

    private Optional<ExportView.Article> article(String movement) {
        return guide.articles().stream()
                .filter(a -> movement.equals(a.id()) || movement.startsWith(a.id() + "/"))
                .findFirst();
    }

    private Map<String, Object> part(String movement, Places places) {
        Map<String, Object> part = StructuredData.thing("ExercisePlan", guide.title(movement));
        guide.address(movement).ifPresent(address -> part.put("url", places.page(address)));
        return part;
    }
}
