package moveleaf.markdown;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that is written to take long, or to overflow the stack of a small machine. */
class HostileMarkdownTest {
    private static final int TIMES = 100_000;
    private static final long SMALL_STACK = 640 * 1024;
    private static final long LONGEST_NANOS = 3_000_000_000L;

    @ParameterizedTest
    @Timeout(30)
    @ValueSource(
            strings = {
                "[", "]", "[^", "[^a]", "[^a]: ", "[@", "[@a", "[@a; ", "[@a]", "![", "[a](", "[](", "*", "**", "_",
                        "*a ", "*a_", "`",
                "> ", "- ", "1. ", "<", "<!--", "<a ", "&", "\\", "|", "|-", "#", "\t", "~", "``` ", "\n> ", "(", "{",
                        "@a "
            })
    void repeated_marks_are_read_in_bounded_time_and_stack(String mark) throws InterruptedException {
        read(mark.repeat(TIMES));
        read("[".repeat(TIMES / 10) + mark + "]".repeat(TIMES / 10));
    }

    @Test
    @Timeout(30)
    void many_marks_of_one_long_note_are_read_in_bounded_time() throws InterruptedException {
        read("[^a]".repeat(TIMES / 2) + "\n\n[^a]: " + "word ".repeat(TIMES / 2) + "\n");
    }

    @Test
    @Timeout(30)
    void backticks_of_ever_new_length_are_read_in_bounded_time() throws InterruptedException {
        StringBuilder text = new StringBuilder();
        for (int n = 1; text.length() < TIMES; n++) {
            text.append("`".repeat(n)).append(' ');
        }
        read(text.toString());
    }

    @Test
    @Timeout(60)
    void random_marks_never_throw() throws InterruptedException {
        String[] marks = {
            "[",
            "]",
            "(",
            ")",
            "[^",
            "[@",
            "@a",
            ";",
            "*",
            "**",
            "_",
            "`",
            "```\n",
            "\n",
            "\n\n",
            "> ",
            "- ",
            "1. ",
            "  ",
            "\t",
            "<b>",
            "<!--",
            "-->",
            "|",
            "| - |\n",
            "# ",
            "## ",
            "\\",
            "&amp;",
            "a",
            " ",
            "[^a]: ",
            "![",
            "{emergency-number}",
            "\u00e4",
            "\ud83e\uddb5",
            "---\n"
        };
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                text.append(marks[random.nextInt(marks.length)]);
            }
            try {
                read(text.toString());
            } catch (AssertionError error) {
                throw new AssertionError("seed " + seed, error);
            }
        }
    }

    /** Time of the processor is what counts, so that a busy machine fails no test. */
    private static void read(String body) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicLong nanos = new AtomicLong();
        Runnable parse = () -> {
            MarkdownParser.parse(new SourceFile("t.md", "---\ntitle: T\n---\n" + body), new Diagnostics());
            nanos.set(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        };
        Thread thread = new Thread(null, parse, "small stack", SMALL_STACK);
        thread.setUncaughtExceptionHandler((t, error) -> thrown.set(error));
        thread.start();
        thread.join();
        if (thrown.get() != null) {
            throw new AssertionError(thrown.get());
        }
        assertTrue(nanos.get() < LONGEST_NANOS, () -> "took " + nanos.get() / 1_000_000 + " ms");
    }
}
