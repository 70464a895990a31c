package moveleaf.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import moveleaf.model.BasePosition;
import moveleaf.model.BodyPart;
import moveleaf.model.BodySide;
import moveleaf.model.Figure;
import moveleaf.model.JointMotion;
import moveleaf.model.Pose;
import moveleaf.model.Prop;
import moveleaf.source.SourceFile;
import moveleaf.source.Span;

/**
 * Figures in short: {@code figure("mat", pose("start", "standing", "hips flexion 90, left knees flexion 20", "hands: floor"))}.
 */
final class PoseNotes {
    private PoseNotes() {}

    static Figure.Drawn figure(String props, Pose... poses) {
        List<Prop> all = words(props, ",").stream()
                .map(word -> {
                    List<String> parts = words(word, ":");
                    Optional<Prop.Place> place = parts.size() == 1
                            ? Optional.empty()
                            : Optional.of(find(Prop.Place.values(), Prop.Place::token, parts.get(1)));
                    return new Prop(find(Prop.Kind.values(), Prop.Kind::token, parts.get(0)), place, span(word));
                })
                .toList();
        return new Figure.Drawn(
                "alt",
                "caption",
                Figure.Camera.SIDE,
                all,
                List.of(poses),
                Figure.Tint.NONE,
                Optional.empty(),
                span("figure"));
    }

    static Pose pose(String name, String origin, String angles, String contacts) {
        Optional<BasePosition> base = Arrays.stream(BasePosition.values())
                .filter(position -> position.token().equals(origin))
                .findFirst();
        return new Pose(
                name,
                base.<Pose.Origin>map(Pose.Base::new).orElseGet(() -> new Pose.From(origin)),
                words(angles, ",").stream().map(PoseNotes::angle).toList(),
                words(contacts, ",").stream().map(PoseNotes::contact).toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                span(name));
    }

    private static Pose.Angle angle(String words) {
        List<String> parts = new ArrayList<>(words(words, " "));
        Optional<BodySide> side = Arrays.stream(BodySide.values())
                .filter(one -> one.token().equals(parts.get(0)))
                .findFirst();
        if (side.isPresent()) {
            parts.remove(0);
        }
        JointMotion motion =
                find(JointMotion.values(), one -> one.joint() + " " + one.motion(), parts.get(0) + " " + parts.get(1));
        return new Pose.Angle(motion, side, Double.parseDouble(parts.get(2)), span(words));
    }

    private static Pose.Contact contact(String words) {
        List<String> parts = words(words, ":");
        Pose.Body part = part(parts.get(0));
        return new Pose.Contact(part.part(), part.side(), target(parts.get(1)), span(words));
    }

    private static Optional<Pose.Target> target(String word) {
        if (word.equals("none")) {
            return Optional.empty();
        }
        if (word.equals("floor")) {
            return Optional.of(new Pose.Floor());
        }
        return Arrays.stream(Prop.Kind.values())
                .filter(kind -> kind.token().equals(word))
                .findFirst()
                .<Pose.Target>map(Pose.On::new)
                .or(() -> Optional.of(part(word)));
    }

    private static Pose.Body part(String word) {
        for (BodySide side : BodySide.values()) {
            for (BodyPart part : BodyPart.values()) {
                if (part.isPaired() && part.token(side).equals(word)) {
                    return new Pose.Body(part, Optional.of(side));
                }
            }
        }
        return new Pose.Body(find(BodyPart.values(), BodyPart::token, word), Optional.empty());
    }

    private static <T> T find(T[] all, java.util.function.Function<T, String> name, String word) {
        return Arrays.stream(all)
                .filter(one -> name.apply(one).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    private static List<String> words(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Span span(String words) {
        return new Span(new SourceFile("t.md", words), 0, words.length());
    }
}
