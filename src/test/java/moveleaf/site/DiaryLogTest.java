package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import moveleaf.Chromium;
import moveleaf.view.SampleGuide;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The diary as values: the module {@code diary-log}. */
@ExtendWith(Chromium.Shared.class)
final class DiaryLogTest {
    @TempDir
    private static Path folder;

    private final Chromium chromium;

    DiaryLogTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeAll
    static void write() {
        Sites.write(Sites.render(new SampleGuide("Bird dog", Optional.empty())), folder);
    }

    @BeforeEach
    void open() {
        chromium.open(folder.resolve("diary.html").toUri().toString(), 360, 740, Chromium.Scheme.LIGHT);
    }

    @Test
    void an_entry_keeps_what_it_knows_and_drops_the_rest() {
        check(
                "log.entryOf({ day: '2026-11-22', what: ['bird-dog', 7], minutes: 5.6, before: 3, after: 11, note: ' Fine. ', x: 1 })",
                "{'day':'2026-11-22','what':['bird-dog'],'minutes':6,'before':3,'note':'Fine.'}");
    }

    @Test
    void what_has_no_day_movements_or_minutes_is_no_entry() {
        check(
                """
                [undefined, null, 4, 'x', {}, { day: '2026-02-30', what: [], minutes: 1 }, { day: '22.11.2026', what: [], minutes: 1 },
                 { day: '2026-11-22', what: 'bird-dog', minutes: 1 }, { day: '2026-11-22', what: [], minutes: '1' },
                 { day: ['2026-11-22'], what: [], minutes: 1 }, { day: '0099-11-22', what: [], minutes: 1 }]
                    .map(log.entryOf)""",
                "[null,null,null,null,null,null,null,null,null,null,null]");
    }

    @Test
    void a_new_entry_comes_after_the_others_of_its_day() {
        check(
                """
                log.withEntry(log.withEntry([e('2026-11-22', 1), e('2026-11-24', 2)], e('2026-11-22', 3)), null).map(x => x.minutes)""",
                "[1,3,2]");
    }

    @Test
    void what_stands_in_both_comes_once_after_a_merge() {
        check(
                """
                log.merged([e('2026-11-22', 1), e('2026-11-22', 1)], [e('2026-11-20', 2), e('2026-11-22', 1), 'x']).map(x => x.minutes)""",
                "[2,1,1]");
    }

    @Test
    void what_storage_holds_is_read_with_care() {
        check(
                "log.entriesOf('x').concat(log.entriesOf(null), log.entriesOf([7, e('2026-11-22', 1)]))",
                "[{'day':'2026-11-22','what':[],'minutes':1}]");
    }

    @Test
    void no_entry_has_more_minutes_than_a_day_and_no_file_makes_a_diary_endless() {
        check("log.entryOf(e('2026-11-22', 1e9)).minutes", "1440");
        check(
                """
                (() => {
                    const files = moveleaf.modules['diary-files'];
                    const many = Array.from({ length: log.MOST_ENTRIES - 1 }, (none, i) => e('2026-11-22', i % 1440));
                    const read = (minutes) => files.read(files.json('x', minutes.map(n => e('2026-11-23', n))), many);
                    return [read([1]).fresh, read([1, 2])];
                })()""",
                "[1,{'full':true}]");
    }

    @Test
    void the_day_is_the_readers_own() {
        check("log.dayOf(new Date(2026, 0, 2, 23, 59))", "'2026-01-02'");
    }

    private void check(String expression, String expected) {
        assertEquals(
                expected.replace('\'', '"'),
                chromium.script("const log = moveleaf.modules['diary-log'];"
                        + "const e = (day, minutes) => ({ day, what: [], minutes });"
                        + "return JSON.stringify(" + expression + ")"));
    }
}
