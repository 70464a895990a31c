package moveleaf.build;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to build of what.
 *
 * @param guide the folder with {@code guide.yaml}
 * @param templates a folder whose files stand in for those that ship; the guide's own neighbour where empty
 * @param out where the site goes
 * @param only {@code site} and names of editions; empty means everything
 * @param jobs how many threads may work, from 1
 * @param here the folder that paths in diagnostics start from
 * @param layout whether PDFs show how they were made up
 * @param today the day on which the guide is shown, which tells whether its review is overdue; none where nobody said
 */
public record BuildOptions(
        Path guide,
        Optional<Path> templates,
        Path out,
        Set<String> only,
        int jobs,
        Path here,
        Layout layout,
        Optional<LocalDate> today) {
    /** The word for the website in {@link #only}. */
    public static final String SITE = "site";

    /** Whether PDFs show how they were made up. */
    public enum Layout {
        PLAIN,
        DEBUG
    }

    public BuildOptions {
        only = Collections.unmodifiableSet(new TreeSet<>(only));
        if (jobs < 1) {
            throw new IllegalArgumentException("a build needs at least one job, not " + jobs);
        }
    }

    /** PDFs as readers get them. */
    public BuildOptions(Path guide, Optional<Path> templates, Path out, Set<String> only, int jobs, Path here) {
        this(guide, templates, out, only, jobs, here, Layout.PLAIN, Optional.empty());
    }

    /** The same, with measure, baseline grid, boxes and badness drawn over the pages of PDFs. */
    public BuildOptions showingLayout() {
        return new BuildOptions(guide, templates, out, only, jobs, here, Layout.DEBUG, today);
    }

    /** The same on a day. */
    public BuildOptions on(LocalDate day) {
        return new BuildOptions(guide, templates, out, only, jobs, here, layout, Optional.of(day));
    }

    /** The same, with paths that start at the folder which holds the guide. */
    public BuildOptions(Path guide, Optional<Path> templates, Path out, Set<String> only, int jobs) {
        this(
                guide,
                templates,
                out,
                only,
                jobs,
                guide.toAbsolutePath().normalize().resolveSibling(""));
    }

    /** A folder as diagnostics name it: from {@link #here} where it lies below, else absolute; with {@code /}. */
    String shown(Path folder) {
        Path from = here.toAbsolutePath().normalize();
        Path there = folder.toAbsolutePath().normalize();
        return (there.startsWith(from) ? from.relativize(there) : there)
                .toString()
                .replace('\\', '/');
    }

    /** Whether a part of the output is asked for: {@code site} or an edition. */
    boolean wants(String name) {
        return only.isEmpty() || only.contains(name);
    }
}
