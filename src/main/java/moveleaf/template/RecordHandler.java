package moveleaf.template;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.Iteration;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.reflect.AbstractObjectHandler;
import com.github.mustachejava.util.Wrapper;
import java.io.Writer;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import moveleaf.view.Words;
import org.jspecify.annotations.Nullable;

/** Looks names up in records, by their accessors and nothing else, and in the language file. */
final class RecordHandler extends AbstractObjectHandler {
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new TreeMap<>();
            RecordComponent[] components = type.getRecordComponents();
            for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
                component.getAccessor().setAccessible(true);
                accessors.put(component.getName(), component.getAccessor());
            }
            return accessors;
        }
    };

    private final Words words;

    RecordHandler(Words words) {
        this.words = words;
    }

    @Override
    public Binding createBinding(@Nullable String name, TemplateContext context, Code code) {
        String[] parts = name == null ? new String[0] : name.split("\\.", -1);
        return scopes -> coerce(value(name, parts, scopes));
    }

    private @Nullable Object value(@Nullable String name, String[] parts, List<Object> scopes) {
        for (int i = scopes.size() - 1; i >= 0; i--) {
            Object scope = scopes.get(i);
            if (has(scope, parts[0])) {
                return follow(scope, parts);
            }
        }
        return name == null ? null : words.find(name).orElse(null);
    }

    private static boolean has(Object scope, String name) {
        return ACCESSORS.get(scope.getClass()).containsKey(name);
    }

    private static Object follow(Object scope, String[] parts) {
        Object value = scope;
        for (String part : parts) {
            if (value instanceof List<?> list) {
                return part.equals(Shape.ANY) ? (Object) !list.isEmpty() : (Object) list.size();
            }
            Method accessor = ACCESSORS.get(value.getClass()).get(part);
            if (accessor == null) {
                throw new IllegalStateException("a checked name should be there: " + part);
            }
            try {
                value = accessor.invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record should give its " + part, e);
            }
        }
        return value;
    }

    /** A yes opens its section without becoming the thing that {@code .} means. */
    @Override
    public Writer iterate(Iteration iteration, Writer writer, @Nullable Object object, List<Object> scopes) {
        if (Boolean.TRUE.equals(object)) {
            return iteration.next(writer, null, scopes);
        }
        return super.iterate(iteration, writer, object, scopes);
    }

    @Override
    public Wrapper find(String name, List<Object> scopes) {
        throw new IllegalStateException("names are bound, not found");
    }
}
