package moveleaf.build;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What handouts to make.
 *
 * @param build the guide, its templates and how many threads may work; its output folder is where a site would be
 * @param select ids of movements, parted by commas; else there is a plan
 * @param plan a file, or a folder of plans
 * @param out the PDF to write, or for a folder of plans a folder
 * @param preparedFor whom for; kept nowhere but on the page
 * @param edition instead of the plan's
 * @param paper instead of the plan's: {@code letter} or {@code a4}
 */
public record HandoutOptions(
        BuildOptions build,
        Optional<String> select,
        Optional<Path> plan,
        Path out,
        Optional<String> preparedFor,
        Optional<String> edition,
        Optional<String> paper) {
    public HandoutOptions {
        if (select.isPresent() == plan.isPresent()) {
            throw new IllegalArgumentException("a handout has either a selection or a plan");
        }
    }
}
