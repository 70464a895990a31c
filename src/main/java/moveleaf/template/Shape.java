package moveleaf.template;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moveleaf.view.Html;

/**
 * What a template can do with a value of a type.
 *
 * @param kind one of few: views are made of nothing else
 * @param type of a record itself, else of what a list or an optional holds
 */
record Shape(Kind kind, Type type) {
    /** What views are made of. */
    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        HTML,
        RECORD,
        LIST,
        OPTIONAL,
        /** Not for templates. */
        OTHER
    }

    static Shape of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type held = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == List.class) {
                return new Shape(Kind.LIST, held);
            }
            return new Shape(generic.getRawType() == Optional.class ? Kind.OPTIONAL : Kind.OTHER, held);
        }
        return new Shape(kind(type), type);
    }

    private static Kind kind(Type type) {
        if (type == String.class) {
            return Kind.TEXT;
        } else if (type == int.class || type == Integer.class) {
            return Kind.NUMBER;
        } else if (type == boolean.class || type == Boolean.class) {
            return Kind.FLAG;
        } else if (type == Html.class) {
            return Kind.HTML;
        }
        return type instanceof Class<?> c && c.isRecord() ? Kind.RECORD : Kind.OTHER;
    }

    /** Whether a list has anything in it, for headings that stand above it. */
    static final String ANY = "any";

    /** How many things a list has. */
    static final String SIZE = "size";

    /** The names that stand after a dot: a record's components in their order, and what lists know of themselves. */
    List<String> names() {
        if (kind == Kind.LIST) {
            return List.of(ANY, SIZE);
        }
        List<String> names = new ArrayList<>();
        for (RecordComponent component : components()) {
            names.add(component.getName());
        }
        return names;
    }

    /** The shape of what stands after a dot. */
    Optional<Shape> component(String name) {
        if (kind == Kind.LIST) {
            return name.equals(ANY)
                    ? Optional.of(of(boolean.class))
                    : name.equals(SIZE) ? Optional.of(of(int.class)) : Optional.empty();
        }
        for (RecordComponent component : components()) {
            if (component.getName().equals(name)) {
                return Optional.of(of(component.getGenericType()));
            }
        }
        return Optional.empty();
    }

    private List<RecordComponent> components() {
        return kind == Kind.RECORD && type instanceof Class<?> c ? COMPONENTS.get(c) : List.of();
    }

    /** Java makes them anew each time that it is asked, out of the class's file. */
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return List.of(type.getRecordComponents());
        }
    };

    /** As a template's author would call it. */
    String words() {
        return switch (kind) {
            case TEXT -> "a text";
            case NUMBER -> "a number";
            case FLAG -> "a yes or no";
            case HTML -> "HTML";
            case RECORD -> "a group of names";
            case LIST -> "a list";
            case OPTIONAL -> "something that may be absent";
            case OTHER -> "not for templates";
        };
    }
}
