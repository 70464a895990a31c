package moveleaf.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import moveleaf.data.DataTree;
import moveleaf.data.DataTree.Mapping;
import moveleaf.data.DataTree.Member;
import moveleaf.data.DataTree.Scalar;
import moveleaf.data.DataTree.Sequence;
import moveleaf.data.JsonReader;
import moveleaf.diagnostic.Diagnostics;
import moveleaf.model.BasePosition;
import moveleaf.model.BodyPart;
import moveleaf.model.BodySide;
import moveleaf.model.JointMotion;
import moveleaf.model.Prop;
import moveleaf.source.SourceFile;
import org.junit.jupiter.api.Test;

/** The schema of figures says what the model says: keys, words and ranges. */
class FigureSchemaTest {
    private static final Mapping SCHEMA = schema("figure");

    @Test
    void its_joints_motions_and_ranges_are_those_of_the_model() {
        List<String> expected = new ArrayList<>();
        for (JointMotion motion : JointMotion.values()) {
            String range = degrees(motion.least()) + "° to " + degrees(motion.most()) + "°";
            expected.add(
                    motion.joint() + " " + motion.motion() + " " + motion.least() + " " + motion.most() + " " + range);
        }
        List<String> found = new ArrayList<>();
        for (String joint : joints(motion -> true)) {
            for (Member motion : mapping(definition(joint), "properties").members()) {
                Mapping angle = (Mapping) motion.value();
                String words = text(angle, "errorMessage");
                found.add(joint + " " + motion.key() + " " + Double.parseDouble(text(angle, "minimum")) + " "
                        + Double.parseDouble(text(angle, "maximum")) + " "
                        + words.replaceAll(".* (?=[−0-9]+° to)", ""));
            }
        }
        assertEquals(expected, found);
    }

    private static String degrees(double angle) {
        return String.valueOf((int) angle).replace('-', '−');
    }

    @Test
    void a_pose_has_every_joint_and_a_side_every_paired_one() {
        Set<String> pose = keys(mapping(definition("pose"), "properties"));
        assertTrue(pose.containsAll(joints(motion -> true)), pose::toString);
        assertEquals(joints(JointMotion::isPaired), keys(mapping(definition("side"), "properties")));
        for (BodySide side : BodySide.values()) {
            assertTrue(pose.contains(side.token()));
        }
    }

    @Test
    void its_words_are_those_of_the_model() {
        assertEquals(tokens(BasePosition.values(), BasePosition::token), words(property("pose", "base")));
        assertEquals(tokens(Prop.Place.values(), Prop.Place::token), words(definition("place")));
        List<String> kinds = tokens(Prop.Kind.values(), Prop.Kind::token);
        Mapping prop = mapping(definition("props"), "items");
        assertEquals(kinds, words(mapping(prop, "then")));
        assertEquals(kinds, words(mapping(prop, "propertyNames")));
        List<String> parts = List.copyOf(BodyWords.PARTS.keySet());
        assertEquals(parts, words(definition("part")));
        assertEquals(parts, words(mapping(definition("contacts"), "propertyNames")));
        assertEquals(
                Stream.of(List.of("floor", "none"), kinds, parts)
                        .flatMap(List::stream)
                        .toList(),
                words(mapping(definition("contacts"), "additionalProperties")));
        assertEquals(BodyWords.CAMERAS.keySet(), Set.copyOf(words(mapping(definition("camera"), "then"))));
    }

    @Test
    void every_part_has_its_words_once() {
        int count = 0;
        for (BodyPart part : BodyPart.values()) {
            count += part.isPaired() ? 3 : 1;
        }
        assertEquals(count, BodyWords.PARTS.size());
        assertEquals("left-foot", BodyPart.FEET.token(BodySide.LEFT));
        assertEquals("right-shin", BodyPart.SHINS.token(BodySide.RIGHT));
    }

    @Test
    void every_position_of_an_entry_is_a_base() {
        for (String position : words(mapping(mapping(schema("entry"), "properties"), "position"))) {
            assertTrue(BodyWords.BASES.containsKey(position), position);
        }
    }

    @Test
    void a_joint_is_paired_in_all_its_motions_or_in_none() {
        Map<String, Boolean> paired = new LinkedHashMap<>();
        for (JointMotion motion : JointMotion.values()) {
            assertEquals(
                    motion.isPaired(),
                    Optional.ofNullable(paired.put(motion.joint(), motion.isPaired()))
                            .orElse(motion.isPaired()));
        }
    }

    private static Set<String> joints(Function<JointMotion, Boolean> wanted) {
        Set<String> joints = new LinkedHashSet<>();
        Arrays.stream(JointMotion.values()).filter(wanted::apply).forEach(motion -> joints.add(motion.joint()));
        return joints;
    }

    private static <T> List<String> tokens(T[] values, Function<T, String> token) {
        return Arrays.stream(values).map(token).toList();
    }

    private static Mapping definition(String name) {
        return mapping(mapping(SCHEMA, "$defs"), name);
    }

    private static Mapping property(String definition, String name) {
        return mapping(mapping(definition(definition), "properties"), name);
    }

    private static Mapping mapping(Mapping parent, String key) {
        return (Mapping) parent.get(key).orElseThrow(() -> new AssertionError(key));
    }

    private static Set<String> keys(Mapping mapping) {
        Set<String> keys = new LinkedHashSet<>();
        mapping.members().forEach(member -> keys.add(member.key()));
        return keys;
    }

    private static List<String> words(Mapping schema) {
        return ((Sequence) schema.get("enum").orElseThrow())
                .items().stream().map(word -> ((Scalar) word).text()).toList();
    }

    private static String text(Mapping schema, String key) {
        return ((Scalar) schema.get(key).orElseThrow()).text();
    }

    private static Mapping schema(String name) {
        try {
            Path path = Path.of("src/main/resources/moveleaf/schemas", name + ".json");
            DataTree tree = JsonReader.read(new SourceFile(path.toString(), Files.readString(path)), new Diagnostics())
                    .orElseThrow();
            return (Mapping) tree;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
