package moveleaf.assemble;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The number to call in an emergency, by region. */
final class EmergencyNumbers {
    private static final SortedMap<String, String> NUMBERS = load();

    private EmergencyNumbers() {}

    static Optional<String> of(String region) {
        return Optional.ofNullable(NUMBERS.get(region));
    }

    static Map<String, String> all() {
        return NUMBERS;
    }

    private static SortedMap<String, String> load() {
        Properties properties = new Properties();
        try (InputStream in = EmergencyNumbers.class.getResourceAsStream("emergency-numbers.properties")) {
            properties.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("emergency-numbers.properties", e);
        }
        SortedMap<String, String> numbers = new TreeMap<>();
        properties.stringPropertyNames().forEach(region -> numbers.put(region, properties.getProperty(region)));
        return Collections.unmodifiableSortedMap(numbers);
    }
}
