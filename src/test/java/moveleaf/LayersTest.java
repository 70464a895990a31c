package moveleaf;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the code to the table and the invariants in ARCHITECTURE.md. */
final class LayersTest {
    private static final String[] ROOMS_WITH_FILES = {
        "moveleaf.files..", "moveleaf.build..", "moveleaf.preview..", "moveleaf.cli.."
    };

    private static final String FILE_SYSTEM =
            "java\\.nio\\.file\\.(Files|FileSystems)|java\\.nio\\.channels\\.\\w*FileChannel"
                    + "|java\\.io\\.(File|File(Input|Output)Stream|File(Reader|Writer)|RandomAccessFile)";

    private static final String CLOCK = "java\\.time\\.(\\w+\\.now|Clock\\.(system|tick)\\w*)\\(.*\\)"
            + "|java\\.lang\\.System\\.currentTimeMillis\\(\\)|java\\.util\\.Date\\.<init>\\(\\)"
            + "|java\\.util\\.Calendar\\.getInstance\\(.*\\)";

    private static final String TERMINAL = "java\\.lang\\.System\\.(out|err|exit\\(int\\))|.*\\.printStackTrace\\(\\)";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("moveleaf");

    private static ImportTable table() throws IOException {
        return ImportTable.parse(Files.readString(Path.of("ARCHITECTURE.md")));
    }

    @Test
    void the_table_is_read_and_in_order() throws IOException {
        assertFalse(table().rows().isEmpty());
        assertEquals(List.of(), table().faults());
    }

    @TestFactory
    Stream<DynamicTest> a_package_imports_what_its_row_allows() throws IOException {
        ImportTable table = table();
        return packages().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> assertEquals("", violations(table, name))));
    }

    @Test
    void a_table_that_allows_nothing_is_broken() {
        ImportTable strict = ImportTable.parse(
                """
                ## What may import what

                | `source` | | |
                | `diagnostic` | | |
                """);
        assertFalse(violations(strict, "moveleaf.diagnostic").isEmpty());
        assertFalse(violations(strict, "moveleaf.model").isEmpty());
    }

    @Test
    void a_table_out_of_order_has_faults() {
        ImportTable table = ImportTable.parse(
                """
                ## What may import what

                | package | may import | library |
                | --- | --- | --- |
                | `lower` | `upper` | jsoup |
                | `upper` | everything above | jsoup, Blether |
                """);
        assertEquals(
                List.of(
                        "lower imports upper, which has no row above it",
                        "upper owns Blether, which ImportTable doesn't know",
                        "jsoup has two owners"),
                table.faults());
    }

    @Test
    void every_package_is_null_marked() {
        Set<String> unmarked = packages();
        unmarked.removeIf(name -> CLASSES.getPackage(name).isAnnotatedWith(NullMarked.class));
        assertEquals(Set.of(), unmarked);
    }

    @Test
    void only_four_packages_touch_the_file_system() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOMS_WITH_FILES)
                .should()
                .dependOnClassesThat(nameMatching(FILE_SYSTEM))
                .check(CLASSES);
    }

    @Test
    void only_the_command_line_prints_and_ends_the_process() {
        noClasses()
                .that()
                .resideOutsideOfPackage("moveleaf.cli..")
                .should()
                .accessTargetWhere(target(
                        describe("the terminal", member -> member.getFullName().matches(TERMINAL))))
                .check(CLASSES);
    }

    @Test
    void no_clock_reaches_the_output() {
        noClasses()
                .that()
                .resideOutsideOfPackages("moveleaf.cli..", "moveleaf.preview..")
                .should()
                .accessTargetWhere(target(
                        describe("a clock", member -> member.getFullName().matches(CLOCK))))
                .check(CLASSES);
    }

    private static Set<String> packages() {
        Set<String> names = new TreeSet<>();
        CLASSES.forEach(type -> names.add(type.getPackageName()));
        return names;
    }

    private static String violations(ImportTable table, String name) {
        return String.join(
                "\n",
                CLASSES.stream()
                        .filter(type -> type.getPackageName().equals(name))
                        .flatMap(type -> table.violations(type).stream())
                        .toList());
    }
}
