package moveleaf.build;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A call of {@code handout} in tests: what is asked for, changed step by step.
 *
 * @param build the guide
 * @param select what {@code --select} says; else there is a plan
 * @param plan a file or a folder
 * @param name whom for
 * @param edition instead of the usual one
 * @param paper likewise
 */
record HandoutCall(
        BuildOptions build,
        Optional<String> select,
        Optional<Path> plan,
        Optional<String> name,
        Optional<String> edition,
        Optional<String> paper) {
    static HandoutCall select(Path guide, String ids) {
        return new HandoutCall(
                build(guide), Optional.of(ids), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static HandoutCall plan(Path guide, Path plan) {
        return new HandoutCall(
                build(guide),
                Optional.empty(),
                Optional.of(plan),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static BuildOptions build(Path guide) {
        return new BuildOptions(guide, Optional.empty(), Path.of("nowhere"), Set.of(), 2, Path.of(""));
    }

    /** With a place where a website would be. */
    HandoutCall site(Path site) {
        BuildOptions other = new BuildOptions(build.guide(), Optional.empty(), site, Set.of(), 2, Path.of(""));
        return new HandoutCall(other, select, plan, name, edition, paper);
    }

    HandoutCall preparedFor(String who) {
        return new HandoutCall(build, select, plan, Optional.of(who), edition, paper);
    }

    HandoutCall edition(String which) {
        return new HandoutCall(build, select, plan, name, Optional.of(which), paper);
    }

    HandoutCall paper(String which) {
        return new HandoutCall(build, select, plan, name, edition, Optional.of(which));
    }

    /** Makes it, or them. */
    HandoutReport to(Path out) {
        return to(out, (done, of) -> {});
    }

    HandoutReport to(Path out, BiConsumer<Integer, Integer> progress) {
        return HandoutMaker.make(new HandoutOptions(build, select, plan, out, name, edition, paper), progress);
    }
}
