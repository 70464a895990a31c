package moveleaf.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import moveleaf.diagnostic.DiagnosticLines;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.Guide;
import org.junit.jupiter.api.Test;

/** The guide of this repository. */
class RealGuideTest {
    @Test
    void the_real_guide_is_assembled_without_diagnostics() {
        Diagnostics diagnostics = new Diagnostics();
        Guide guide = GuideAssembler.assemble(
                        GuideTexts.of(Path.of("content")).sources(), language -> GuideTexts.english(), diagnostics)
                .orElseThrow();
        assertEquals("", DiagnosticLines.of(diagnostics));
        assertEquals(13, guide.entries().size());
        assertEquals("911", guide.settings().emergencyNumber());
    }
}
