package moveleaf.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import moveleaf.data.DataTree.Mapping;
import moveleaf.data.DataTree.Scalar;
import moveleaf.data.SchemaCheck;
import moveleaf.data.YamlReader;
import moveleaf.diagnostic.DiagnosticLines;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.Dose.Count;
import moveleaf.model.Dose.Frequency;
import moveleaf.model.Dose.Per;
import moveleaf.model.Dose.Time;
import moveleaf.model.Dose.Volume;
import moveleaf.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {
    private final Diagnostics diagnostics = new Diagnostics();
    private final Quantities quantities = new Quantities(diagnostics);

    private static Scalar scalar(String text) {
        Mapping mapping = (Mapping) YamlReader.read(new SourceFile("t.yaml", "v: " + text), new Diagnostics())
                .orElseThrow();
        return (Scalar) mapping.get("v").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1-2, 1, 2", "5–10, 5, 10", "5 - 10, 5, 10", "2.0, 2, 2"})
    void counts_are_numbers_or_ranges(String text, int least, int most) {
        assertEquals(Optional.of(new Count(least, most)), quantities.count(scalar(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "30 s, 30, 30",
        "30s, 30, 30",
        "10 sec, 10, 10",
        "10 secs, 10, 10",
        "5 seconds, 5, 5",
        "1 second, 1, 1",
        "20-30 s, 20, 30",
        "5–10 sec, 5, 10",
        "1 min, 60, 60",
        "1-2 minutes, 60, 120",
        "3 mins, 180, 180"
    })
    void times_are_seconds_or_minutes(String text, int least, int most) {
        assertEquals(Optional.of(new Time(least, most)), quantities.time(scalar(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "daily, 1, 1, DAY",
        "3 a week, 3, 3, WEEK",
        "2 a day, 2, 2, DAY",
        "2-3 a week, 2, 3, WEEK",
        "3 times a week, 3, 3, WEEK",
        "1 per day, 1, 1, DAY"
    })
    void frequencies_are_so_many_a_day_or_week(String text, int least, int most, Per per) {
        assertEquals(Optional.of(new Frequency(new Count(least, most), per)), quantities.frequency(scalar(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 x 12", "3x12", "3 × 12"})
    void volumes_are_sets_times_repetitions(String text) {
        assertEquals(Optional.of(new Volume(3, 12)), quantities.volume(scalar(text)));
    }

    @Test
    void what_the_schema_refuses_reads_as_nothing_and_without_a_second_message() {
        assertEquals(Optional.empty(), quantities.count(scalar("some")));
        assertEquals(Optional.empty(), quantities.time(scalar("30")));
        assertEquals(Optional.empty(), quantities.frequency(scalar("often")));
        assertEquals("", DiagnosticLines.of(diagnostics));
    }

    /** The schema and the reader each have the forms; they must not drift apart. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sets: 1-2",
                "sets: 5–10",
                "sets: 2",
                "sets: 0",
                "sets: 1.5",
                "sets: 2.0",
                "sets: 0x10",
                "sets: .inf",
                "sets: 08",
                "sets: many",
                "sets: 1-",
                "sets: 2000",
                "hold: 30 s",
                "hold: 10 sec",
                "hold: 1 min",
                "hold: 5–10 seconds",
                "hold: 30",
                "hold: 0 s",
                "hold: 30 h",
                "hold: 1.5 min",
                "frequency: daily",
                "frequency: 3 a week",
                "frequency: 2 a day",
                "frequency: 3 times a week",
                "frequency: weekly",
                "frequency: 3",
                "build-to: 3 x 12",
                "build-to: 3",
                "build-to: 0 x 12"
            })
    void the_schema_and_the_reader_understand_the_same_forms(String field) {
        Mapping dose = (Mapping)
                YamlReader.read(new SourceFile("t.yaml", field), diagnostics).orElseThrow();
        Scalar value = (Scalar) dose.members().get(0).value();
        boolean understood =
                switch (dose.members().get(0).key()) {
                    case "sets" -> quantities.count(value).isPresent();
                    case "hold" -> quantities.time(value).isPresent();
                    case "frequency" -> quantities.frequency(value).isPresent();
                    default -> quantities.volume(value).isPresent();
                };
        Mapping entry = (Mapping) YamlReader.read(new SourceFile("t.yaml", "dose: { " + field + " }"), diagnostics)
                .orElseThrow();
        Diagnostics schema = new Diagnostics();
        SchemaCheck.check(entry, "entry", schema);
        boolean allowed = schema.all().stream().noneMatch(d -> d.code().startsWith("wrong-"));
        assertEquals(allowed, understood, () -> DiagnosticLines.of(schema));
    }
}
