package moveleaf.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moveleaf.build.BuildOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which guide, with which templates, and how hard to work: the same for every command that renders. */
final class GuideOptions {
    /** More threads than any machine has cores; each takes memory. */
    private static final int MOST_JOBS = 256;

    /** The variable by which builds are told the time, https://reproducible-builds.org/specs/source-date-epoch/. */
    private static final String DAY = "SOURCE_DATE_EPOCH";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private GuideOption guide = new GuideOption();

    @Option(
            names = "--templates",
            order = 80,
            paramLabel = "DIR",
            description = "files that stand in for the templates, styles and words that ship"
                    + " (default: templates, beside the guide)")
    private Optional<Path> templates = Optional.empty();

    @Option(
            names = "--jobs",
            order = 90,
            converter = WholeNumber.class,
            paramLabel = "N",
            description = "how many threads may work (default: one a processor)")
    private int jobs = Math.min(MOST_JOBS, Runtime.getRuntime().availableProcessors());

    /** The folder of the guide. */
    Path guide(Surroundings around) {
        return guide.folder(around);
    }

    /** The folder that stands in for templates, whether it is there or not. */
    Path templates(Surroundings around) {
        return templates
                .map(around.folder()::resolve)
                .orElseGet(() -> guide(around).toAbsolutePath().normalize().resolveSibling("templates"));
    }

    /** Where a build goes that isn't told. */
    Path defaultOut(Surroundings around) {
        return guide.defaultOut(around);
    }

    /** The folders whose changes change the guide. */
    List<Path> watched(Surroundings around) {
        return List.of(guide(around), templates(around));
    }

    /** The options of a build; refuses numbers and folders that make no sense. */
    BuildOptions build(Surroundings around, Path out, Set<String> only) {
        if (jobs < 1 || jobs > MOST_JOBS) {
            throw wrong("--jobs must be from 1 to " + MOST_JOBS + ", not " + jobs);
        }
        Optional<Path> named = templates.map(around.folder()::resolve);
        if (named.isPresent() && !Files.isDirectory(named.get())) {
            throw wrong("there is no folder \"" + around.shown(named.get()) + "\" for --templates");
        }
        BuildOptions options = new BuildOptions(guide(around), named, out, only, jobs, around.folder());
        return day(around).map(options::on).orElse(options);
    }

    /** The day that a build is for, where the surroundings say it: what is built again is then the same again. */
    private Optional<LocalDate> day(Surroundings around) {
        return Optional.ofNullable(around.environment().get(DAY)).map(seconds -> {
            try {
                return LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(seconds)), ZoneOffset.UTC);
            } catch (NumberFormatException | DateTimeException e) {
                throw wrong("the variable " + DAY + " must be a number of seconds since 1970, not \"" + seconds + "\"");
            }
        });
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
