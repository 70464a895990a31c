package moveleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import moveleaf.build.GuideFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Help, and what is said of wrong arguments. */
final class UsageTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "build", "serve", "check", "handout", "new"})
    void help_is_as_approved(String command) throws IOException {
        Shell shell = Shell.in(folder);
        assertEquals(0, shell.exit((command + " --help").strip().split(" ", -1)));
        Path golden = Path.of("src/test/golden/cli", (command.isEmpty() ? "moveleaf" : command) + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, shell.out());
        }
        assertEquals(Files.readString(golden), shell.out());
        assertEquals("", shell.err());
        assertTrue(shell.out().lines().allMatch(line -> line.length() <= 80), shell.out());
    }

    @Test
    void help_of_a_command_is_the_same_either_way() {
        Shell shell = Shell.in(folder);
        String asked = shell.run("build", "--help");
        assertEquals(asked, shell.run("help", "build"));
        assertEquals(asked, shell.run("build", "-h"));
        assertEquals(shell.run("--help"), shell.run("help"));
    }

    @Test
    void without_a_command_help_goes_to_standard_error() {
        Shell shell = Shell.in(folder);
        shell.exit("--help");
        String help = shell.out();
        assertEquals(2, shell.exit());
        assertEquals("", shell.out());
        assertEquals(help, shell.err());
    }

    @Test
    void version_is_that_of_the_build() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String version = pom.replaceAll("(?s).*?<artifactId>moveleaf</artifactId>\\s*<version>([^<]*)<.*", "$1");
        assertEquals("moveleaf " + version + "\n→ 0\n", Shell.in(folder).run("--version"));
        assertEquals("moveleaf " + version + "\n→ 0\n", Shell.in(folder).run("-V"));
    }

    @Test
    void an_unknown_command_is_refused() {
        check(
                """
                ! moveleaf: there is no command "biuld"
                !   hint: did you mean "build"?
                ! Try "moveleaf --help".
                → 2
                """,
                "biuld");
        check(
                """
                ! moveleaf: there is no command "content"
                ! Try "moveleaf --help".
                → 2
                """,
                "content");
    }

    @Test
    void an_unknown_option_is_refused() {
        check(
                """
                ! moveleaf build: there is no option "--gide"
                !   hint: did you mean "--guide"?
                ! Try "moveleaf build --help".
                → 2
                """,
                "build",
                "--gide=knee");
        check(
                """
                ! moveleaf: there is no option "--verison"
                !   hint: did you mean "--version"?
                ! Try "moveleaf --help".
                → 2
                """,
                "--verison");
        check(
                """
                ! moveleaf check: there is no option "--out"
                ! Try "moveleaf check --help".
                → 2
                """,
                "check",
                "--out",
                "site");
    }

    @Test
    void an_argument_too_many_is_refused() {
        check(
                """
                ! moveleaf check: "content" is one argument too many
                ! Try "moveleaf check --help".
                → 2
                """,
                "check",
                "content");
    }

    @Test
    void an_edition_that_is_not_there_is_refused() {
        Path guide = GuideFixture.of("minimal", folder).root();
        assertEquals(
                """
                ! moveleaf build: --only: there is no edition "bokolet" here; there are site, booklet
                !   hint: did you mean "booklet"?
                ! Try "moveleaf build --help".
                → 2
                """,
                Shell.in(guide).run("build", "--only", "site,bokolet"));
        assertEquals(
                """
                ! moveleaf handout: --edition: there is no edition "crads" here; \
                there are cards, large-print, wall-sheet, log-sheet; a template of your own shows {{#handout}}
                !   hint: did you mean "cards"?
                ! Try "moveleaf handout --help".
                → 2
                """,
                Shell.in(guide).run("handout", "--select", "leg-raise", "--edition", "crads", "--out", "out.pdf"));
        assertFalse(Files.exists(guide.resolve("site")));
    }

    @Test
    void a_file_of_arguments_is_not_read() throws IOException {
        Path file = Files.writeString(folder.resolve("arguments"), "--version");
        check(
                """
                ! moveleaf: there is no command "@%s"
                ! Try "moveleaf --help".
                → 2
                """
                        .formatted(file),
                "@" + file);
    }

    @Test
    void a_value_that_makes_no_sense_is_refused() {
        checkValue("build", "invalid value for option '--jobs': it is a whole number, not \"many\"", "--jobs=many");
        checkValue("build", "--jobs must be from 1 to 256, not 0", "--jobs=0");
        checkValue("build", "--jobs must be from 1 to 256, not 1000", "--jobs=1000");
        checkValue("build", "missing required parameter for option '--out' (DIR)", "--out");
        checkValue("build", "there is no folder \"nowhere\" for --templates", "--templates=nowhere");
        checkValue("serve", "--port must be from 0 to 65535, not 65536", "--port=65536");
        checkValue("serve", "--port must be from 0 to 65535, not -1", "--port=-1");
        checkValue("serve", "invalid value for option '--port': it is a whole number, not \"\"", "--port=");
        checkValue("check", "invalid value for option '--format': it is text or json, not \"xml\"", "--format=xml");
        checkValue("check", "option '--guide' (DIR) should be specified only once", "--guide=a", "--guide=b");
    }

    private void checkValue(String command, String said, String... options) {
        String[] args = new String[options.length + 1];
        args[0] = command;
        System.arraycopy(options, 0, args, 1, options.length);
        check("! moveleaf %1$s: %2$s\n! Try \"moveleaf %1$s --help\".\n→ 2\n".formatted(command, said), args);
    }

    private void check(String expected, String... args) {
        assertEquals(expected, Shell.in(folder).run(args));
    }
}
