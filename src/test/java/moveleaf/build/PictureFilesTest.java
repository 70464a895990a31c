package moveleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Image files through the whole tool. */
class PictureFilesTest {
    private static final String RAISE = "exercises/leg-raise.md";

    private static final String SVG =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">
              <path d="M0 0h9"/>
            </svg>
            """;

    @TempDir
    Path temp;

    private GuideFixture guide;

    @BeforeEach
    void a_guide_with_an_image() {
        guide = GuideFixture.of("minimal", temp).only("site").write("figures/leg.svg", SVG);
    }

    private GuideFixture show(String files) {
        return guide.edit(
                RAISE,
                "side: each\n",
                "side: each\nfigure: { files: [" + files
                        + "], alt: A leg., caption: Up., licence: CC0, source: Me }\n");
    }

    @Test
    void images_of_figures_get_to_the_site_as_they_are() throws IOException {
        BufferedImage dots = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(dots, "png", png);
        guide.write("figures/leg-2.png", png.toByteArray());
        show("figures/leg.svg, { file: figures/leg-2.png, step: 2 }").build().expect();
        assertEquals(SVG, Files.readString(guide.out().resolve("figures/leg.svg")));
        guide.expectFile("exercises/leg-raise.html", "../figures/leg.svg")
                .expectFile("exercises/leg-raise.html", "../figures/leg-2.png");
    }

    @Test
    void images_that_no_figure_shows_stay_at_home() {
        guide.build().expect("content/figures/leg.svg:1:1: warning[unused-picture]: no figure shows this file");
        assertFalse(Files.exists(guide.out().resolve("figures/leg.svg")));
    }

    @Test
    void an_image_can_not_have_the_name_of_a_drawn_figure() {
        show("figures/Calf-Stretch.svg")
                .write("figures/Calf-Stretch.svg", SVG)
                .delete("figures/leg.svg")
                .edit(
                        "stretches/calf-stretch.md",
                        "title:",
                        "figure: { alt: A., caption: B., poses: { start: {} } }\ntitle:")
                .build()
                .expect("content/figures/Calf-Stretch.svg:1:1: error[duplicate-id]: on the site this name is taken by"
                        + " the drawn figure \"calf-stretch\"");
    }
}
