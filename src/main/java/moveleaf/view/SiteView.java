package moveleaf.view;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every page of the site, each kind with its own record.
 *
 * @param find where movements are found
 * @param tools practise, my list, diary, downloads and changes, in this order
 * @param movingVersions movements of versions, which pages show at rest, by the paths of their files
 * @param practice what scripts know of the guide
 * @param words texts of the language file that scripts say, by dotted key
 * @param export the whole guide as data
 * @param files figures and pictures by path from the root; those who get the bytes don't change them
 * @param address of the published guide, without a slash at its end
 */
public record SiteView(
        Home home,
        List<Overview> overviews,
        List<Movement> movements,
        List<Condition> conditions,
        List<Benefit> benefits,
        List<Programme> programmes,
        List<Topic> topics,
        References references,
        Find find,
        List<Tool> tools,
        Missing missing,
        SortedMap<String, Html> movingVersions,
        PracticeView practice,
        SortedMap<String, String> words,
        ExportView export,
        SortedMap<String, byte[]> files,
        Optional<String> address) {
    public SiteView {
        overviews = List.copyOf(overviews);
        movements = List.copyOf(movements);
        conditions = List.copyOf(conditions);
        benefits = List.copyOf(benefits);
        programmes = List.copyOf(programmes);
        topics = List.copyOf(topics);
        tools = List.copyOf(tools);
        movingVersions = Collections.unmodifiableSortedMap(new TreeMap<>(movingVersions));
        words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * The first page.
     *
     * @param figure the title picture
     * @param begin what to read first: the warning signs, the ground rules
     * @param start the first programme
     * @param movements the parts that have movements, with nothing else in them
     * @param parts all others, in reading order
     */
    public record Home(
            GuideView guide,
            PageView page,
            Optional<FigureView> figure,
            List<LinkView> begin,
            Optional<Start> start,
            List<Part> movements,
            List<Part> parts) {
        public Home {
            begin = List.copyOf(begin);
            movements = List.copyOf(movements);
            parts = List.copyOf(parts);
        }
    }

    /**
     * The programme to start with.
     *
     * @param weeks how long to keep at it, in words
     * @param day its first session
     */
    public record Start(String href, String title, String summary, String weeks, ProgrammeView.Day day) {}

    /**
     * A part with what is in it.
     *
     * @param summary its opening's
     */
    public record Part(String href, String title, Optional<String> summary, List<Card> cards) {
        public Part {
            cards = List.copyOf(cards);
        }
    }

    /**
     * An article in a list.
     *
     * @param facts the shortest of them, such as {@code Gentle}; may be empty
     * @param figure its last pose
     */
    public record Card(
            String href, String title, String summary, List<String> facts, Optional<FigureView.Pose> figure) {
        public Card {
            facts = List.copyOf(facts);
        }
    }

    /**
     * The page of a part.
     *
     * @param article its opening
     */
    public record Overview(GuideView guide, PageView page, Part part, Optional<ArticleView> article) {}

    /**
     * The page of an exercise or stretch.
     *
     * @param cards of the movement, then of each version
     */
    public record Movement(
            GuideView guide, PageView page, ArticleView article, MovementView movement, List<PrintedCard> cards) {
        public Movement {
            cards = List.copyOf(cards);
        }
    }

    /**
     * The card of a movement or version.
     *
     * @param name of the movement or version
     * @param papers its page in the PDF for each paper
     */
    public record PrintedCard(String name, List<LinkView> papers) {
        public PrintedCard {
            papers = List.copyOf(papers);
        }
    }

    /** The page of a common problem. */
    public record Condition(GuideView guide, PageView page, ArticleView article, ConditionView condition) {}

    /** The page of a benefit. */
    public record Benefit(GuideView guide, PageView page, ArticleView article, BenefitView benefit) {}

    /** The page of a programme. */
    public record Programme(GuideView guide, PageView page, ArticleView article, ProgrammeView programme) {}

    /** The page of a topic. */
    public record Topic(GuideView guide, PageView page, ArticleView article, TopicView topic) {}

    /**
     * The page of the references.
     *
     * @param article absent where the guide has no such topic
     */
    public record References(
            GuideView guide,
            PageView page,
            String title,
            Optional<ArticleView> article,
            List<ReferenceView> references) {
        public References {
            references = List.copyOf(references);
        }
    }

    /**
     * A page that does something.
     *
     * @param name of its template and of the group of words that it says
     */
    public record Tool(GuideView guide, PageView page, String name, String title) {}

    /**
     * The page on which movements are found: all of them, and what they may be chosen by.
     *
     * @param size how many there are, versions among them
     */
    public record Find(
            GuideView guide, PageView page, String title, int size, List<Facet> facets, List<Shelf> shelves) {
        public Find {
            facets = List.copyOf(facets);
            shelves = List.copyOf(shelves);
        }
    }

    /**
     * Something that movements differ in.
     *
     * @param name of the attribute {@code data-…} that holds it, such as {@code trains}
     * @param choices those that some movement has
     */
    public record Facet(String name, String title, List<Choice> choices) {
        public Facet {
            choices = List.copyOf(choices);
        }
    }

    /** One of the ways in which movements differ: its token and what it is called. */
    public record Choice(String token, String label) {}

    /** Movements that are done in one position. */
    public record Shelf(String anchor, String title, List<Found> movements) {
        public Shelf {
            movements = List.copyOf(movements);
        }
    }

    /**
     * A movement or a version of one, to be found.
     *
     * @param id such as {@code bird-dog/leg-only}
     * @param facts what it is, how hard, and what is needed
     * @param kind token: exercise or stretch
     * @param trains token, as are {@code effort} and {@code position}
     * @param equipment tokens of all that is needed, a choice of things joined by {@code /}, with spaces between
     * @param muscles ids of those that do most of the work, with spaces between
     * @param figure its last pose, as a file
     */
    public record Found(
            String id,
            String href,
            String title,
            String summary,
            List<String> facts,
            String kind,
            String trains,
            String effort,
            String position,
            String equipment,
            String muscles,
            Optional<FigureView.Pose> figure) {
        public Found {
            facts = List.copyOf(facts);
        }
    }

    /**
     * What a server shows for an address that leads nowhere; it may be shown at any depth, so it has no relative links.
     *
     * @param address of the published guide
     */
    public record Missing(GuideView guide, Optional<String> address) {}
}
