package moveleaf.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import moveleaf.model.Article;
import moveleaf.model.Condition;
import moveleaf.model.Guide;
import moveleaf.model.MovementId;
import moveleaf.model.Part;
import moveleaf.model.Programme;

/** Shows what stands for each page where its address is shared. */
final class Shares {
    /** Above so many letters a title needs more than three lines at full size. */
    private static final int LONG_TITLE = 34;

    /** Dots of a picture, as the networks that show it ask for. */
    static final int WIDTH = 1200;

    static final int HEIGHT = 630;

    private final Guide guide;
    private final SitePaths paths;
    private final FigureViews figures;
    private final List<ShareView.Card> cards = new ArrayList<>();

    Shares(Guide guide, SitePaths paths, FigureViews figures) {
        this.guide = guide;
        this.paths = paths;
        this.figures = figures;
    }

    /** Where the picture of a page is, from the site's root. */
    static String picture(String page) {
        return "share/" + page.substring(0, page.length() - ".html".length()) + ".png";
    }

    /** A card for each page with text of the guide; a part's opening stands on the part's page. */
    ShareView view(GuideView view) {
        card(SitePaths.HOME, Optional.empty(), guide.settings().title(), Optional.empty(), Optional.empty());
        for (Part part : guide.parts()) {
            Optional<Article> opening = part.opening().flatMap(guide::article);
            card(SitePaths.part(part.id()), Optional.empty(), part.title(), opening, Optional.of(part));
            part.articles().stream()
                    .flatMap(id -> guide.article(id).stream())
                    .forEach(article -> card(
                            paths.articles().getOrDefault(article.id(), ""),
                            Optional.of(part.title()),
                            article.head().title(),
                            Optional.of(article),
                            Optional.empty()));
        }
        return new ShareView(view, cards);
    }

    private void card(
            String page, Optional<String> over, String title, Optional<Article> article, Optional<Part> part) {
        boolean home = page.equals(SitePaths.HOME);
        Addresses here = new BookAddresses(guide);
        Optional<String> picture = movements(article, part)
                .flatMap(a -> figures.last(a, here).stream())
                .findFirst()
                .or(() -> figures.title(guide, here)
                        .flatMap(f -> f.poses().stream().reduce((first, last) -> last)))
                .map(FigureView.Pose::name);
        cards.add(new ShareView.Card(
                "card-" + (cards.size() + 1),
                picture(page),
                home,
                over,
                title,
                guide.settings().subtitle().filter(subtitle -> home),
                title.length() > LONG_TITLE,
                picture));
    }

    /** What may stand for a page, the best first: what it is about, then the movements that it names or holds. */
    private Stream<Article> movements(Optional<Article> article, Optional<Part> part) {
        Stream<MovementId> named = article.stream().flatMap(a -> {
            if (a instanceof Programme programme) {
                return programme.days().stream().flatMap(day -> day.movements().stream());
            }
            return a instanceof Condition condition ? condition.startWith().stream() : Stream.empty();
        });
        Stream<String> ids =
                Stream.concat(named.map(MovementId::entry), part.stream().flatMap(p -> p.articles().stream()));
        return Stream.concat(article.stream(), ids.flatMap(id -> guide.article(id).stream()));
    }

    /** The guide's language and country as Open Graph writes them: {@code en_US}. */
    static String locale(String language, String region) {
        Locale locale = Locale.forLanguageTag(language);
        String country = locale.getCountry().isEmpty() ? region : locale.getCountry();
        return locale.getLanguage() + "_" + country;
    }
}
