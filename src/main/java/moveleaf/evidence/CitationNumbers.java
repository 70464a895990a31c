package moveleaf.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moveleaf.model.Article;
import moveleaf.model.Block;
import moveleaf.model.Entry;
import moveleaf.model.Guide;
import moveleaf.model.Inline;
import moveleaf.model.Prose;

/**
 * The number of each reference: from 1, by first appearance in reading order, one number in the whole guide.
 *
 * @param citedBy by key, in the order of the numbers: ids of the articles that cite it, in reading order
 */
public record CitationNumbers(Map<String, List<String>> citedBy) {
    public CitationNumbers {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        citedBy.forEach((key, ids) -> copy.put(key, List.copyOf(ids)));
        citedBy = Collections.unmodifiableMap(copy);
    }

    /** Numbers what the guide cites; a key without a reference gets none. */
    public static CitationNumbers of(Guide guide) {
        Map<String, List<String>> citedBy = new LinkedHashMap<>();
        for (Article article : guide.inOrder()) {
            new Walk(guide, article.id(), citedBy).article(article);
        }
        return new CitationNumbers(citedBy);
    }

    /** The number of a key, from 1; empty where nothing cites it. */
    public Optional<Integer> number(String key) {
        int number = 0;
        for (String cited : citedBy.keySet()) {
            number++;
            if (cited.equals(key)) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    /** Keys in the order of their numbers. */
    public List<String> keys() {
        return List.copyOf(citedBy.keySet());
    }

    /** Meets the citations of one article in reading order. */
    private static final class Walk
            implements Block.Visitor<CitationNumbers.Walk>, Inline.Visitor<CitationNumbers.Walk> {
        private final Guide guide;
        private final String id;
        private final Map<String, List<String>> citedBy;

        Walk(Guide guide, String id, Map<String, List<String>> citedBy) {
            this.guide = guide;
            this.id = id;
            this.citedBy = citedBy;
        }

        void article(Article article) {
            prose(article.lead());
            article.sections().forEach(section -> {
                section.heading().accept(this);
                prose(section.body());
            });
            if (article instanceof Entry entry) {
                entry.variants().forEach(variant -> variant.steps().forEach(this::prose));
            }
        }

        private void prose(Prose prose) {
            blocks(prose.blocks());
        }

        private Walk blocks(List<Block> blocks) {
            blocks.forEach(block -> block.accept(this));
            return this;
        }

        private Walk inlines(List<Inline> inlines) {
            inlines.forEach(inline -> inline.accept(this));
            return this;
        }

        @Override
        public Walk paragraph(Block.Paragraph paragraph) {
            return inlines(paragraph.inlines());
        }

        @Override
        public Walk heading(Block.Heading heading) {
            return inlines(heading.inlines());
        }

        @Override
        public Walk bulletList(Block.BulletList list) {
            list.items().forEach(item -> blocks(item.blocks()));
            return this;
        }

        @Override
        public Walk numberedList(Block.NumberedList list) {
            list.items().forEach(item -> blocks(item.blocks()));
            return this;
        }

        @Override
        public Walk quote(Block.Quote quote) {
            return blocks(quote.blocks());
        }

        @Override
        public Walk code(Block.CodeBlock code) {
            return this;
        }

        @Override
        public Walk table(Block.Table table) {
            table.header().forEach(cell -> inlines(cell.inlines()));
            table.rows().forEach(row -> row.forEach(cell -> inlines(cell.inlines())));
            return this;
        }

        @Override
        public Walk rule(Block.Rule rule) {
            return this;
        }

        @Override
        public Walk text(Inline.Text text) {
            return this;
        }

        @Override
        public Walk emphasis(Inline.Emphasis emphasis) {
            return inlines(emphasis.inlines());
        }

        @Override
        public Walk strong(Inline.Strong strong) {
            return inlines(strong.inlines());
        }

        @Override
        public Walk code(Inline.Code code) {
            return this;
        }

        @Override
        public Walk link(Inline.Link link) {
            return inlines(link.inlines());
        }

        @Override
        public Walk lineBreak(Inline.LineBreak lineBreak) {
            return this;
        }

        @Override
        public Walk citations(Inline.Citations citations) {
            for (Inline.Citation citation : citations.citations()) {
                if (guide.references().containsKey(citation.key())) {
                    List<String> ids = citedBy.computeIfAbsent(citation.key(), key -> new ArrayList<>());
                    if (!ids.contains(id)) {
                        ids.add(id);
                    }
                }
            }
            return this;
        }

        @Override
        public Walk footnote(Inline.Footnote footnote) {
            return blocks(footnote.blocks());
        }
    }
}
