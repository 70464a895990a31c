package moveleaf.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns the chosen ends of a paragraph's lines into lines: gives each its glyphs, spaces, hyphen, leaders and calls. */
final class LineSetter {
    private static final char SOFT_HYPHEN = '\u00AD';

    private final ShapedText shaped;
    private final ParagraphStyle style;
    private final double baseline;
    private final List<SetLine.Flaw> flaws;

    private int segment;
    private int calls;
    private int places;
    private int leaders;

    LineSetter(ShapedText shaped, ParagraphStyle style) {
        this.shaped = shaped;
        this.style = style;
        this.flaws = new ArrayList<>(shaped.flaws);
        this.baseline =
                shaped.source.principal().map(s -> baseline(s, style.leading())).orElse(style.leading());
    }

    /** Where the baseline lies in a line: what the leading adds to the face goes half above and half below. */
    static double baseline(TextStyle style, double leading) {
        FontMetrics font = style.font();
        return (leading - (font.ascent() + font.descent()) * style.size()) / 2 + font.ascent() * style.size();
    }

    List<SetLine.Flaw> flaws() {
        return flaws;
    }

    /** By how much the paragraph's first sign stands out of the measure, points. */
    double hang() {
        boolean hangs = style.hanging().contains(ParagraphStyle.Hanging.FIRST);
        boolean atLeft = style.alignment() == ParagraphStyle.Alignment.START
                || style.alignment() == ParagraphStyle.Alignment.JUSTIFY;
        return hangs && atLeft ? HangingPunctuation.atStart(shaped) : 0;
    }

    /** Width of a hyphen put at an offset, points. */
    double hyphenWidth(int at) {
        int low = 0;
        int high = shaped.segments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (shaped.segments.get(middle).end() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == shaped.segments.size()) {
            return 0;
        }
        TextStyle look = shaped.segments.get(low).style();
        return hyphen(look).width() * look.size();
    }

    private static GlyphRun hyphen(TextStyle style) {
        return style.font().shape(style.font().covers(0x2010) ? "\u2010" : "-", style.features());
    }

    List<SetLine> lines(BreakTable table, int[] chosen, LineBreaker.Setting setting) {
        List<SetLine> lines = new ArrayList<>(chosen.length);
        int from = 0;
        for (int to : chosen) {
            lines.add(line(table, from, to, setting));
            from = to;
        }
        return List.copyOf(lines);
    }

    /** Everything on one line of its natural width. */
    SetLine natural() {
        BreakTable table = BreakFinder.find(shaped, new BreakFinder.Manner(false, Set.of()), this::hyphenWidth);
        int last = table.size() - 1;
        Pen pen = new Pen(table, 0, last, 0, 0, 0);
        pen.write();
        return pen.finish(true, new SetLine.Fit(table.width(0, last), 0, false));
    }

    private SetLine line(BreakTable table, int from, int to, LineBreaker.Setting setting) {
        double room = table.room(from, to, setting.measure(from));
        double x = from == 0 ? style.indent() - hang() : 0;
        double give = 0;
        double leader = 0;
        if (table.hasLeader(from, to)) {
            leader = Math.max(0, room) / table.leaders(from, to);
        } else {
            switch (style.alignment()) {
                case END -> x += Math.max(0, room);
                case CENTRE -> x += Math.max(0, room) / 2;
                case JUSTIFY -> give = give(table, from, to, room);
                case START -> {}
            }
        }
        Pen pen = new Pen(table, from, to, x, give, leader);
        pen.write();
        SetLine.Fit fit = new SetLine.Fit(
                setting.measure(from),
                LineBreaker.ratio(table, setting, from, to),
                table.kind(to) == BreakTable.Kind.HYPHEN);
        return pen.finish(to == table.size() - 1, fit);
    }

    /** What each point of space gets more or less, so that the line fills the measure. */
    static double give(BreakTable table, int from, int to, double room) {
        double spaces = table.spaces(from, to);
        boolean open = table.kind(to) == BreakTable.Kind.FORCED && room > 0;
        return open || spaces <= 0 ? 0 : Math.max(room / spaces, -1 / 3.0);
    }

    /** Writes one line. */
    private final class Pen {
        private final int start;
        private final int end;
        private final int next;
        private final boolean hyphenated;
        private final double give;
        private final double leaderRoom;
        private double x;
        private final List<SetLine.Piece> pieces = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();
        private final List<SetLine.Dots> dots = new ArrayList<>();

        Pen(BreakTable table, int from, int to, double x, double give, double leaderRoom) {
            this.start = table.next(from);
            this.end = table.end(to);
            this.next = table.next(to);
            this.hyphenated = table.kind(to) == BreakTable.Kind.HYPHEN;
            this.x = x;
            this.give = give;
            this.leaderRoom = leaderRoom;
        }

        void write() {
            List<ShapedText.Segment> all = shaped.segments;
            while (segment < all.size() && all.get(segment).start() < next) {
                ShapedText.Segment it = all.get(segment);
                writeLeaders(it.start());
                if (it.end() > start) {
                    piece(it, Math.max(start, it.start()), Math.min(next, it.end()));
                }
                if (it.end() > next) {
                    break;
                }
                segment++;
            }
            writeLeaders(next);
            if (hyphenated && !pieces.isEmpty()) {
                addHyphen();
            }
        }

        private void writeLeaders(int before) {
            List<ParagraphText.Leader> all = shaped.source.leaders;
            while (leaders < all.size() && all.get(leaders).at() < before) {
                ParagraphText.Leader it = all.get(leaders++);
                double width = shaped.x[it.at() + 1] - shaped.x[it.at()] + leaderRoom;
                TextStyle look = it.style();
                GlyphRun pattern = look.font().shape(it.pattern(), look.features());
                dots.add(new SetLine.Dots(x, x + width, look, pattern, it.pattern(), it.item()));
                x += width;
            }
        }

        private void piece(ShapedText.Segment it, int first, int past) {
            int from = glyphAt(it, first);
            GlyphRun glyphs = stretched(it.glyphs().part(from, glyphAt(it, past), first - it.start()), first);
            double left = x;
            double seen = x;
            for (int i = 0; i < glyphs.size(); i++) {
                x += glyphs.advance(i) * it.style().size();
                if (first + glyphs.cluster(i) < end) {
                    seen = x;
                }
            }
            pieces.add(new SetLine.Piece(
                    left, it.style(), glyphs, shaped.text.substring(first, past), seen - left, it.item()));
            starts.add(first);
        }

        private GlyphRun stretched(GlyphRun glyphs, int first) {
            if (give == 0) {
                return glyphs;
            }
            GlyphRun.Maker wider = new GlyphRun.Maker(glyphs.size());
            for (int i = 0; i < glyphs.size(); i++) {
                int at = first + glyphs.cluster(i);
                boolean gives = at < end && ShapedText.isStretchable(shaped.text.charAt(at));
                wider.add(glyphs.id(i), gives ? glyphs.advance(i) * (1 + give) : glyphs.advance(i), glyphs.cluster(i));
            }
            return wider.made();
        }

        /** The first glyph of what begins at an offset. */
        private int glyphAt(ShapedText.Segment it, int first) {
            int low = 0;
            int high = it.glyphs().size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (it.start() + it.glyphs().cluster(middle) < first) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private void addHyphen() {
            SetLine.Piece last = pieces.remove(pieces.size() - 1);
            GlyphRun hyphen = hyphen(last.style());
            GlyphRun.Maker glyphs = new GlyphRun.Maker(last.glyphs().size() + hyphen.size());
            glyphs.add(last.glyphs(), 0);
            glyphs.add(hyphen, last.text().length());
            double width = last.width() + hyphen.width() * last.style().size();
            pieces.add(new SetLine.Piece(
                    last.x(), last.style(), glyphs.made(), last.text() + SOFT_HYPHEN, width, last.item()));
        }

        /** The line, with the calls and places that stand on it; the paragraph's last line has all that are left. */
        SetLine finish(boolean last, SetLine.Fit fit) {
            List<SetLine.Call> called = new ArrayList<>();
            List<ParagraphText.Anchor> allCalls = shaped.source.calls;
            while (calls < allCalls.size() && (last || allCalls.get(calls).at() <= next)) {
                ParagraphText.Anchor it = allCalls.get(calls++);
                int after = 0;
                while (after < starts.size() && starts.get(after) < it.at()) {
                    after++;
                }
                called.add(new SetLine.Call(after, it.item()));
            }
            List<Integer> named = new ArrayList<>();
            List<ParagraphText.Anchor> allPlaces = shaped.source.places;
            while (places < allPlaces.size() && (last || allPlaces.get(places).at() <= next)) {
                named.add(allPlaces.get(places++).item());
            }
            boolean nothing = shaped.text.isEmpty() && called.isEmpty();
            double height = nothing ? 0 : style.leading();
            List<SetLine.Flaw> met = List.copyOf(flaws);
            flaws.clear();
            return new SetLine(pieces, dots, called, named, Math.min(baseline, height), height, fit, met);
        }
    }
}
