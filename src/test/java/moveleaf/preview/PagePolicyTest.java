package moveleaf.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PagePolicyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "default-src 'none' | default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
                "DEFAULT-SRC data: ;; | default-src data:; script-src data: 'self'; style-src data: 'self'; connect-src data: 'self'",
                "script-src 'none'; upgrade-insecure-requests | script-src 'self'; upgrade-insecure-requests",
                "style-src 'self' 'unsafe-inline' | style-src 'self' 'unsafe-inline'",
                "script-src 'none'; script-src * | script-src 'self'",
                "img-src * | img-src *",
                "`` | ``",
            })
    void what_forbids_the_preview_is_opened_and_nothing_else(String policy, String opened) {
        assertEquals(opened, PagePolicy.openedPolicy(policy));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'\"> | <meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'\">",
                "<META content='script-src &#39;none&#39;' http-equiv=content-security-policy /> | <META content=\"script-src 'self'\" http-equiv=content-security-policy />",
                "<meta name=description content=\"script-src 'none'\"> | <meta name=description content=\"script-src 'none'\">",
                "<p>content-security-policy $1 \\</p> | <p>content-security-policy $1 \\</p>",
            })
    void policies_are_found_as_people_write_them(String html, String opened) {
        assertEquals(opened, PagePolicy.opened(html));
    }

    @Test
    void a_long_page_of_half_tags_takes_no_time() {
        String html = "<meta ".repeat(20_000);
        assertEquals(html, PagePolicy.opened(html));
    }
}
