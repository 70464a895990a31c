package moveleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code moveleaf}, with a Java and a Maven that only say how they were called. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
    private static final String JAVA =
            """
            #!/bin/sh
            [ "$1" != -version ] || { echo 'openjdk version "17.0.1" 2021-10-19' >&2; exit; }
            printf '<%s>' "$@"
            exit 7
            """;

    private static final String MAVEN =
            """
            #!/bin/sh
            echo built >>builds
            [ ! -e broken ] || { echo 'no such symbol'; exit 1; }
            touch target/launcher.new/moveleaf.jar
            """;

    private static final String BUILDING =
            "moveleaf: building the program; this is done once and may take a few minutes …\n";

    private static final String BUILDING_AGAIN = "moveleaf: its sources have changed: building …\n";

    @TempDir
    private Path temporary;

    private Path home;
    private Path tools;

    @BeforeEach
    void cloneTheRepository() throws IOException {
        home = Files.createDirectories(temporary.toRealPath().resolve("a folder with Übung & 'quotes'"));
        for (String folder : List.of("src/main", "templates")) {
            Files.createDirectories(home.resolve(folder));
        }
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.copy(Path.of("moveleaf"), home.resolve("moveleaf"));
        makeOlder(home);
        tools = Files.createDirectories(temporary.resolve("tools"));
        for (String tool : List.of("cat", "dirname", "find", "head", "mkdir", "mv", "readlink", "rm", "sed", "touch")) {
            script(tools.resolve(tool), "#!/bin/sh\nexec %s \"$@\"\n".formatted(program(tool)));
        }
        script(tools.resolve("java"), JAVA);
        script(tools.resolve("javac"), "#!/bin/sh\n");
        script(tools.resolve("mvn"), MAVEN);
    }

    @Test
    void the_first_run_builds_and_the_next_does_not() {
        Run first = run(home.resolve("moveleaf"), "build", "--guide", "my guide", "*", "");
        assertEquals(BUILDING, first.errors);
        assertEquals(
                "<-Xlog:disable><-XX:+UseParallelGC><-XX:NewSize=128m><-XX:MinHeapFreeRatio=20><-XX:TieredStopAtLevel=1>"
                        + "<-XX:CompileThresholdScaling=0.3><-XX:-UsePerfData><-Dsun.reflect.inflationThreshold=1000><-Djava.lang.invoke.MethodHandle.COMPILE_THRESHOLD=20><-Dmoveleaf.home=%s><-Dmoveleaf.terminals=><-jar><%s><build><--guide><my guide><*><>"
                                .formatted(home, home.resolve("target/launcher/moveleaf.jar")),
                first.output);
        assertEquals(7, first.exit);
        Run second = run(home.resolve("moveleaf"));
        assertEquals("", second.errors);
        assertEquals(7, second.exit);
        assertEquals(1, builds());
    }

    /** Java would keep them in a file of counters, and in one of a crash. */
    @Test
    void what_is_said_for_a_handout_stays_out_of_javas_own_files() {
        run(home.resolve("moveleaf"));
        String discreet = "<-XX:-UsePerfData><-XX:ErrorFile=/dev/null><-XX:-CreateCoredumpOnCrash><-Dmoveleaf.home=";
        assertTrue(run(home.resolve("moveleaf"), "handout", "--out", "x").output.contains(discreet));
        assertTrue(!run(home.resolve("moveleaf"), "build").output.contains("ErrorFile"));
    }

    /** It can't be run here: what it tells Java when is compared with what this one does. */
    @Test
    void the_launcher_for_windows_gives_java_the_same_options() throws IOException {
        String sh = Files.readString(Path.of("moveleaf"));
        String cmd = Files.readString(Path.of("moveleaf.cmd")).replace("=NUL", "=/dev/null");
        assertEquals(
                List.of(
                        part(sh, "serve\\) options=(.+) ;;"),
                        part(sh, "\\*\\)\\R +options='(.+)'"),
                        part(sh, "handout\\) discreet='(.+)' ;;")),
                List.of(
                        part(cmd, "\"serve\" set \"MOVELEAF_JAVA_OPTS=(.+)\""),
                        part(cmd, "(?m)^if not defined MOVELEAF_JAVA_OPTS set \"MOVELEAF_JAVA_OPTS=(.+)\""),
                        part(cmd, "\"handout\" set \"DISCREET=(.+)\"")));
        assertEquals("-Xlog:disable", part(sh, "exec \"\\$java\" (\\S+) "));
        assertEquals("-Xlog:disable", part(cmd, "(?m)^\"%JAVA%\" (\\S+) .*%DISCREET%.*-jar"));
    }

    private static String part(String script, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(script);
        assertTrue(found.find(), pattern);
        return found.group(1);
    }

    @Test
    void a_changed_new_or_deleted_source_builds_again() throws IOException {
        run(home.resolve("moveleaf"));
        Path template = home.resolve("templates/page.mustache");
        for (Change change : List.<Change>of(
                () -> touch(home.resolve("pom.xml")),
                () -> Files.writeString(template, "x"),
                () -> Files.delete(template),
                () -> Files.createDirectories(home.resolve("src/main/java/moveleaf")))) {
            makeOlder(home);
            assertEquals("", run(home.resolve("moveleaf")).errors);
            change.make();
            assertEquals(BUILDING_AGAIN, run(home.resolve("moveleaf")).errors);
        }
        assertEquals(5, builds());
    }

    @Test
    void it_may_be_called_through_links() throws IOException {
        Path links = Files.createDirectories(temporary.resolve("bin"));
        Files.createSymbolicLink(links.resolve("one"), home.resolve("moveleaf"));
        Files.createSymbolicLink(links.resolve("two"), Path.of("one"));
        assertTrue(run(links.resolve("two")).output.contains("<-Dmoveleaf.home=" + home + ">"));
    }

    @Test
    void a_failed_build_shows_why_and_is_tried_again() throws IOException {
        Files.writeString(home.resolve("broken"), "");
        Run run = run(home.resolve("moveleaf"));
        assertEquals(
                BUILDING + "no such symbol\nmoveleaf: could not be built; all of Maven's words are in " + home
                        + "/target/launcher.log\nmoveleaf: the first build needs the network, as Maven fetches libraries\n",
                run.errors);
        assertEquals("", run.output);
        assertEquals(1, run.exit);
        Files.delete(home.resolve("broken"));
        assertEquals(7, run(home.resolve("moveleaf")).exit);
    }

    @Test
    void the_lock_of_a_dead_build_is_no_obstacle() throws IOException {
        Path lock = Files.createDirectories(home.resolve("target/launcher.lock"));
        Files.writeString(lock.resolve("pid"), "999999999\n");
        assertEquals(7, run(home.resolve("moveleaf")).exit);
    }

    @Test
    void what_is_missing_is_named() throws IOException {
        Files.delete(tools.resolve("mvn"));
        assertFails("moveleaf: needs Maven to build, and finds none", run(home.resolve("moveleaf")));
        Files.delete(tools.resolve("javac"));
        assertFails("moveleaf: needs a JDK to build, and ", run(home.resolve("moveleaf")));
        Files.delete(tools.resolve("java"));
        assertFails("moveleaf: needs Java, a JDK 17 or newer, and finds none", run(home.resolve("moveleaf")));
        assertFails(
                "moveleaf: JAVA_HOME is /nowhere, and there is no Java in it",
                run(Map.of("JAVA_HOME", "/nowhere"), home.resolve("moveleaf")));
    }

    @Test
    void an_old_java_is_refused() throws IOException {
        for (String version : List.of("1.8.0_402", "11.0.22", "16")) {
            script(tools.resolve("java"), JAVA.replace("17.0.1", version));
            assertFails(
                    "moveleaf: needs Java 17 or newer, and %s is %s".formatted(tools.resolve("java"), version),
                    run(home.resolve("moveleaf")));
        }
        for (String version : List.of("17", "21-ea", "25.0.1")) {
            script(tools.resolve("java"), JAVA.replace("17.0.1", version));
            assertEquals(7, run(home.resolve("moveleaf")).exit);
        }
    }

    @Test
    void a_jdk_tells_its_version_in_its_release_file() throws IOException {
        Path jdk = temporary.resolve("old jdk");
        Files.createDirectories(jdk.resolve("bin"));
        script(jdk.resolve("bin/java"), JAVA);
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"11.0.2\"\n");
        assertFails(
                "moveleaf: needs Java 17 or newer, and %s is 11.0.2".formatted(jdk.resolve("bin/java")),
                run(Map.of("JAVA_HOME", jdk.toString()), home.resolve("moveleaf")));
    }

    private record Run(int exit, String output, String errors) {}

    private interface Change {
        void make() throws IOException;
    }

    private Run run(Path launcher, String... arguments) {
        return run(Map.of(), launcher, arguments);
    }

    private Run run(Map<String, String> environment, Path launcher, String... arguments) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        command.addAll(List.of(arguments));
        Path output = temporary.resolve("output");
        Path errors = temporary.resolve("errors");
        var builder = new ProcessBuilder(command)
                .directory(temporary.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
            return new Run(process.exitValue(), Files.readString(output), Files.readString(errors));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertFails(String message, Run run) {
        assertEquals(message, run.errors.substring(0, Math.min(message.length(), run.errors.length())));
        assertEquals("", run.output);
        assertEquals(1, run.exit);
    }

    private int builds() {
        try {
            return Files.readAllLines(home.resolve("builds")).size();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sources that were there a minute ago, so that no change hides within a file system's smallest step of time. */
    private static void makeOlder(Path home) throws IOException {
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(file -> !file.startsWith(home.resolve("target")))
                    .toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
            }
        }
    }

    private static void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(1)));
    }

    private static Path program(String name) {
        return List.of("/usr/bin", "/bin").stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
