package moveleaf.view;

import java.util.List;
import java.util.Locale;
import moveleaf.model.Programme;

/** Shows programmes; minutes come from the doses at their smaller numbers. */
final class Programmes {
    private final Words words;
    private final Movements movements;
    private final Doses doses;

    Programmes(Words words, Movements movements) {
        this.words = words;
        this.movements = movements;
        this.doses = new Doses(words);
    }

    ProgrammeView view(Programme programme, ProseHtml prose, Addresses addresses) {
        List<ProgrammeView.Day> days =
                programme.days().stream().map(d -> day(d, prose, addresses)).toList();
        int minutes = days.stream().mapToInt(ProgrammeView.Day::minutes).max().orElse(0);
        return new ProgrammeView(doses.count("week", programme.weeks()), minutes, time(minutes), days);
    }

    private ProgrammeView.Day day(Programme.Day day, ProseHtml prose, Addresses addresses) {
        List<ProgrammeView.Move> moves = day.movements().stream()
                .flatMap(id -> movements.chosen(id, addresses).stream())
                .map(c -> new ProgrammeView.Move(
                        c.href(),
                        c.title(),
                        c.version(),
                        c.dose(),
                        c.steps().stream().map(prose::line).toList()))
                .toList();
        int minutes =
                Doses.minutes(moves.stream().mapToInt(m -> m.dose().seconds()).sum());
        List<String> on = day.on().stream()
                .map(d -> words.token("weekday", d.name().toLowerCase(Locale.ROOT)))
                .toList();
        return new ProgrammeView.Day(day.name(), words.list(on), minutes, time(minutes), moves);
    }

    private String time(int minutes) {
        return words.fill("phrases.programme-minutes", "minutes", doses.count("minute", minutes));
    }
}
