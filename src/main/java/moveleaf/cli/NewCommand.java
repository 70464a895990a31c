package moveleaf.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import moveleaf.build.BuildOptions;
import moveleaf.build.NewPage;
import moveleaf.diagnostic.Diagnostics;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code moveleaf new}. */
@Command(
        name = "new",
        customSynopsis = "moveleaf new exercise|stretch|condition ID [OPTION]...",
        header = "write a content file with every field explained",
        description = "Writes a file for an exercise, a stretch or a condition: every field with a comment that says"
                + " what it is for, example texts to write over, and for a movement a figure that draws at once."
                + " Never writes over a file. Says what to add to guide.yaml, so that the guide holds the page.",
        footer = {
            "  moveleaf new exercise side-plank",
            "  moveleaf new condition sore-hip --guide hip",
        })
final class NewCommand implements Callable<Integer> {
    /** Reads a kind's name as the help writes it. */
    static final class KindName implements ITypeConverter<NewPage.Kind> {
        @Override
        public NewPage.Kind convert(String word) {
            return Arrays.stream(NewPage.Kind.values())
                    .filter(kind -> kind.token().equals(word))
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException("it is exercise, stretch or condition, not \"" + word + "\""));
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "KIND", converter = KindName.class, hidden = true)
    private NewPage.Kind kind = NewPage.Kind.EXERCISE;

    @Parameters(index = "1", paramLabel = "ID", hidden = true)
    private String id = "";

    @Mixin
    private GuideOption guide = new GuideOption();

    private final Surroundings around;
    private final Terminal terminal;

    NewCommand(Surroundings around, Terminal terminal) {
        this.around = around;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        NewPage.trouble(id).ifPresent(trouble -> {
            throw new ParameterException(spec.commandLine(), trouble);
        });
        Path folder = guide.folder(around);
        BuildOptions options =
                new BuildOptions(folder, Optional.empty(), folder.resolveSibling("site"), Set.of(), 1, around.folder());
        Diagnostics diagnostics = new Diagnostics();
        Optional<NewPage.Written> written = NewPage.write(options, kind, id, diagnostics);
        terminal.err().print(terminal.errText(diagnostics.all()));
        written.ifPresent(page -> {
            terminal.out().println(around.shown(page.file()));
            terminal.out().println();
            terminal.out().println("The file is an example that builds: write your own words over it.");
            terminal.out().println("Every page stands in the contents, or a build stops.");
            page.listing().forEach(terminal.out()::println);
        });
        return written.isPresent() ? CommandRun.DONE : CommandRun.FAILED;
    }
}
