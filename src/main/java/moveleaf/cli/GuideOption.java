package moveleaf.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which guide: the same for every command. */
final class GuideOption {
    @Option(
            names = "--guide",
            order = 10,
            paramLabel = "DIR",
            description = "the guide: a folder with a guide.yaml (default: content, here or else in the repository)")
    private Optional<Path> guide = Optional.empty();

    /** The folder of the guide. */
    Path folder(Surroundings around) {
        return guide.map(around.folder()::resolve).orElseGet(() -> base(around).resolve("content"));
    }

    /** Where a build goes that isn't told: beside a guide that was found, here for one that was named. */
    Path defaultOut(Surroundings around) {
        return (guide.isPresent() ? around.folder() : base(around)).resolve("site");
    }

    /** The working folder where it holds a guide, else the repository where that does. */
    private static Path base(Surroundings around) {
        return around.home()
                .filter(home -> !Files.isDirectory(around.folder().resolve("content")))
                .filter(home -> Files.isDirectory(home.resolve("content")))
                .orElse(around.folder());
    }
}
