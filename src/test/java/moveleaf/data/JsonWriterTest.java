package moveleaf.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Values become JSON. */
public final class JsonWriterTest {
    /** How one counts. */
    public enum Per {
        PER_DAY
    }

    /** A group of values. */
    public record Dose(Optional<String> load, Optional<Integer> reps, Per per, List<Boolean> days, double hours) {}

    @Test
    void a_record_is_an_object_without_what_is_absent() {
        assertEquals(
                "{\"reps\":4,\"per\":\"per-day\",\"days\":[true,false],\"hours\":0.5}",
                JsonWriter.write(new Dose(Optional.empty(), Optional.of(4), Per.PER_DAY, List.of(true, false), 0.5)));
    }

    @Test
    void a_map_keeps_its_order_and_texts_are_escaped() {
        assertEquals(
                "{\"a\":\"\\\"\\n\\u0001é\",\"b\":[]}",
                JsonWriter.write(new TreeMap<>(Map.of("b", List.of(), "a", "\"\n\u0001é"))));
    }

    @Test
    void what_has_no_form_in_json_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> JsonWriter.write(new StringBuilder[0]));
    }
}
