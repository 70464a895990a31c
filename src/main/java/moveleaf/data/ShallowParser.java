package moveleaf.data;

import java.io.StringReader;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The library's parser, stopped where values are nested too deep: what makes nodes of its events goes down once a level. */
final class ShallowParser implements Parser {
    private final Parser parser;
    private final int deepest;
    private int depth;

    ShallowParser(LoadSettings settings, String text, int deepest) {
        this.parser = new ParserImpl(settings, new StreamReader(settings, new StringReader(text)));
        this.deepest = deepest;
    }

    /** Says where it became too deep. */
    static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Mark mark;

        TooDeep(Mark mark) {
            super("nested too deep");
            this.mark = mark;
        }

        Mark mark() {
            return mark;
        }
    }

    @Override
    public boolean checkEvent(Event.ID id) {
        return parser.checkEvent(id);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        depth += switch (event.getEventId()) {
            case MappingStart, SequenceStart -> 1;
            case MappingEnd, SequenceEnd -> -1;
            default -> 0;
        };
        if (depth > deepest) {
            throw new TooDeep(event.getStartMark().orElseThrow());
        }
        return event;
    }
}
