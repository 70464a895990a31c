package moveleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import org.junit.jupiter.api.Test;

final class SrgbProfileTest {
    @Test
    void its_colours_are_those_of_the_jdks_own_profile() {
        var ours = new ICC_ColorSpace(ICC_Profile.getInstance(SrgbProfile.bytes()));
        ColorSpace standard = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        float[][] colours = {
            {0, 0, 0}, {1, 1, 1}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0.12f, 0.44f, 0.47f}, {0.02f, 0.5f, 0.9f}
        };
        for (float[] colour : colours) {
            float[] xyz = ours.toCIEXYZ(colour);
            float[] expected = standard.toCIEXYZ(colour);
            for (int i = 0; i < 3; i++) {
                assertEquals(expected[i], xyz[i], 0.002);
            }
        }
    }

    @Test
    void it_is_small() {
        assertTrue(SrgbProfile.bytes().length < 700);
    }
}
