package moveleaf.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.BasePosition;
import moveleaf.model.Figure.Camera;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every base position looks as it did when somebody last looked; {@code -Dgolden.update=true} draws them anew. */
class BasePositionPicturesTest {
    private static final Path GOLDEN = Path.of("src/test/golden/figures");

    @ParameterizedTest
    @EnumSource(BasePosition.class)
    void a_base_position_looks_as_approved(BasePosition position) throws IOException {
        List<Drawing> views = Stream.of(Camera.SIDE, new Camera(45, 15), Camera.FRONT, Camera.BACK)
                .map(camera -> FigureArtist.draw(RandomFigures.base(position, camera), new Diagnostics())
                        .stills()
                        .get(0)
                        .drawing())
                .toList();
        String svg =
                SvgWriter.strip(views, position.token(), "From the side, at a slant, from the front and the back.");
        Path golden = GOLDEN.resolve(position.token() + ".svg");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, svg);
        }
        assertEquals(Files.readString(golden), svg);
    }
}
