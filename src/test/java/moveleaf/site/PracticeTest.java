package moveleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import moveleaf.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The practice player in a browser, opened from disk, under a clock of ours. */
@ExtendWith({Chromium.Shared.class, RealSite.Shared.class})
final class PracticeTest {
    /** Each look at the clock finds it 1.5 seconds later. */
    private static final String FAST = "let t = 0; moveleaf.modules['player-page'].clock.now = () => t += 1500";

    private static final String STANDING = "window.T = 0; moveleaf.modules['player-page'].clock.now = () => window.T";

    /** One of each kind of phase: two sets that alternate, holds on each side with pauses, repetitions. */
    private static final String LIST =
            "moveleaf.modules.store.write('list', [{id: 'bird-dog', sets: 2}, {id: 'eye-of-the-needle'}, {id: 'bent-row'}])";

    /** Leads to the next phase by the buttons, and tells what stands in large letters. */
    private static final String ON =
            """
            const [, main, skip] = document.querySelectorAll('.player-keys button');
            (document.querySelector('.player').dataset.kind === 'next' ? main : skip).click();
            """;

    private final Chromium chromium;
    private final RealSite site;

    PracticeTest(Chromium chromium, RealSite site) {
        this.chromium = chromium;
        this.site = site;
    }

    @AfterEach
    void forget() {
        chromium.script("localStorage.clear()");
    }

    @Test
    void a_movement_is_led_to_its_end_asks_how_it_was_and_stands_in_the_diary() {
        open("#cat-and-cow");
        chromium.script(FAST);
        choose("3");
        assertEquals("Carry on Mild pain that you know well. Keep going at this dose.", text(".pain-question p"));
        click("Start");
        assertEquals("Get ready", text(".player-kind"));
        wait("Repeat 5 of 5");
        wait("Done for today");
        assertEquals("You practiced for 1 minute.", text(".summary"));
        choose("5");
        assertEquals("Ease off Go smaller or slower, or use the easier version.", text(".pain-question p"));
        click("Save in my diary");
        assertTrue(chromium.text().contains("Saved. It stays on this device."));
        assertEquals(
                "[{\"day\":\"today\",\"what\":[\"cat-and-cow\"],\"minutes\":1,\"before\":3,\"after\":5}]",
                chromium.script(
                        """
                        const today = moveleaf.modules['diary-log'].dayOf(new Date());
                        return JSON.stringify(moveleaf.modules.store.read('diary')).replace(today, 'today')"""));
        assertEquals(List.of(), chromium.complaints());
    }

    @Test
    void a_session_and_a_list_say_what_comes_with_the_numbers_that_are_used() {
        open("#start-here:1");
        assertEquals("Start here", text("h1"));
        assertEquals("About 3 minutes, with getting ready and changing sides.", text(".summary"));
        assertEquals(List.of("Cat and cow", "Bird dog: Leg only", "Squat: Sit to stand"), texts(".moves h3"));
        chromium.script(LIST);
        chromium.driver().navigate().refresh();
        open("#my-list");
        assertEquals(List.of("Bird dog", "Eye of the needle", "Bent row"), texts(".moves h3"));
        assertEquals("2", texts(".moves .strip dd").get(0));
        assertTrue(chromium.text().contains("You need a bench and a dumbbell."));
        open("#head-to-knee-forward-fold/strap");
        assertTrue(chromium.text().contains("You need a mat, a block and a strap."));
    }

    @Test
    void who_has_strong_pain_is_told_not_to_start() {
        open("#bird-dog");
        choose("7");
        assertTrue(chromium.text().contains("Do not start today."), chromium.text());
        assertTrue(chromium.text().contains("Start all the same"));
        choose("2");
        assertFalse(chromium.text().contains("Start all the same"));
    }

    @Test
    void what_is_unknown_or_empty_leads_to_a_list_of_all_there_is() {
        open("#no-such-thing");
        assertTrue(chromium.text().contains("This guide has no such movement or session."));
        assertEquals(5 + 29, texts(".cards li").size());
        open("#my-list");
        assertTrue(chromium.text().contains("Your list is empty."));
        open("");
        chromium.script("document.querySelector('.cards a[href=\"#no-floor:1\"]').click()");
        wait("What's in it");
        assertEquals("No floor", text("h1"));
        chromium.driver().navigate().back();
        wait("Sessions");
        assertEquals("Practice", text("h1"));
    }

    @Test
    void a_hold_that_the_phones_lock_interrupted_starts_again_with_its_full_time() {
        open("#eye-of-the-needle");
        chromium.script(STANDING);
        click("Start");
        chromium.script(ON);
        assertEquals(List.of("Hold 1 of 2", "Left side", "20"), now());
        pass(1500);
        assertEquals("19", text(".player-count"));
        pass(60_000);
        assertEquals(List.of("Paused", "Left side", "20"), now());
        assertEquals("When you go on, this starts again, after time to get ready.", text(".player-after"));
        click("Go on");
        assertEquals(List.of("Get ready", "Left side", "5"), now());
        chromium.script(ON);
        assertEquals(List.of("Hold 1 of 2", "Left side", "20"), now());
        chromium.script(
                "Object.defineProperty(document, 'hidden', { value: true }); document.dispatchEvent(new Event('visibilitychange'))");
        assertEquals("Paused", text(".player-kind"));
    }

    @Test
    void the_whole_of_it_works_by_keys() {
        open("#bird-dog");
        chromium.script(STANDING);
        chromium.driver().findElement(By.cssSelector(".start")).sendKeys(Keys.ENTER);
        assertEquals("Pause", chromium.driver().switchTo().activeElement().getText());
        press(Keys.SPACE);
        assertEquals("Paused", text(".player-kind"));
        press(Keys.SPACE);
        press(Keys.ARROW_RIGHT);
        assertEquals("Hold 1 of 4", text(".player-kind"));
        press(Keys.ARROW_LEFT);
        assertEquals("Get ready", text(".player-kind"));
        press(Keys.ESCAPE);
        assertEquals("Start", text(".start"), "before anything is done one leaves at once");
        chromium.driver().findElement(By.cssSelector(".start")).sendKeys(Keys.ENTER);
        press(Keys.ARROW_RIGHT);
        pass(1500);
        press(Keys.ESCAPE);
        assertEquals("End this practice?", text("dialog h2"));
        press(Keys.ESCAPE);
        assertEquals("Paused", text(".player-kind"));
        press(Keys.TAB, Keys.TAB, Keys.TAB, Keys.ENTER);
        assertEquals("When to stop", text("dialog h2"));
        assertTrue(text("dialog").contains("6 or more: Stop."));
        press(Keys.TAB, Keys.TAB, Keys.ENTER);
        assertEquals("Get ready", text(".player-kind"), "the sheet's first button goes on");
        assertEquals(List.of(), chromium.complaints());
    }

    @Test
    void the_picture_is_mirrored_while_the_other_side_is_on() {
        open("#eye-of-the-needle");
        chromium.script(STANDING);
        click("Start");
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            seen.add(text(".player-side") + " "
                    + chromium.script(
                            "return document.querySelector('.player-picture').className.split(' ').length === 2"));
            chromium.script(ON);
        }
        // The drawing has the right leg crossed over.
        assertEquals(
                List.of(
                        "Left side true",
                        "Left side true",
                        " true",
                        "Left side true",
                        "Right side false",
                        "Right side false",
                        " false",
                        "Right side false"),
                seen);
    }

    @Test
    void only_a_sore_side_that_is_known_mirrors_a_picture() {
        for (String side : List.of("", "left", "right")) {
            open("");
            chromium.script("moveleaf.modules.guide.movement('eye-of-the-needle').side = 'affected-only'");
            chromium.script("location.hash = '#eye-of-the-needle'");
            wait("Which side is sore?");
            if (!side.isEmpty()) {
                chromium.script("document.querySelector('[name=sore][value=' + arguments[0] + ']').click()", side);
            }
            chromium.script(STANDING);
            click("Start");
            assertEquals(
                    side.isEmpty() ? "Sore side" : side.equals("left") ? "Left side" : "Right side",
                    text(".player-side"));
            assertEquals(
                    side.equals("left"), chromium.script("return document.querySelector('.mirrored') !== null"), side);
        }
    }

    @Test
    void steps_stand_there_while_a_movement_waits_and_can_be_unfolded_at_any_time() {
        open("#start-here:1");
        chromium.script(STANDING);
        click("Start");
        assertFalse(chromium.text().contains("Kneel on all fours"));
        click("Steps");
        assertTrue(text(".player-steps").contains("Kneel on all fours"), "without a pause");
        assertEquals("Get ready", text(".player-kind"));
        click("Steps");
        assertEquals("", text(".player-steps"));
        open("#start-here:1");
        chromium.script(STANDING);
        click("Start");
        toTheNextMovement();
        assertTrue(text(".player-steps").contains("Slide one foot straight back"));
        click("Start");
        assertEquals("", text(".player-steps"));
    }

    @Test
    void the_browsers_back_asks_before_it_ends_a_session() {
        open("");
        chromium.script("location.hash = '#eye-of-the-needle'");
        wait("What's in it");
        chromium.script(STANDING);
        click("Start");
        pass(1500);
        chromium.driver().navigate().back();
        wait("End this practice?");
        assertTrue(String.valueOf(chromium.driver().getCurrentUrl()).endsWith("#eye-of-the-needle"));
        press(Keys.ESCAPE);
        click("Go on");
        assertEquals("Get ready", text(".player-kind"));
        pass(1500);
        chromium.driver().navigate().back();
        wait("End this practice?");
        click("End here");
        assertEquals("Eye of the needle", text("h1"), "nothing was done yet");
        chromium.driver().navigate().back();
        wait("Sessions");
    }

    @Test
    void a_session_that_the_phone_closed_goes_on_where_it_was() {
        open("#start-here:1");
        chromium.script(STANDING);
        choose("3");
        click("Start");
        toTheNextMovement();
        open("#squat");
        assertFalse(chromium.text().contains("You stopped half way."), "of another session");
        open("#start-here:1");
        chromium.script(STANDING);
        click("Go on there");
        assertEquals("Bird dog: Leg only", text(".player-kind"));
        click("Start");
        chromium.script(ON);
        open("#start-here:1");
        chromium.script(STANDING);
        click("Go on there");
        assertEquals(List.of("Get ready", "Left side", "5"), now(), "a hold starts anew, after time to get ready");
        click("End");
        assertEquals("Start here", text("h1"), "nothing was done yet");
        assertFalse(chromium.text().contains("You stopped half way."), "it has ended");
    }

    private void toTheNextMovement() {
        while (!"next".equals(chromium.script("return document.querySelector('.player').dataset.kind"))) {
            chromium.script(ON);
        }
    }

    @Test
    void each_sense_is_chosen_and_remembered() {
        open("#bird-dog");
        assertEquals(List.of(true, false, false), boxes());
        chromium.driver().findElements(By.cssSelector(".sounds label")).forEach(label -> label.click());
        open("#squat");
        assertEquals(List.of(false, true, true), boxes());
    }

    @Test
    void tones_and_voice_are_due_when_a_phase_begins_and_before_it_ends() {
        open("");
        assertEquals(
                List.of(
                        "rest true",
                        "undefined undefined",
                        "count undefined",
                        "go true",
                        "undefined undefined",
                        "rest true",
                        "end true"),
                chromium.script(
                        """
                        const { cue } = moveleaf.modules.cues;
                        const p = moveleaf.modules.player;
                        const phases = moveleaf.modules.session.phasesOf(moveleaf.modules.guide.movement('eye-of-the-needle'));
                        const told = (before, after) => { const { tone, speak } = cue(before, after); return tone + ' ' + speak; };
                        const ready = { ...p.start(phases, 0), spent: 6500 };
                        const late = p.tick(ready, 800);
                        const hold = p.skip(late, 800);
                        const paused = p.pause(hold, 900);
                        return [
                            told({ ...ready, mode: 'paused' }, ready), told(ready, p.tick(ready, 200)), told(ready, late), told(late, hold),
                            told(hold, paused), told(paused, p.resume(paused, 1000)), told(hold, p.finish(hold, 1000)),
                        ]"""));
    }

    @Test
    void a_voice_says_the_phase_its_side_and_its_time() {
        open("");
        assertEquals(
                List.of(
                        "Get ready. Eye of the needle. Left side",
                        "Hold. Left side. 20 seconds",
                        "Pause",
                        "Hold. Left side. 20 seconds",
                        "Switch sides. Right side"),
                chromium.script(
                        """
                        const phases = moveleaf.modules.session.phasesOf(moveleaf.modules.guide.movement('eye-of-the-needle'));
                        const state = moveleaf.modules.player.start(phases, 0);
                        return [0, 1, 2, 3, 4].map(at => moveleaf.modules['player-words'].sentence({ ...state, at }, ['Eye of the needle']))"""));
    }

    @Test
    void every_phase_fits_every_screen_and_can_be_read_from_afar() {
        List<String> faults = new ArrayList<>();
        for (int[] size : new int[][] {{320, 568}, {360, 740}, {768, 1024}, {1280, 800}, {740, 360}}) {
            begin(size[0], size[1], Chromium.Scheme.LIGHT);
            everyPhase(kind -> chromium.list(
                            """
                            const faults = [];
                            const { scrollWidth, scrollHeight } = document.documentElement;
                            if (scrollWidth > innerWidth || scrollHeight > innerHeight) {
                                faults.push('has no room: ' + scrollWidth + ' by ' + scrollHeight);
                            }
                            const count = document.querySelector('.player-count');
                            const least = Math.min(innerWidth, innerHeight) * 0.3;
                            if (count.textContent && parseFloat(getComputedStyle(count).fontSize) < least) {
                                faults.push('has a small figure');
                            }
                            document.querySelectorAll('.player-keys button').forEach(button => {
                                if (button.offsetHeight < 64 || button.offsetWidth < 64) {
                                    faults.push('has a small button: ' + button.textContent);
                                }
                            });
                            const picture = document.querySelector('.player-picture');
                            if (!picture.complete || picture.offsetHeight < 60) {
                                faults.push('has a small picture: ' + picture.offsetHeight);
                            }
                            return faults;""")
                    .forEach(fault -> faults.add(size[0] + " by " + size[1] + " " + kind + " " + fault)));
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void axe_finds_nothing_in_any_phase_or_after() {
        List<String> faults = new ArrayList<>();
        for (Chromium.Scheme scheme : Chromium.Scheme.values()) {
            for (int width : List.of(360, 1280)) {
                begin(width, 740, scheme);
                everyPhase(kind -> note(faults, width + " " + scheme + " " + kind));
                note(faults, width + " " + scheme + " after");
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void axe_finds_nothing_in_a_pause_or_a_sheet() {
        List<String> faults = new ArrayList<>();
        begin(360, 740, Chromium.Scheme.DARK);
        chromium.script(ON);
        click("Pause");
        note(faults, "pause");
        for (String sheet : List.of("When to stop", "Sound", "End")) {
            pass(1500);
            click(sheet);
            note(faults, sheet);
            press(Keys.ESCAPE);
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void without_scripts_the_page_says_so_and_leads_on() {
        chromium.scripts(Chromium.Scripts.OFF);
        open("#bird-dog");
        assertTrue(chromium.text().contains("This page needs JavaScript"));
        assertFalse(chromium.driver()
                .findElements(By.cssSelector("noscript a[href='exercises.html']"))
                .isEmpty());
    }

    @Test
    void every_movement_has_the_pictures_that_the_player_shows() {
        open("");
        chromium.list(
                        "return moveleaf.data.guide.movements.flatMap(m => [m.picture.still, m.picture.moving].filter(Boolean))")
                .forEach(picture -> assertTrue(site.files().containsKey(picture), picture));
    }

    private void open(String fragment) {
        chromium.driver().get("about:blank");
        chromium.open(site.url("practise.html") + fragment, 360, 740, Chromium.Scheme.LIGHT);
    }

    private void begin(int width, int height, Chromium.Scheme scheme) {
        open("");
        chromium.script(LIST);
        chromium.driver().get("about:blank");
        chromium.open(site.url("practise.html") + "#my-list", width, height, scheme);
        chromium.script(STANDING);
        chromium.script("document.querySelector('.start').click()");
    }

    /** Skips through the session and looks at the first phase of each kind. */
    private void everyPhase(Consumer<String> look) {
        List<String> seen = new ArrayList<>();
        // A repetition or hold must have ended by itself, or there is nothing to ask about afterwards.
        while (chromium.script("return document.querySelector('.player')?.dataset.kind") instanceof String kind) {
            if (!seen.contains(kind)) {
                seen.add(kind);
                look.accept(kind);
            }
            if (kind.equals("rep") && !seen.contains("ended")) {
                seen.add("ended");
                for (int i = 0; i < 3; i++) {
                    pass(1500);
                }
            } else {
                chromium.script(ON);
            }
        }
        assertEquals(List.of("ready", "hold", "switch", "rest", "next", "pause", "rep", "ended"), seen);
        assertEquals("Done for today", text("h1"));
    }

    private void note(List<String> faults, String where) {
        chromium.axeViolations(List.of()).forEach(fault -> faults.add(where + ": " + fault));
    }

    /** Lets time pass, and waits until the page has looked at the clock twice. */
    private void pass(int milliseconds) {
        chromium.script("window.T += arguments[0]", milliseconds);
        chromium.driver().executeAsyncScript("setTimeout(arguments[0], 450)");
    }

    private void click(String button) {
        chromium.driver().findElements(By.tagName("button")).stream()
                .filter(found -> found.isDisplayed() && found.getText().equals(button))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private void choose(String pain) {
        chromium.driver().findElements(By.cssSelector(".pain-numbers label")).stream()
                .filter(label -> label.getText().equals(pain))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private void press(CharSequence... keys) {
        for (CharSequence key : keys) {
            chromium.driver().switchTo().activeElement().sendKeys(key);
        }
    }

    private void wait(String text) {
        chromium.driver()
                .executeAsyncScript(
                        """
                        const [text, done] = arguments;
                        const look = () => document.body.innerText.includes(text) ? done() : setTimeout(look, 20);
                        look();""",
                        text);
    }

    private List<String> now() {
        return List.of(text(".player-kind"), text(".player-side"), text(".player-count"));
    }

    private String text(String selector) {
        return chromium.driver().findElement(By.cssSelector(selector)).getText();
    }

    private List<String> texts(String selector) {
        return chromium.driver().findElements(By.cssSelector(selector)).stream()
                .map(element -> element.getText())
                .toList();
    }

    private List<Boolean> boxes() {
        return chromium.driver().findElements(By.cssSelector(".sounds input")).stream()
                .map(box -> box.isSelected())
                .toList();
    }
}
