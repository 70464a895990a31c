package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures of dots that a build makes: icons, and what stands for a page where its address is shared. */
final class SharedPicturesTest {
    private static final int PAPER = 0xfffffdf8;

    @TempDir
    Path temp;

    @Test
    void a_guide_without_an_address_has_icons_and_no_pictures_to_share() throws IOException {
        GuideFixture guide =
                GuideFixture.of("minimal", temp).only("site").build().expect();
        assertEquals(
                List.of(
                        "assets/icon-180.png",
                        "assets/icon-192.png",
                        "assets/icon-512.png",
                        "assets/icon-maskable-512.png"),
                guide.output().keySet().stream().filter(p -> p.endsWith(".png")).toList());
        for (String name : List.of("180", "192", "512", "maskable-512")) {
            BufferedImage icon = picture(guide, "assets/icon-" + name + ".png");
            int size = Integer.parseInt(name.replace("maskable-", ""));
            assertEquals(size, icon.getWidth());
            assertEquals(size, icon.getHeight());
            boolean onGround = name.equals("180") || name.startsWith("m");
            assertEquals(onGround ? PAPER : 0, icon.getRGB(0, 0), name);
            assertEquals(0xff1f6f78, icon.getRGB(size * 11 / 20, size * 11 / 20), name);
        }
    }

    @Test
    void all_of_a_maskable_icon_lies_in_the_circle_that_is_never_cut() throws IOException {
        GuideFixture guide = GuideFixture.of("minimal", temp).only("site").build();
        BufferedImage icon = picture(guide, "assets/icon-maskable-512.png");
        for (int y = 0; y < 512; y++) {
            for (int x = 0; x < 512; x++) {
                if (Math.hypot(x - 255.5, y - 255.5) > 0.4 * 512) {
                    assertEquals(PAPER, icon.getRGB(x, y), x + " " + y);
                }
            }
        }
    }

    @Test
    void every_page_of_a_guide_with_an_address_has_its_picture() throws IOException {
        GuideFixture guide = published().build().expect();
        TreeSet<String> pictures = new TreeSet<>();
        guide.output().keySet().stream().filter(p -> p.startsWith("share/")).forEach(pictures::add);
        assertTrue(
                pictures.containsAll(List.of("share/index.png", "share/exercises/leg-raise.png")), pictures.toString());
        for (String path : pictures) {
            BufferedImage picture = picture(guide, path);
            assertEquals(1200, picture.getWidth());
            assertEquals(630, picture.getHeight());
            assertEquals(PAPER, picture.getRGB(5, 5));
            assertEquals(0xff1f6f78, picture.getRGB(600, 629), "the stripe at the foot of " + path);
        }
        assertFalse(Arrays.equals(file(guide, "share/index.png"), file(guide, "share/exercises/leg-raise.png")));
    }

    @Test
    void the_same_guide_makes_the_same_pictures() {
        GuideFixture guide = published().build();
        BuildOptions one = new BuildOptions(
                guide.options().guide(),
                guide.options().templates(),
                guide.options().out(),
                guide.options().only(),
                1);
        GuideRenderer.render(one).files().forEach((path, bytes) -> {
            if (path.endsWith(".png")) {
                assertArrayEquals(guide.output().get(path), bytes, path);
            }
        });
    }

    @Test
    void a_title_that_has_no_room_on_its_picture_stops_nothing() {
        published()
                .edit("exercises/leg-raise.md", "title: Leg raise", "title: " + "Oberschenkel".repeat(20))
                .build()
                .expect();
    }

    @Test
    void a_mistake_in_the_pictures_template_is_told() {
        GuideFixture guide = published().template("print/share/style.css", "@page { size: 1200px 630px; colour: red }");
        guide.build();
        assertTrue(
                guide.headlines().toString().contains("templates/print/share/style.css:1"),
                guide.headlines().toString());
    }

    @Test
    void a_sign_that_cannot_be_drawn_is_told() {
        GuideFixture.of("minimal", temp)
                .only("site")
                .template("site/assets/favicon.svg", "no drawing")
                .build()
                .expect("templates/site/assets/favicon.svg:1:1: error[bad-picture]:"
                        + " this drawing can't be drawn, and icons are made from it");
    }

    private GuideFixture published() {
        GuideFixture guide = GuideFixture.of("minimal", temp).only("site");
        return guide.edit("guide.yaml", "language:", "address: https://example.org/knee\nlanguage:");
    }

    private static BufferedImage picture(GuideFixture guide, String path) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file(guide, path)));
    }

    private static byte[] file(GuideFixture guide, String path) {
        return Objects.requireNonNull(guide.output().get(path), path);
    }
}
