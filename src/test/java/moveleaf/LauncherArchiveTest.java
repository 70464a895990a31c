package moveleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes that the script {@code moveleaf} leaves and takes, with a small program, a real Java and odd caches. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherArchiveTest {
    private static final String PROGRAM =
            """
            public class Hello {
                public static void main(String[] arguments) {
                    System.out.println(new lib.Word().text());
                    System.exit(arguments.length == 1 && arguments[0].equals("fail") ? 7 : 0);
                }
            }
            """;

    private static final String LIBRARY =
            """
            package lib;

            public class Word {
                public String text() {
                    return "hello";
                }
            }
            """;

    /** A Maven that makes the program above, built beforehand. */
    private static final String MAVEN =
            """
            #!/bin/sh
            cp -R ../jars/. target/launcher.new
            """;

    /** A Java that only makes what looks like an archive, and counts. */
    private static final String JAVA =
            """
            #!/bin/sh
            for option; do
                case $option in
                    -version) echo 'openjdk version "17.0.1" 2021-10-19' >&2; exit ;;
                    -XX:ArchiveClassesAtExit=*) echo made >>"$HOME/made"; echo archive >"${option#*=}"; exit ;;
                    -Xshare:on) exit %d ;;
                esac
            done
            echo hello
            """;

    @TempDir
    private Path temporary;

    private Path home;
    private Path tools;
    private Path user;

    @BeforeEach
    void cloneTheRepository() throws IOException {
        cloneTheRepository(temporary.toRealPath());
    }

    private void cloneTheRepository(Path room) throws IOException {
        home = Files.createDirectories(room.resolve("clone"));
        for (String folder : List.of("src/main", "templates")) {
            Files.createDirectories(home.resolve(folder));
        }
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.copy(Path.of("moveleaf"), home.resolve("moveleaf"));
        user = Files.createDirectories(room.resolve("user"));
        tools = Files.createDirectories(room.resolve("tools"));
        script(tools.resolve("mvn"), MAVEN);
        script(tools.resolve("javac"), "#!/bin/sh\n");
        Path jars = room.resolve("jars");
        jar(jars.resolve("lib/lib.jar"), "lib/Word", LIBRARY, new Manifest());
        jar(jars.resolve("moveleaf.jar"), "Hello", PROGRAM, manifest());
        makeOlder(home);
    }

    @Test
    void what_the_first_run_leaves_the_second_takes() {
        Run first = run(Map.of());
        assertEquals("hello\n", first.output);
        Path archive = archive();
        assertTrue(Files.exists(user.resolve(".cache/moveleaf")), "in the folder for caches");
        assertEquals(0, first.exit);
        assertEquals("program library", archived(Map.of()));
        assertEquals(List.of(archive), archives());
    }

    @Test
    void an_archive_is_named_by_what_is_in_the_jars() throws IOException {
        run(Map.of());
        Path archive = archive();
        Files.setLastModifiedTime(
                home.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(1)));
        assertTrue(run(Map.of()).errors.contains("building"));
        assertEquals("program library", archived(Map.of()), "the same program, built again");
        assertEquals(List.of(archive), archives());
        jar(home.resolveSibling("jars/lib/lib.jar"), "lib/Word", LIBRARY.replace("hello", "Guten Tag"), new Manifest());
        Files.setLastModifiedTime(
                home.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(2)));
        assertEquals("Guten Tag\n", run(Map.of()).output);
        idle();
        assertEquals(1, archives().size(), "the old one is gone");
        assertFalse(archives().contains(archive));
        assertEquals("program library", archived(Map.of()));
    }

    @Test
    void with_an_archive_that_has_been_spoilt_the_program_still_says_what_it_says() throws IOException {
        run(Map.of());
        Path archive = archive();
        byte[] whole = Files.readAllBytes(archive);
        for (int size : List.of(0, 100, 5000, whole.length / 2, whole.length - 1)) {
            cut(archive, whole, size);
            assertSaysHello(Map.of("CI", "true"));
        }
        assertSaysHello(Map.of());
        idle();
        assertEquals("program library", archived(Map.of()), "a new one took the place of the short one");

        Files.delete(archive);
        Files.write(archive, new byte[whole.length]);
        assertSaysHello(Map.of());
        Files.write(archive, whole);
        Path jar = home.resolve("target/launcher/moveleaf.jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now()));
        assertSaysHello(Map.of());
        assertEquals("", archived(Map.of()), "Java looks at the date too");
    }

    @Test
    void a_folder_that_moved_has_an_archive_of_its_own() throws IOException {
        run(Map.of());
        archive();
        home = Files.move(home, home.resolveSibling("another"));
        assertSaysHello(Map.of());
        idle();
        assertEquals("program library", archived(Map.of()));
    }

    @Test
    void a_path_with_odd_letters_is_no_obstacle() throws IOException {
        cloneTheRepository(temporary.toRealPath().resolve("Übung & 'quotes'"));
        run(Map.of());
        archive();
        assertSaysHello(Map.of());
        // Java 17 compares such a jar's path with its address, in which the odd letters are escaped.
        if (Runtime.version().feature() > 17) {
            assertEquals("program library", archived(Map.of()));
        }
    }

    @Test
    void where_nothing_can_be_written_nothing_changes() throws IOException {
        Path file = Files.writeString(temporary.resolve("a file"), "");
        run(Map.of("CI", "true"));
        for (Map<String, String> surroundings : List.of(
                Map.of("XDG_CACHE_HOME", file.toString()),
                Map.of("XDG_CACHE_HOME", "/dev/null/there"),
                Map.of("XDG_CACHE_HOME", temporary.resolve("with:colon").toString()),
                Map.of("HOME", file.toString()),
                Map.of("HOME", ""),
                Map.of("HOME", "/"),
                Map.of("XDG_CACHE_HOME", "not/absolute", "HOME", ""),
                Map.of("MOVELEAF_ARCHIVE", "no"),
                Map.of("CI", "true"))) {
            assertSaysHello(surroundings);
        }
        assertEquals(List.of(), archives());
        assertFalse(Files.exists(user.resolve(".cache")));
        assertFalse(Files.exists(temporary.resolve("not")));
        assertFalse(Files.exists(temporary.resolve("with:colon")));
    }

    @Test
    void runs_side_by_side_make_one_archive() throws Exception {
        fakeJava(0);
        run(Map.of("CI", "true"));
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            processes.add(start(Map.of(), temporary.resolve("out" + i), temporary.resolve("err" + i)));
        }
        for (int i = 0; i < 6; i++) {
            assertTrue(processes.get(i).waitFor(30, TimeUnit.SECONDS));
            assertEquals("hello\n", Files.readString(temporary.resolve("out" + i)));
            assertEquals("", Files.readString(temporary.resolve("err" + i)));
        }
        archive();
        assertEquals(List.of("made"), Files.readAllLines(user.resolve("made")));
    }

    @Test
    void a_java_that_makes_none_is_not_asked_again() throws IOException {
        fakeJava(1);
        for (int i = 0; i < 3; i++) {
            assertEquals("hello\n", run(Map.of()).output);
            idle();
        }
        assertEquals(List.of("made"), Files.readAllLines(user.resolve("made")));
        assertEquals(List.of(), archives());
    }

    @Test
    void a_java_that_made_none_is_asked_again_the_day_after() throws IOException {
        fakeJava(1);
        run(Map.of());
        idle();
        Path failed = found("*.failed").get(0);
        Files.setLastModifiedTime(failed, FileTime.from(Instant.now().minus(Duration.ofHours(50))));
        fakeJava(0);
        run(Map.of());
        archive();
    }

    @Test
    void an_archive_of_a_program_that_has_changed_meanwhile_is_thrown_away() throws IOException {
        fakeJava(0);
        run(Map.of("CI", "true"));
        Path hash = home.resolve("target/launcher/hash");
        script(
                tools.resolve("java"),
                JAVA.formatted(0)
                        .replace("echo made", "echo 1-1 >'" + hash.toString().replace("'", "'\\''") + "'; echo made"));
        run(Map.of());
        idle();
        assertEquals(List.of("made"), Files.readAllLines(user.resolve("made")));
        assertEquals(List.of(), archives());
        assertEquals(List.of(), found("*.failed"));
    }

    @Test
    void what_a_killed_maker_left_is_no_obstacle() throws IOException {
        fakeJava(0);
        run(Map.of());
        Path shelf = Objects.requireNonNull(archive().getParent());
        Files.delete(archive());
        Files.createDirectories(shelf.resolve("making/site"));
        Files.writeString(shelf.resolve("making/pid"), "999999999\n");
        run(Map.of());
        archive();
    }

    /** Once the maker's shell kept what it had been given: {@code moveleaf build | tail} ended minutes later. */
    @Test
    void who_reads_what_the_program_says_does_not_wait_for_the_archive() throws Exception {
        String slow = "while [ -d \"$HOME\" ] && [ ! -e \"$HOME/go\" ]; do sleep 0.1; done; echo made >>\"$HOME/made\"";
        script(
                tools.resolve("java"),
                JAVA.replace("echo made >>\"$HOME/made\"", slow).formatted(0));
        Process process = builder(Map.of()).redirectErrorStream(true).start();
        var reader = new FutureTask<>(() -> process.getInputStream().readAllBytes());
        new Thread(reader).start();
        try {
            String said = new String(reader.get(30, TimeUnit.SECONDS), StandardCharsets.UTF_8);
            assertTrue(said.endsWith("hello\n"), said);
            assertEquals(0, process.waitFor());
            assertFalse(found("making").isEmpty(), "the maker waits");
        } finally {
            Files.createFile(user.resolve("go"));
        }
        archive();
    }

    @Test
    void where_others_may_write_none_is_taken_and_none_is_made() throws IOException {
        run(Map.of());
        Path archive = archive();
        Path shelf = Objects.requireNonNull(archive.getParent());
        for (Path folder : List.of(shelf, shelf.getParent(), user.resolve(".cache"), user)) {
            for (String open : List.of("rwxrwx---", "rwx---rwx")) {
                var before = Files.getPosixFilePermissions(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(open));
                assertEquals("", archived(Map.of()), folder + " " + open);
                Files.setPosixFilePermissions(folder, before);
            }
        }
        assertEquals("program library", archived(Map.of()));
        Path link = Files.createDirectories(user.resolve("caches")).resolve("moveleaf");
        Files.createSymbolicLink(link, shelf.getParent());
        Map<String, String> byLink = Map.of(
                "XDG_CACHE_HOME", Objects.requireNonNull(link.getParent()).toString());
        assertEquals("program library", archived(byLink), "a link is no harm");
        Path open = Files.createDirectories(user.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.move(shelf.getParent(), open.resolve("moveleaf"));
        Files.delete(link);
        Files.createSymbolicLink(link, open.resolve("moveleaf"));
        assertEquals("", archived(byLink), "but where it leads may be");
        Files.delete(open.resolve("moveleaf").resolve(shelf.getFileName()).resolve(archive.getFileName()));
        assertSaysHello(byLink);
        assertEquals(List.of(), found("making"));
        assertEquals(List.of(), archives());
    }

    @Test
    void archives_that_served_others_go_after_a_season() throws IOException {
        fakeJava(0);
        Path cache = Files.createDirectories(user.resolve("caches/moveleaf"));
        Path old = Files.createDirectories(cache.resolve("1-1")).resolve("2-2_7.jsa");
        Path young = Files.createDirectories(cache.resolve("3-3")).resolve("4-4_7.jsa");
        Files.writeString(old, "archive");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(100))));
        Files.writeString(young, "archive");
        run(Map.of("XDG_CACHE_HOME", user.resolve("caches").toString()));
        idle();
        assertEquals(2, archives().size());
        assertTrue(Files.exists(young));
        assertFalse(Files.exists(old.getParent()));
    }

    private void assertSaysHello(Map<String, String> surroundings) {
        Run run = run(surroundings, "fail");
        assertEquals("", run.errors, surroundings.toString());
        assertEquals("hello\n", run.output, surroundings.toString());
        assertEquals(Files.exists(tools.resolve("java")) ? 0 : 7, run.exit, surroundings.toString());
    }

    /** Which of the two classes Java took from the archive. */
    private String archived(Map<String, String> surroundings) {
        Path log = temporary.resolve("classes");
        Map<String, String> all = new TreeMap<>(surroundings);
        all.put("MOVELEAF_JAVA_OPTS", "-Xlog:class+load:file=" + log);
        run(all);
        String lines = read(log);
        return Stream.of("Hello:program", "lib.Word:library")
                .map(pair -> pair.split(":", -1))
                .filter(pair -> lines.contains(" " + pair[0] + " source: shared objects file (top)"))
                .map(pair -> pair[1])
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    /** The only archive, once it is made. */
    private Path archive() {
        idle();
        assertEquals(1, archives().size());
        return archives().get(0);
    }

    private List<Path> archives() {
        return found("*.jsa");
    }

    private List<Path> found(String name) {
        var matcher = user.getFileSystem().getPathMatcher("glob:" + name);
        try (Stream<Path> files = Files.walk(user)) {
            return files.filter(file -> matcher.matches(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            return found(name); // the maker deleted something meanwhile
        }
    }

    /** Waits until nobody is making an archive. */
    private void idle() {
        Instant end = Instant.now().plusSeconds(60);
        while (!found("making").isEmpty()) {
            assertTrue(Instant.now().isBefore(end), "still making an archive");
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Run(int exit, String output, String errors) {}

    private Run run(Map<String, String> surroundings, String... arguments) {
        Path output = temporary.resolve("output");
        Path errors = temporary.resolve("errors");
        try {
            Process process = start(surroundings, output, errors, arguments);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            return new Run(process.exitValue(), Files.readString(output), Files.readString(errors));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process start(Map<String, String> surroundings, Path output, Path errors, String... arguments)
            throws IOException {
        return builder(surroundings, arguments)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
    }

    private ProcessBuilder builder(Map<String, String> surroundings, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", home.resolve("moveleaf").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", tools + ":/usr/bin:/bin");
        environment.put("HOME", user.toString());
        if (!Files.exists(tools.resolve("java"))) {
            environment.put("JAVA_HOME", System.getProperty("java.home"));
        }
        environment.putAll(surroundings);
        return builder;
    }

    private void fakeJava(int trial) throws IOException {
        script(tools.resolve("java"), JAVA.formatted(trial));
    }

    private static void cut(Path archive, byte[] whole, int size) throws IOException {
        Files.delete(archive); // it can't be written to
        Files.write(archive, whole);
        try (var file = new RandomAccessFile(archive.toFile(), "rw")) {
            file.setLength(size);
        }
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Hello");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "lib/lib.jar");
        return manifest;
    }

    /** A jar with one class. */
    private void jar(Path jar, String name, String source, Manifest manifest) throws IOException {
        Path classes = Files.createDirectories(temporary.resolve("classes of the program"));
        Path file = classes.resolve(name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-cp", classes.toString(), "-d", classes.toString(), file.toString()));
        Files.createDirectories(jar.getParent());
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            entries.putNextEntry(new ZipEntry(name + ".class").setLastModifiedTime(FileTime.fromMillis(0)));
            entries.write(Files.readAllBytes(classes.resolve(name + ".class")));
        }
    }

    /** Sources that were there a minute ago, so that no change hides within a file system's smallest step of time. */
    private static void makeOlder(Path home) throws IOException {
        try (var files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
