package moveleaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import moveleaf.build.UnknownEdition;
import moveleaf.diagnostic.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments, what was likely meant, and where to read more. */
final class WrongUsage implements IParameterExceptionHandler {
    private final Terminal terminal;

    WrongUsage(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        Optional<String> unknown = unknown(wrong);
        String said =
                unknown.map(word -> said(word, command)).orElseGet(() -> clause(String.valueOf(wrong.getMessage())));
        terminal.err().println(name + ": " + said);
        unknown.flatMap(word -> Suggestion.nearest(word, known(command)))
                .or(() -> edition(wrong))
                .ifPresent(meant -> terminal.err().println("  hint: did you mean \"" + meant + "\"?"));
        terminal.err().println("Try \"" + name + " --help\".");
        return CommandRun.WRONG_USAGE;
    }

    private static Optional<String> unknown(ParameterException wrong) {
        return wrong instanceof UnmatchedArgumentException unmatched
                ? unmatched.getUnmatched().stream().findFirst().map(WrongUsage::withoutValue)
                : Optional.empty();
    }

    private static Optional<String> edition(ParameterException wrong) {
        return wrong.getCause() instanceof UnknownEdition unknown
                ? Suggestion.nearest(unknown.name(), unknown.known())
                : Optional.empty();
    }

    private static String withoutValue(String word) {
        return word.startsWith("-") && word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    }

    private static String said(String word, CommandLine command) {
        if (command.getCommandName().equals("handout") && !word.startsWith("-")) {
            return "there is one argument too many; a name of several words stands in quotes"; // it may be a patient's
        }
        if (word.startsWith("-")) {
            return "there is no option \"" + word + "\"";
        }
        return command.getSubcommands().isEmpty()
                ? "\"" + word + "\" is one argument too many"
                : "there is no command \"" + word + "\"";
    }

    private static List<String> known(CommandLine command) {
        List<String> known = new ArrayList<>(command.getSubcommands().keySet());
        known.addAll(command.getCommandSpec().optionsMap().keySet());
        return known;
    }

    private static String clause(String message) {
        return message.isEmpty() ? message : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }
}
