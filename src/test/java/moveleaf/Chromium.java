package moveleaf;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A headless Chromium for tests. It takes {@code http:} and {@code file:} addresses.
 *
 * <pre>{@code
 * @ExtendWith(Chromium.Shared.class)
 * final class SearchTest {
 *     @Test
 *     void every_page_can_be_read_by_all(Chromium chromium) {
 *         assertEquals(List.of(), chromium.axeViolations(url));
 *     }
 * }
 * }</pre>
 */
public final class Chromium implements AutoCloseable {
    /** What the reader's machine prefers. */
    public enum Scheme {
        LIGHT,
        DARK
    }

    /** Whether pages may run scripts. */
    public enum Scripts {
        ON,
        OFF
    }

    private static final String HOW_TO_INSTALL =
            "needs Chromium and its driver on the PATH: apt-get install chromium chromium-driver";

    /** WCAG 2.2 at level AA and axe's own advice. */
    private static final String RUN_AXE =
            """
            const done = arguments[arguments.length - 1];
            const options = {resultTypes: ['violations']};
            if (arguments[0].length > 0) {
                options.runOnly = arguments[0];
            }
            axe.run(document, options)
                .then(result => done(result.violations.flatMap(rule => rule.nodes.map(
                    node => rule.id + ': ' + node.target.join(' ') + ': ' + (node.failureSummary || rule.help)))))
                .catch(error => done(['axe failed: ' + error]));
            """;

    /** Kept here, for a logger that nobody holds forgets its level. It warns of every new Chromium. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    static {
        SELENIUM.setLevel(Level.SEVERE);
    }

    private final ChromeDriver driver;
    private final Path profile;

    private Chromium(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /**
     * Hands a browser to tests, one for the whole run, as if it had just been opened; what pages stored stays. Where
     * there is no Chromium the class is skipped with a word on how to get one. When the environment says
     * {@code MOVELEAF_NO_SKIP=true}, as our continuous integration does, its tests fail instead.
     */
    public static final class Shared implements ExecutionCondition, ParameterResolver {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (installed() || "true".equals(System.getenv("MOVELEAF_NO_SKIP"))) {
                return ConditionEvaluationResult.enabled("Chromium may be there");
            }
            if (context.getTestMethod().isEmpty()) {
                // Surefire counts what is skipped and keeps the reason to itself.
                System.err.println(context.getDisplayName() + " is skipped: it " + HOW_TO_INSTALL);
            }
            return ConditionEvaluationResult.disabled(HOW_TO_INSTALL);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Chromium.class;
        }

        @Override
        public Chromium resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var chromium = context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Chromium.class))
                    .getOrComputeIfAbsent(Chromium.class, key -> open(), Chromium.class);
            chromium.reset();
            return chromium;
        }
    }

    /** The browser itself, for what is not offered here. */
    public ChromeDriver driver() {
        return driver;
    }

    private void reset() {
        scripts(Scripts.ON);
        driver.get("about:blank");
        driver.manage().deleteAllCookies();
        complaints();
    }

    /** Loads a page at a size in CSS pixels. */
    public void open(String url, int width, int height, Scheme scheme) {
        resize(width, height);
        prefer(Map.of("prefers-color-scheme", scheme.name().toLowerCase(Locale.ROOT)));
        driver.get(url);
    }

    /** Gives the window another size in CSS pixels; the page stays. */
    public void resize(int width, int height) {
        devtools(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Sets what the reader's machine prefers, by media feature, until the next page is opened; all others are as new. */
    public void prefer(Map<String, String> features) {
        var preferences = features.entrySet().stream()
                .map(f -> Map.of("name", f.getKey(), "value", f.getValue()))
                .toList();
        devtools("Emulation.setEmulatedMedia", Map.of("media", "", "features", preferences));
    }

    /** Lets pages that are opened from now on run scripts, or not. */
    public void scripts(Scripts scripts) {
        devtools("Emulation.setScriptExecutionDisabled", Map.of("value", scripts == Scripts.OFF));
    }

    /** What the page shows at a size in CSS pixels, as a PNG. */
    public byte[] screenshot(String url, int width, int height, Scheme scheme) {
        open(url, width, height, scheme);
        return capture(Map.of("format", "png"));
    }

    /** The whole page from top to bottom at a width in CSS pixels, as a PNG. */
    public byte[] screenshotOfWholePage(String url, int width, Scheme scheme) {
        open(url, width, 800, scheme);
        return capture(Map.of("format", "png", "captureBeyondViewport", true));
    }

    /**
     * What axe-core holds against the page at a size in CSS pixels, as {@code rule: element: what to do}; an empty list
     * when it finds nothing.
     */
    public List<String> axeViolations(String url, int width, int height, Scheme scheme) {
        open(url, width, height, scheme);
        return axeViolations(List.of());
    }

    /**
     * What axe-core holds against the page as it stands now.
     *
     * @param rules the only ones to apply; all where there are none
     */
    public List<String> axeViolations(List<String> rules) {
        if (!Boolean.TRUE.equals(driver.executeScript("return typeof axe === 'object'"))) {
            // Through the debugger, as the page's own security policy need not allow our script.
            devtools("Runtime.evaluate", Map.of("expression", axe()));
        }
        return strings(driver.executeAsyncScript(RUN_AXE, rules));
    }

    /** What axe-core holds against the page on a desktop in the light scheme. */
    public List<String> axeViolations(String url) {
        return axeViolations(url, 1280, 800, Scheme.LIGHT);
    }

    /** The result of a script's {@code return}: a string, a number, a list, a map; null where it returns nothing. */
    public @Nullable Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** The result of a script that returns a list, its items as text. */
    public List<String> list(String script, Object... arguments) {
        return strings(driver.executeScript(script, arguments));
    }

    /** What the pages' scripts and policies complained of since the last call: errors and warnings. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The text that a reader sees in the page. */
    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    @Override
    public void close() {
        driver.quit();
        try (var files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // The browser may still be deleting there too; the folder is in the system's temporary one.
            profile.toFile().deleteOnExit();
        }
    }

    private byte[] capture(Map<String, Object> options) {
        Map<String, Object> picture = driver.executeCdpCommand("Page.captureScreenshot", options);
        return Base64.getDecoder().decode(String.valueOf(picture.get("data")));
    }

    private void devtools(String command, Map<String, Object> parameters) {
        driver.executeCdpCommand(command, parameters);
    }

    private static List<String> strings(@Nullable Object list) {
        List<String> strings = new ArrayList<>();
        if (list instanceof List<?> items) {
            items.forEach(item -> strings.add(String.valueOf(item)));
        }
        return strings;
    }

    private static String axe() {
        try (var script = Chromium.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) {
                throw new IllegalStateException("axe.min.js should be on the test class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean installed() {
        return chromium().isPresent() && chromedriver().isPresent();
    }

    private static Optional<Path> chromium() {
        return onPath("chromium", "chromium-browser", "google-chrome");
    }

    private static Optional<Path> chromedriver() {
        return onPath("chromedriver");
    }

    private static Chromium open() {
        File chromium = chromium().orElseGet(() -> fail(HOW_TO_INSTALL)).toFile();
        File chromedriver = chromedriver().orElseGet(() -> fail(HOW_TO_INSTALL)).toFile();
        Path profile;
        Path faces;
        try {
            profile = Files.createTempDirectory("moveleaf-chromium");
            faces = faces(profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.WARNING);
        var options = new ChromeOptions();
        options.setBinary(chromium);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logging);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profile);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver)
                .usingAnyFreePort()
                .withEnvironment(Map.of("FONTCONFIG_FILE", faces.toString()))
                .withTimeout(Duration.ofSeconds(60))
                .build();
        return new Chromium(new ChromeDriver(service, options), profile);
    }

    /** Has pages show the website's own first choice of a face, so that what has room doesn't depend on the machine's faces. */
    private static Path faces(Path profile) throws IOException {
        Path folder = Files.createDirectory(profile.resolve("faces"));
        for (String face : List.of("Regular", "Italic", "SemiBold", "SemiBoldItalic", "Bold", "BoldItalic")) {
            String name = "SourceSansPro-" + face + ".ttf";
            try (var font = Chromium.class.getResourceAsStream("/fonts/ttf/SourceSansPro/" + name)) {
                Files.copy(Objects.requireNonNull(font, name), folder.resolve(name));
            }
        }
        String settings =
                """
                <fontconfig>
                <dir>%s</dir>
                <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
                </fontconfig>
                """;
        return Files.writeString(profile.resolve("fonts.conf"), settings.formatted(folder));
    }

    private static Optional<Path> onPath(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
