package moveleaf.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParseResult;

/** One run of the program: arguments to a command, what goes wrong to an exit code. */
final class CommandRun {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int FAULT = 70;

    private static final String HANDOUT = "handout";

    private static final List<String> HELP_ORDER = List.of(
            UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
            UsageMessageSpec.SECTION_KEY_SYNOPSIS,
            UsageMessageSpec.SECTION_KEY_DESCRIPTION_HEADING,
            UsageMessageSpec.SECTION_KEY_DESCRIPTION,
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
            UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_OPTION_LIST,
            UsageMessageSpec.SECTION_KEY_FOOTER_HEADING,
            UsageMessageSpec.SECTION_KEY_FOOTER,
            UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING,
            UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST);

    private final Surroundings around;
    private final Terminal terminal;
    private final PrintStream out;
    private final PrintStream err;

    CommandRun(Surroundings around, PrintStream out, PrintStream err) {
        this.around = around;
        this.terminal = new Terminal(around, out, err);
        this.out = out;
        this.err = err;
    }

    /** All commands, or where the first word names one, or asks for the version, no other: reading what each takes costs time. */
    private CommandLine commands(Consumer<Throwable> trace, String... args) {
        Map<String, Supplier<Callable<Integer>>> all = new LinkedHashMap<>();
        all.put("build", () -> new BuildCommand(around, terminal));
        all.put("serve", () -> new ServeCommand(around, terminal));
        all.put("check", () -> new CheckCommand(around, terminal));
        all.put(HANDOUT, () -> new HandoutCommand(around, terminal));
        all.put("new", () -> new NewCommand(around, terminal));
        String first = args.length == 0 ? "" : args[0];
        boolean version = args.length == 1 && first.equals("--version");
        CommandLine commands = new CommandLine(new MoveleafCommand(terminal));
        all.forEach((name, command) -> {
            if (!version && (!all.containsKey(first) || name.equals(first))) {
                commands.addSubcommand(command.get());
            }
        });
        commands.setOut(new PrintWriter(new StreamWriter(out), true))
                .setErr(new PrintWriter(new StreamWriter(err), true))
                .setColorScheme(Help.defaultColorScheme(terminal.outAnsi()))
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(new WrongUsage(terminal))
                .setExecutionStrategy(CommandRun::execute)
                .setExecutionExceptionHandler((failure, command, parsed) -> report(failure, trace));
        dress(commands);
        commands.getSubcommands().values().forEach(command -> {
            command.getCommandSpec().addMixin("common", CommandSpec.forAnnotatedObject(new CommonOptions()));
            dress(command);
        });
        return commands;
    }

    int run(String... args) {
        // What a fault says may quote what it stumbled over; a handout's words are for one person.
        Consumer<Throwable> trace =
                args.length > 0 && args[0].equals(HANDOUT) ? terminal::traceWithoutWords : terminal::trace;
        try {
            String[] asked = helpForm(args);
            return commands(trace, asked).execute(asked);
        } catch (Throwable failure) {
            // Errors as well, such as a full stack: they are faults like any other, and get the same words.
            return report(failure, trace);
        } finally {
            terminal.flush();
        }
    }

    /** {@code moveleaf help build} is {@code moveleaf build --help}. */
    private static String[] helpForm(String... args) {
        if (args.length == 0 || !args[0].equals("help")) {
            return args;
        }
        List<String> turned = new ArrayList<>(Arrays.asList(args).subList(1, args.length));
        turned.add("--help");
        return turned.toArray(String[]::new);
    }

    private static int execute(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        if (last.hasMatchedOption("--verbose")) {
            return new CommandLine.RunLast().execute(parsed);
        }
        return Quiet.during(() -> new CommandLine.RunLast().execute(parsed));
    }

    private int report(Throwable failure, Consumer<Throwable> trace) {
        if (failure instanceof UncheckedIOException) {
            terminal.complain(String.valueOf(failure.getMessage()));
            return FAILED;
        }
        if (failure instanceof OutOfMemoryError) {
            terminal.complain("not enough memory; MOVELEAF_JAVA_OPTS=-Xmx4g allows four gigabytes");
            return FAILED;
        }
        trace.accept(failure);
        terminal.complain("this is a fault in Moveleaf, not in your guide; please report it with the lines above"
                + " and what \"moveleaf --version\" says");
        return FAULT;
    }

    private static void dress(CommandLine command) {
        command.setHelpSectionKeys(HELP_ORDER);
        command.getCommandSpec()
                .usageMessage()
                .descriptionHeading("%n")
                .commandListHeading("%nCommands:%n")
                .optionListHeading("%nOptions:%n")
                .footerHeading("%nExamples:%n")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes())
                .sortOptions(false);
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put(" " + DONE, "done");
        codes.put(" " + FAILED, "something in the guide is wrong, or the disk or the network failed");
        codes.put(" " + WRONG_USAGE, "wrong usage");
        codes.put(String.valueOf(FAULT), "a fault in Moveleaf itself");
        return codes;
    }
}
