package moveleaf.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameLayersTest {
    @Test
    void what_all_frames_share_is_common() {
        List<FrameLayers.Layer<String>> layers =
                FrameLayers.of(List.of(List.of("a", "x", "b", "c"), List.of("a", "b", "y", "c")));
        assertEquals(
                List.of("a", "b", "c"),
                layers.stream().flatMap(layer -> layer.common().stream()).toList());
    }

    @Test
    void layers_put_together_are_the_frames() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<List<Integer>> frames = new ArrayList<>();
            for (int f = random.nextInt(5) + 1; f > 0; f--) {
                List<Integer> frame = new ArrayList<>();
                for (int i = random.nextInt(9); i > 0; i--) {
                    frame.add(random.nextInt(4));
                }
                frames.add(frame);
            }
            List<FrameLayers.Layer<Integer>> layers = FrameLayers.of(frames);
            for (int f = 0; f < frames.size(); f++) {
                List<Integer> whole = new ArrayList<>();
                for (FrameLayers.Layer<Integer> layer : layers) {
                    whole.addAll(layer.changing().get(f));
                    whole.addAll(layer.common());
                }
                assertEquals(frames.get(f), whole);
            }
            boolean alike = frames.stream().distinct().count() == 1;
            assertTrue(!alike || layers.size() == 1, "equal frames have one layer");
        }
    }
}
