package moveleaf.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import moveleaf.print.Values.Content;
import moveleaf.print.Values.RunningStrings;
import moveleaf.typeset.MarginBox;

/** Reads {@code content}, {@code string-set} and {@code bookmark-label}. */
final class ContentGrammar {
    private ContentGrammar() {}

    /** {@code normal}, {@code none}, or pieces; {@code / ""} after them makes them decoration. */
    static Optional<Value> content(List<Token> tokens) {
        if (tokens.size() == 1 && tokens.get(0).isWord("normal")) {
            return Optional.of(Content.NORMAL);
        }
        if (tokens.size() == 1 && tokens.get(0).isWord("none")) {
            return Optional.of(new Content(Content.Source.NONE, List.of(), Content.Reading.TEXT));
        }
        int end = tokens.size();
        Content.Reading reading = Content.Reading.TEXT;
        if (end > 2 && tokens.get(end - 2).isSign('/')) {
            Token words = tokens.get(end - 1);
            if (words.kind() != Token.Kind.STRING || !words.text().isEmpty()) {
                return Optional.empty();
            }
            reading = Content.Reading.DECORATION;
            end -= 2;
        }
        Content.Reading read = reading;
        return pieces(tokens.subList(0, end)).map(p -> new Content(Content.Source.PIECES, p, read));
    }

    /** {@code none}, or a name and its pieces, more after commas. */
    static Optional<Value> stringSet(List<Token> tokens) {
        Map<String, List<ContentPiece>> strings = new LinkedHashMap<>();
        if (tokens.size() == 1 && tokens.get(0).isWord("none")) {
            return Optional.of(new RunningStrings(strings));
        }
        int start = 0;
        while (start < tokens.size()) {
            int end = start;
            while (end < tokens.size() && !tokens.get(end).isSign(',')) {
                end++;
            }
            if (end == start || tokens.get(start).kind() != Token.Kind.WORD) {
                return Optional.empty();
            }
            Optional<List<ContentPiece>> pieces = pieces(tokens.subList(start + 1, end));
            if (pieces.isEmpty()) {
                return Optional.empty();
            }
            strings.put(tokens.get(start).text(), pieces.get());
            start = end + 1;
        }
        return strings.isEmpty() ? Optional.empty() : Optional.of(new RunningStrings(strings));
    }

    private static Optional<List<ContentPiece>> pieces(List<Token> tokens) {
        List<ContentPiece> pieces = new ArrayList<>();
        for (Token token : tokens) {
            Optional<? extends ContentPiece> piece = piece(token);
            if (piece.isEmpty()) {
                return Optional.empty();
            }
            pieces.add(piece.get());
        }
        return pieces.isEmpty() ? Optional.empty() : Optional.of(pieces);
    }

    private static Optional<? extends ContentPiece> piece(Token token) {
        if (token.kind() == Token.Kind.STRING) {
            return Optional.of(new ContentPiece.Words(token.text()));
        }
        if (token.kind() != Token.Kind.FUNCTION) {
            return Optional.empty();
        }
        List<Token> given = token.arguments();
        return switch (token.text()) {
            case "attr" -> word(given, 0).filter(name -> given.size() == 1).map(ContentPiece.Attribute::new);
            case "counter" -> counter(given);
            case "string" -> running(given);
            case "content" ->
                given.isEmpty() || (given.size() == 1 && given.get(0).isWord("text"))
                        ? Optional.of(new ContentPiece.OwnText())
                        : Optional.empty();
            case "leader" -> leader(given);
            case "target-counter" -> pageOf(given);
            case "linking-pages" -> linkingPages(given);
            default -> Optional.empty();
        };
    }

    private static Optional<String> word(List<Token> tokens, int at) {
        return at < tokens.size() && tokens.get(at).kind() == Token.Kind.WORD
                ? Optional.of(tokens.get(at).text())
                : Optional.empty();
    }

    private static Optional<ContentPiece> counter(List<Token> given) {
        Optional<String> name = word(given, 0);
        if (name.isEmpty() || given.size() == 2 || given.size() > 3) {
            return Optional.empty();
        }
        Optional<Keyword> style = given.size() == 1
                ? Optional.of(Keyword.ListStyle.DECIMAL)
                : Grammar.keyword(given.get(2), Keyword.ListStyle.values());
        return style.map(s -> new ContentPiece.Counter(name.get(), (Keyword.ListStyle) s));
    }

    private static Optional<ContentPiece> running(List<Token> given) {
        Optional<String> name = word(given, 0);
        if (name.isEmpty() || given.size() == 2 || given.size() > 3) {
            return Optional.empty();
        }
        String which = given.size() == 1 ? "first" : word(given, 2).orElse("");
        for (MarginBox.Which each : MarginBox.Which.values()) {
            if (each.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-').equals(which)) {
                return Optional.of(new ContentPiece.RunningString(name.get(), each));
            }
        }
        return Optional.empty();
    }

    private static Optional<ContentPiece> leader(List<Token> given) {
        if (given.size() != 1) {
            return Optional.empty();
        }
        Token pattern = given.get(0);
        if (pattern.kind() == Token.Kind.STRING && !pattern.text().isEmpty()) {
            return Optional.of(new ContentPiece.LeaderOf(pattern.text()));
        }
        Map<String, String> named = Map.of("dotted", ". ", "solid", "_", "space", " ");
        return word(given, 0).map(named::get).map(ContentPiece.LeaderOf::new);
    }

    private static Optional<ContentPiece> pageOf(List<Token> given) {
        boolean sound =
                given.size() == 3 && given.get(1).isSign(',') && given.get(2).isWord("page");
        return attribute(given, 0).filter(name -> sound).map(ContentPiece.PageOf::new);
    }

    private static Optional<ContentPiece> linkingPages(List<Token> given) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < given.size(); i += 2) {
            attribute(given, i).ifPresent(names::add);
        }
        boolean sound = given.size() == 7
                && names.size() == 4
                && IntStream.of(1, 3, 5).allMatch(i -> given.get(i).isSign(','));
        return sound
                ? Optional.of(new ContentPiece.LinkingPages(names.get(0), names.get(1), names.get(2), names.get(3)))
                : Optional.empty();
    }

    /** The name in {@code attr(name)} or {@code attr(name url)}. */
    private static Optional<String> attribute(List<Token> given, int at) {
        if (at >= given.size() || !given.get(at).isFunction("attr")) {
            return Optional.empty();
        }
        List<Token> attribute = given.get(at).arguments();
        boolean sound = attribute.size() == 1
                || (attribute.size() == 2 && attribute.get(1).isWord("url"));
        return word(attribute, 0).filter(name -> sound);
    }
}
