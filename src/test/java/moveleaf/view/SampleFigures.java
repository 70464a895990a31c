package moveleaf.view;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import moveleaf.figure.Drawing;
import moveleaf.figure.Gallery;
import moveleaf.figure.GuideFigures;
import moveleaf.figure.Illustration;
import moveleaf.figure.Picture;
import moveleaf.figure.Tone;
import moveleaf.model.BasePosition;
import moveleaf.model.Figure;
import moveleaf.model.Pose;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;

/** Figures for the sample guide, drawn as a box that moves: pages are tried apart from the art of drawing. */
public final class SampleFigures {
    private static final Span HERE = new SourceFile("content/exercises/bird-dog.md", "figure:\n").start();
    private static final int FRAMES = 17;

    private SampleFigures() {}

    /** A figure of poses that show steps. */
    static Optional<Figure> drawn(String alt, Map<String, Integer> stepsByPose) {
        List<Pose> poses = new ArrayList<>();
        new TreeMap<>(stepsByPose)
                .forEach((name, step) -> poses.add(new Pose(
                        name,
                        new Pose.Base(BasePosition.HANDS_AND_KNEES),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        step > 0 ? Optional.of(step) : Optional.empty(),
                        HERE)));
        return Optional.of(new Figure.Drawn(
                alt,
                "Reach out and come back.",
                Figure.Camera.SIDE,
                List.of(),
                poses,
                Figure.Tint.NONE,
                Optional.empty(),
                HERE));
    }

    /** A figure of the author's. */
    static Optional<Figure> files() {
        return Optional.of(new Figure.Files(
                "A cat.",
                "Round like a cat.",
                List.of(new Figure.PictureFile("figures/cat.svg", Optional.of(1), HERE)),
                Optional.of("CC BY 4.0"),
                Optional.of("A. <Painter>"),
                Optional.empty(),
                HERE));
    }

    static Gallery gallery() {
        TreeMap<String, Illustration> drawn = new TreeMap<>();
        drawn.put("bird-dog", illustration(100, 60, "a-start", 1, "b-reach", 2));
        drawn.put("bird-dog--leg-only", illustration(100, 60, "b-reach", 2));
        drawn.put("muscles", illustration(40, 100, "back", 0, "front", 0));
        drawn.put("muscles--multifidus", illustration(40, 100, "back", 0, "front", 0));
        drawn.put(GuideFigures.TITLE, illustration(100, 60, "lie", 0));
        TreeMap<String, Picture> pictures = new TreeMap<>();
        byte[] cat =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"200\"><circle cx=\"150\" cy=\"100\" r=\"90\"/></svg>"
                        .getBytes(StandardCharsets.UTF_8);
        pictures.put("figures/cat.svg", new Picture("figures/cat.svg", Picture.Kind.SVG, 300, 200, cat));
        return new Gallery(drawn, pictures);
    }

    /** What print finds by name; a drawing stands in for the file. */
    public static SortedMap<String, Drawing> drawings() {
        SortedMap<String, Drawing> drawings = gallery().drawings();
        drawings.put("figures/cat.svg", drawing(100, 60, 4));
        return drawings;
    }

    /** Names of poses, each with its step; 0 for none. */
    private static Illustration illustration(double width, double height, Object... namesAndSteps) {
        List<Illustration.Still> stills = new ArrayList<>();
        for (int i = 0; i < namesAndSteps.length; i += 2) {
            int step = (Integer) namesAndSteps[i + 1];
            stills.add(new Illustration.Still(
                    (String) namesAndSteps[i],
                    step > 0 ? Optional.of(step) : Optional.empty(),
                    drawing(width, height, i * 8)));
        }
        List<Drawing> motion = new ArrayList<>();
        for (int frame = 0; stills.get(0).step().isPresent() && stills.size() > 1 && frame < FRAMES; frame++) {
            motion.add(drawing(width, height, frame));
        }
        return new Illustration(stills, motion.isEmpty() ? Optional.empty() : Optional.of(() -> motion));
    }

    /** A mat, and on it a box that is tinted the wider the further it has moved. */
    private static Drawing drawing(double width, double height, int moved) {
        return new Drawing(
                width,
                height,
                List.of(
                        box(2, height - 6, width - 4, 4, Tone.MAT, Tone.MAT_EDGE),
                        box(10 + moved, 10, 15, height - 16, Tone.SHIRT, Tone.LINE),
                        box(12 + moved, 12, 4 + moved / 4.0, 20, Tone.WORK, Tone.WORK_HATCH)));
    }

    private static Drawing.Shape box(double x, double y, double width, double height, Tone fill, Tone line) {
        return new Drawing.Shape(
                new Drawing.Path(List.of(
                        new Drawing.Move(x, y),
                        new Drawing.Line(x + width, y),
                        new Drawing.Line(x + width, y + height),
                        new Drawing.Line(x, y + height),
                        new Drawing.Close())),
                Optional.empty(),
                Optional.of(fill),
                Optional.of(new Drawing.Stroke(line, 1)));
    }
}
