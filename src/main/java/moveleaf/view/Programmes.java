package moveleaf.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import moveleaf.model.MovementId;
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
        List<ProgrammeView.Day> days = new ArrayList<>();
        for (Programme.Day day : programme.days()) {
            int number = days.size() + 1;
            days.add(day(programme.id() + ":" + number, day, "page-day-" + number, prose, addresses));
        }
        int least = days.stream().mapToInt(ProgrammeView.Day::minutes).min().orElse(0);
        int most = days.stream().mapToInt(ProgrammeView.Day::minutes).max().orElse(0);
        return new ProgrammeView(doses.count("week", programme.weeks()), most, time(least, most), days);
    }

    private ProgrammeView.Day day(
            String session, Programme.Day day, String place, ProseHtml prose, Addresses addresses) {
        List<ProgrammeView.Move> moves = new ArrayList<>();
        for (MovementId id : day.movements()) {
            String ids = place + "-" + (moves.size() + 1);
            movements
                    .chosen(id, addresses)
                    .ifPresent(c -> moves.add(move(id, c, prose, movements.picture(id, ids, addresses))));
        }
        int minutes =
                Doses.minutes(moves.stream().mapToInt(m -> m.dose().seconds()).sum());
        List<String> on = day.on().stream()
                .map(d -> words.token("weekday", d.name().toLowerCase(Locale.ROOT)))
                .toList();
        return new ProgrammeView.Day(session, day.name(), words.list(on), minutes, time(minutes), moves);
    }

    private static ProgrammeView.Move move(
            MovementId id, Movements.Chosen chosen, ProseHtml prose, Optional<FigureView.Pose> figure) {
        return new ProgrammeView.Move(
                id.toString(),
                chosen.href(),
                chosen.title(),
                chosen.version(),
                chosen.dose(),
                chosen.steps().stream().map(prose::line).toList(),
                figure);
    }

    String time(int minutes) {
        return time(minutes, minutes);
    }

    private String time(int least, int most) {
        return words.fill("phrases.programme-minutes", "minutes", doses.count("minute", least, most));
    }
}
