package moveleaf.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CompositorTest {
    private final Sample sample = new Sample();

    private void check(PageStyle page, String expected, Flowable... flowables) {
        assertEquals(expected, Sample.lines(Sample.compose(sample.galley(page, flowables))));
    }

    @Test
    void lines_run_from_page_to_page() {
        check(Sample.page(4, 2), "aa/bb|cc/dd", sample.p("aa bb cc dd"));
    }

    @Test
    void a_note_stands_at_the_foot_of_the_page_of_its_mark() {
        check(Sample.page(4, 4), "aaa1/bbb/x|ccc", sample.p("aaa[x] bbb ccc"));
    }

    @Test
    void a_long_note_goes_on_at_the_foot_of_the_next_page() {
        check(Sample.page(4, 4), "aaa1/xxx/yyy|bbb/zzz", sample.p("aaa[xxx yyy zzz] bbb"));
    }
}
