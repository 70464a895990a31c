package moveleaf.view;

import java.util.List;

/**
 * The warning signs in short, for every page and sheet.
 *
 * @param number to call in an emergency
 * @param call such as {@code Call 911}
 * @param emergency signs to call for
 * @param today signs to see a doctor for today
 * @param sentence both in one paragraph, for a sheet that stands alone
 * @param href the page of all warning signs
 */
public record WarningsView(
        String number, String call, List<String> emergency, List<String> today, String sentence, String href) {
    public WarningsView {
        emergency = List.copyOf(emergency);
        today = List.copyOf(today);
    }
}
