package moveleaf.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import moveleaf.build.BuildOptions;
import moveleaf.build.GuideRenderer;
import moveleaf.build.Rendering;
import moveleaf.preview.PreviewServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code moveleaf serve}. */
@Command(
        name = "serve",
        customSynopsis = "moveleaf serve [OPTION]...",
        header = "show the guide in a browser and keep up as you write",
        description =
                "Shows the website and the PDFs to browsers on this machine, and no other. When a file of the guide"
                        + " or of its templates changes, the guide is made anew and open pages are reloaded; mistakes are shown"
                        + " in the browser until they are mended. Writes no file. Ctrl-C ends it.",
        footer = {
            "  moveleaf serve --open",
            "  moveleaf serve --guide knee --port 8080",
        })
final class ServeCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private GuideOptions guide = new GuideOptions();

    @Option(
            names = "--port",
            order = 20,
            converter = WholeNumber.class,
            paramLabel = "N",
            description = "where to listen; 0 takes any free port (default: 4000)")
    private int port = 4000;

    @Option(names = "--open", order = 30, description = "open a browser as well")
    private boolean open;

    private final Surroundings around;
    private final Terminal terminal;

    ServeCommand(Surroundings around, Terminal terminal) {
        this.around = around;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port must be from 0 to " + LAST_PORT + ", not " + port);
        }
        BuildOptions options = guide.build(around, guide.defaultOut(around), Set.of());
        Chronicle chronicle = new Chronicle();
        try (PreviewServer preview =
                PreviewServer.start(port, guide.watched(around), () -> chronicle.timed(options), chronicle)) {
            String address = preview.address().toString();
            terminal.out().println("Showing " + around.shown(options.guide()) + " at " + address + " (Ctrl-C ends it)");
            if (open && !around.browser().test(preview.address())) {
                terminal.complain("can't open a browser; open " + address + " yourself");
            }
            // Until Ctrl-C ends the process.
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            // A program that runs us inside itself has had enough.
            Thread.currentThread().interrupt();
        }
        return CommandRun.DONE;
    }

    /** Tells whoever looks at the terminal what each rebuild came to. */
    private final class Chronicle implements PreviewServer.Listener {
        private final AtomicLong start = new AtomicLong();

        Rendering timed(BuildOptions options) {
            start.set(around.nanos().getAsLong());
            return GuideRenderer.render(
                    options.today().isPresent() ? options : options.on(LocalDate.now(ZoneId.systemDefault())));
        }

        @Override
        public void rendered(Rendering rendering) {
            double seconds = (around.nanos().getAsLong() - start.get()) / 1e9;
            terminal.err().print(terminal.errText(rendering.diagnostics()));
            String what =
                    rendering.hasErrors() ? "" : Count.of(rendering.files().size(), "file") + ", ";
            String found = Count.of(rendering.diagnostics());
            terminal.out().println(String.format(Locale.ROOT, "%s%s, %.1f s", what, found, seconds));
        }

        @Override
        public void failed(Throwable why) {
            terminal.trace(why);
            terminal.complain("making the guide failed; the preview goes on with the next change");
        }
    }
}
