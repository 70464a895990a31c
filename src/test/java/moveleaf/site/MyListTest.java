package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.Chromium;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The reader's own list, in a browser with the real guide. */
@ExtendWith({Chromium.Shared.class, RealSite.Shared.class})
final class MyListTest {
    private static final String THREE = "[{\"id\":\"cat-and-cow\"},{\"id\":\"bird-dog\"},{\"id\":\"squat\"}]";

    private final Chromium chromium;
    private final RealSite site;

    MyListTest(Chromium chromium, RealSite site) {
        this.chromium = chromium;
        this.site = site;
    }

    @BeforeEach
    void empty() {
        open("my-list.html", 360);
        chromium.script("localStorage.clear(); sessionStorage.clear()");
        open("my-list.html", 360);
    }

    @AfterEach
    void forget() {
        chromium.script("localStorage.clear(); sessionStorage.clear()");
        chromium.complaints();
    }

    @Test
    void an_empty_list_starts_from_a_programme() {
        assertTrue(chromium.text().contains("There is nothing in your list yet."));
        assertFalse(find("[data-do=print]").isDisplayed());
        find("[data-part=sessions] button").click();
        assertEquals("cat-and-cow bird-dog/leg-only squat/sit-to-stand", ids());
        assertEquals(
                "3 movements. About 3 minutes each time.",
                find("[data-part=total]").getText());
        assertFalse(find("[data-part=empty]").isDisplayed());
        assertEquals("Your movements", focused().getText());
    }

    @Test
    void movements_and_versions_are_chosen_from_pictures_and_taken_back() {
        WebElement box = find("[data-part=picker] input[value='bird-dog/leg-only']");
        box.click();
        find("[data-part=picker] input[value='squat']").sendKeys(Keys.SPACE);
        assertEquals("bird-dog/leg-only squat", ids());
        assertEquals("Squat is on your list now. 2 movements in all.", notice());
        assertEquals("squat", focused().getAttribute("value"));
        box.click();
        assertEquals("squat", ids());
        assertEquals(
                29,
                chromium.driver()
                        .findElements(By.cssSelector("[data-part=picker] input"))
                        .size());
    }

    @Test
    void an_item_moves_by_keyboard_and_the_focus_goes_with_it() {
        keep(THREE);
        tabTo("Down: Cat and cow");
        focused().sendKeys(Keys.SPACE);
        assertEquals("bird-dog cat-and-cow squat", ids());
        assertEquals("Cat and cow is now number 2 of 3.", notice());
        assertEquals("Down: Cat and cow", focused().getAccessibleName());
        focused().sendKeys(Keys.ENTER);
        assertEquals("bird-dog squat cat-and-cow", ids());
        assertEquals("Up: Cat and cow", focused().getAccessibleName());
        open("my-list.html", 360);
        assertEquals("bird-dog squat cat-and-cow", ids());
    }

    @Test
    void what_was_said_can_be_closed_so_that_it_covers_nothing() {
        keep(THREE);
        tabTo("Down: Cat and cow");
        focused().sendKeys(Keys.SPACE);
        find("[data-part=notice] button:last-child").click();
        assertTrue(chromium.driver()
                .findElements(By.cssSelector("[data-part=notice] p"))
                .isEmpty());
        assertEquals("Your movements", focused().getText());
    }

    @Test
    void what_is_removed_comes_back_with_undo() {
        keep(THREE);
        button("Remove: Bird dog").click();
        assertEquals("cat-and-cow squat", ids());
        assertEquals("Your movements", focused().getText());
        find("[data-part=notice] button").click();
        assertEquals("cat-and-cow bird-dog squat", ids());
    }

    @Test
    void own_numbers_stay_in_the_range_of_the_guide_and_count_in_the_minutes() {
        keep("[{\"id\":\"squat\"}]");
        find(".items summary").click();
        assertEquals(
                "1 movement. About 1 minute each time.",
                find("[data-part=total]").getText());
        WebElement reps = find("#page-squat-reps");
        assertEquals("5", reps.getAttribute("min"));
        assertEquals("12", reps.getAttribute("max"));
        reps.sendKeys(Keys.chord(Keys.CONTROL, "a"), "99", Keys.TAB);
        assertEquals("The guide goes from 5 to 12.", notice());
        find("#page-squat-sets").sendKeys(Keys.chord(Keys.CONTROL, "a"), "3", Keys.TAB);
        assertEquals("[{\"id\":\"squat\",\"reps\":12,\"sets\":3}]", kept());
        assertEquals(
                "1 movement. About 5 minutes each time.",
                find("[data-part=total]").getText());
        assertEquals(
                List.of("3 Sets your number", "12 Reps your number", "1 min Rest", "3 a week How often"),
                chromium.script("return [...document.querySelectorAll('.items .strip > div')]"
                        + ".map(d => d.querySelector('dd').textContent + ' ' + d.querySelector('dt').textContent)"));
        assertFalse(button("More: Reps").isEnabled());
        button("Less: Reps").click();
        assertEquals("Less: Reps", focused().getAccessibleName());
        button("Back to the guide's numbers: Squat").click();
        assertEquals("[{\"id\":\"squat\"}]", kept());
    }

    @Test
    void a_link_brings_the_same_list_to_another_reader_and_asks_first() {
        keep("[{\"id\":\"bird-dog\",\"sets\":2,\"reps\":6},{\"id\":\"eye-of-the-needle/seated\",\"hold\":25}]");
        String link = String.valueOf(chromium.script("return document.getElementById('page-link').value"));
        assertTrue(link.endsWith("my-list.html#list=bird-dog!2x6,eye-of-the-needle/seated!h25"), link);
        keep("[{\"id\":\"squat\"}]");
        openShared(link);
        assertEquals("squat", ids());
        assertEquals("A list that was shared with you", focused().getText());
        assertTrue(find("[data-part=theirs]").getText().contains("Reps 6"));
        find("[data-do=dismiss]").click();
        assertEquals("squat", ids());
        assertFalse(find("[data-part=shared]").isDisplayed());
        assertEquals("", chromium.script("return location.hash"));
        openShared(link);
        find("[data-do=join]").click();
        assertEquals("squat bird-dog eye-of-the-needle/seated", ids());
        openShared(link);
        find("[data-do=use]").click();
        assertEquals(
                "[{\"id\":\"bird-dog\",\"sets\":2,\"reps\":6},{\"id\":\"eye-of-the-needle/seated\",\"hold\":25}]",
                kept());
        find("[data-part=notice] button").click();
        assertEquals("squat bird-dog eye-of-the-needle/seated", ids());
    }

    @Test
    void a_link_with_strange_things_in_it_says_what_was_left_out() {
        openShared(site.url("my-list.html") + "#list=bird-dog!9x9,no-such,%3Cscript%3E");
        assertEquals(
                "2 movements in the link are not in this guide, and were left out."
                        + " Some numbers in the link were outside the guide's range, and were moved into it.",
                find("[data-part=left-out]").getText());
        openShared(site.url("my-list.html") + "#list=no-such");
        assertTrue(find("[data-part=left-out]").getText().startsWith("Nothing in this link is in this guide."));
        assertFalse(find("[data-do=use]").isDisplayed());
        assertEquals("[]", kept());
    }

    @Test
    void every_movement_has_a_card_of_one_page_on_either_paper() throws IOException {
        chromium.script("localStorage.setItem('moveleaf:lower-back:list',"
                + " JSON.stringify(moveleaf.data.guide.movements.map(m => ({ id: m.id }))))");
        open("my-list.html", 1280);
        for (String line : List.of("clinic", "patient", "therapist")) {
            find("[data-line=" + line + "]").sendKeys("A name of " + line);
        }
        for (double[] paper : List.of(new double[] {8.5, 11}, new double[] {8.27, 11.69})) {
            try (PDDocument cards = printed(paper)) {
                assertEquals(29, cards.getNumberOfPages());
                for (int page = 1; page <= 29; page++) {
                    String text = text(cards, page);
                    assertTrue(text.contains(page + " of 29"), text);
                    assertTrue(text.contains("Stop if"), text);
                    assertTrue(text.contains("Ask first if"), text);
                    assertTrue(text.contains("Emergency, call 911"), text);
                    assertTrue(text.contains("No physiotherapist or doctor has checked this guide yet."), text);
                    assertTrue(text.contains("It is not medical advice"), text);
                    assertTrue(text.contains("Exercises and stretches for your lower back"), text);
                    assertTrue(text.contains("A name of therapist"), text);
                }
            }
        }
    }

    @Test
    void the_lines_on_a_sheet_are_kept_nowhere() throws IOException {
        keep(THREE);
        for (String line : List.of("clinic", "patient", "therapist")) {
            find("[data-line=" + line + "]").sendKeys("Zebedee");
        }
        chromium.script("window.print = () => { window.printed = true }");
        find("[data-do=print]").click();
        await("return window.printed === true");
        try (PDDocument cards = printed(new double[] {8.5, 11})) {
            assertTrue(text(cards, 1).contains("Zebedee"));
        }
        assertEquals(
                false,
                chromium.script(
                        "return [...Object.entries(localStorage), ...Object.entries(sessionStorage), location.href,"
                                + " document.cookie, document.getElementById('page-link').value].join().includes('Zebedee')"));
        assertEquals(List.of(), chromium.script("return indexedDB.databases()"));
        chromium.driver().navigate().refresh();
        assertEquals("", find("[data-line=patient]").getAttribute("value"));
        assertTrue(chromium.driver()
                .findElements(By.cssSelector("[data-line]:not([autocomplete=off])"))
                .isEmpty());
    }

    @Test
    void cards_are_in_fourteen_points_where_a_page_has_room_for_them() {
        chromium.script("localStorage.setItem('moveleaf:lower-back:list',"
                + " JSON.stringify(moveleaf.data.guide.movements.map(m => ({ id: m.id }))))");
        open("my-list.html", 1280);
        chromium.script("document.querySelectorAll('.sheet img').forEach(i => i.loading = 'eager')");
        await("return [...document.querySelectorAll('.sheet img')].every(i => i.complete)");
        chromium.script("dispatchEvent(new Event('beforeprint'))");
        assertEquals(
                List.of(),
                chromium.script(
                        """
                        return [...document.querySelectorAll('.card')].filter(c => c.dataset.size === 'small')
                            .map(c => c.querySelector('h2').textContent)"""));
        assertEquals("18.6667px", find(".card ol").getCssValue("font-size"), "14 points");
        assertFalse(find(".sheets").isDisplayed());
    }

    @Test
    void a_log_of_five_movements_is_two_pages_with_boxes_for_both_sides_and_rows_for_pain() throws IOException {
        keep(
                "[{\"id\":\"cat-and-cow\"},{\"id\":\"bird-dog\"},{\"id\":\"squat\"},{\"id\":\"bent-row\"},{\"id\":\"deadlift\"}]");
        find("[name=sheet][value=log]").click();
        try (PDDocument log = printed(new double[] {8.5, 11})) {
            assertEquals(2, log.getNumberOfPages());
            assertTrue(text(log, 2).contains("Week 4, from"));
            String text = text(log, 1);
            assertEquals(2, text.split("Pain before", -1).length - 1, text);
            assertTrue(text.contains("Emergency, call 911"), text);
            assertTrue(text.contains("Therapist"), text);
        }
        assertEquals(
                List.of(7L, 14L, 7L),
                chromium.script(
                        "return [...document.querySelectorAll('.sheet table:first-of-type tbody tr')].slice(0, 3)"
                                + ".map(row => row.querySelectorAll('.box').length)"));
    }

    @Test
    void print_is_at_least_twelve_points_and_cards_show_their_numbers_large() {
        keep(THREE);
        chromium.driver()
                .executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print", "features", List.of()));
        assertEquals(
                List.of(),
                chromium.script(
                        """
                        return [...document.querySelectorAll('.sheets *')].filter(e =>
                            [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())
                            && parseFloat(getComputedStyle(e).fontSize) < 15.9).map(e => e.outerHTML.slice(0, 80))
                        """));
        assertEquals("32px", find(".sheet .strip dd").getCssValue("font-size"));
    }

    @Test
    void the_page_works_where_nothing_may_be_stored() {
        chromium.driver()
                .executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", "file://", "storageTypes", "all"));
        String id = String.valueOf(chromium.driver()
                .executeCdpCommand(
                        "Page.addScriptToEvaluateOnNewDocument",
                        Map.of(
                                "source",
                                "Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden') } })"))
                .get("identifier"));
        try {
            open("my-list.html", 360);
            find("[data-part=sessions] button").click();
            assertEquals("cat-and-cow bird-dog/leg-only squat/sit-to-stand", ids());
            assertTrue(find("[data-part=unkept]").isDisplayed());
            button("Down: Cat and cow").click();
            assertEquals("bird-dog/leg-only cat-and-cow squat/sit-to-stand", ids());
        } finally {
            chromium.driver().executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", id));
            open("my-list.html", 360);
        }
    }

    @Test
    void without_scripts_the_page_leads_to_the_printed_files() {
        chromium.scripts(Chromium.Scripts.OFF);
        open("my-list.html", 360);
        assertTrue(chromium.text().contains("This page needs JavaScript"));
        assertTrue(find("main noscript a, main a[href='downloads.html']").isDisplayed());
        assertFalse(chromium.text().contains("What to print"));
    }

    @Test
    void axe_finds_nothing_on_a_phone_and_a_desktop_in_light_and_dark() {
        keep("[{\"id\":\"bird-dog\",\"reps\":6},{\"id\":\"eye-of-the-needle\"}]");
        List<String> faults = new ArrayList<>();
        for (int width : List.of(360, 1280)) {
            for (Chromium.Scheme scheme : Chromium.Scheme.values()) {
                faults.addAll(chromium.axeViolations(site.url("my-list.html#list=squat!2x7,x"), width, 800, scheme));
                chromium.driver().get("about:blank");
            }
        }
        assertEquals(List.of(), faults);
        open("my-list.html", 360);
    }

    @Test
    void what_is_pressed_is_large_enough_for_a_thumb() {
        keep(THREE);
        chromium.script("document.querySelectorAll('.items details').forEach(d => d.open = true)");
        assertEquals(
                List.of(),
                chromium.script(
                        "return [...document.querySelectorAll('.my-list button, .my-list summary, .my-list label:has(input), .my-list .number input')]"
                                + ".filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.9).map(e => e.textContent)"));
        assertEquals(360L, chromium.script("return document.documentElement.scrollWidth"));
    }

    private PDDocument printed(double[] paper) throws IOException {
        chromium.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
        await("return [...document.querySelectorAll('.sheets img')].every(i => i.complete && i.naturalWidth)");
        Map<String, Object> result = chromium.driver()
                .executeCdpCommand("Page.printToPDF", Map.of("paperWidth", paper[0], "paperHeight", paper[1]));
        return Loader.loadPDF(Base64.getDecoder().decode(String.valueOf(result.get("data"))));
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }

    private void await(String condition) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!Boolean.TRUE.equals(chromium.script(condition))) {
            assertTrue(System.nanoTime() < end, condition);
        }
    }

    private void keep(String list) {
        chromium.script("localStorage.setItem('moveleaf:lower-back:list', arguments[0])", list);
        chromium.driver().get("about:blank");
        open("my-list.html", 360);
    }

    private void openShared(String link) {
        chromium.driver().get("about:blank");
        chromium.open(link, 360, 740, Chromium.Scheme.LIGHT);
        still();
    }

    private void open(String page, int width) {
        chromium.open(site.url(page), width, 740, Chromium.Scheme.LIGHT);
        still();
    }

    /** Without smooth scrolling, so that what is clicked has come to rest. */
    private void still() {
        Map<String, String> calm = Map.of("name", "prefers-reduced-motion", "value", "reduce");
        chromium.driver()
                .executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of(calm)));
    }

    private String ids() {
        return String.valueOf(chromium.script("return [...document.querySelectorAll('.items > li > h3 a')].map(a =>"
                + " moveleaf.data.guide.movements.find(m => a.href.endsWith(m.href)).id).join(' ')"));
    }

    private Object kept() {
        return Optional.ofNullable(chromium.script("return localStorage.getItem('moveleaf:lower-back:list')"))
                .orElse("[]");
    }

    private String notice() {
        return find("[data-part=notice] span").getText();
    }

    private void tabTo(String name) {
        chromium.script("document.querySelector('.chosen h2').focus()");
        for (int i = 0; i < 40 && !name.equals(focused().getAccessibleName()); i++) {
            focused().sendKeys(Keys.TAB);
        }
        assertEquals(name, focused().getAccessibleName());
    }

    private WebElement button(String name) {
        return find("[aria-label=\"" + name + "\"]");
    }

    private WebElement find(String css) {
        return chromium.driver().findElement(By.cssSelector(css));
    }

    private WebElement focused() {
        return chromium.driver().switchTo().activeElement();
    }
}
