package moveleaf.view;

import java.util.List;
import java.util.Optional;

/**
 * What every article shows.
 *
 * @param id of the article; its anchor in print
 * @param address where it is on the web, where the guide has an address
 * @param lead the prose before the first section
 * @param sections in the order written
 * @param remarks the author's, in order of their marks
 * @param sources the references that it cites, by number
 * @param readNext related articles
 */
public record ArticleView(
        String id,
        String title,
        String summary,
        Optional<AddressView> address,
        Html lead,
        List<SectionView> sections,
        List<RemarkView> remarks,
        List<ReferenceView> sources,
        List<LinkView> readNext) {
    public ArticleView {
        sections = List.copyOf(sections);
        remarks = List.copyOf(remarks);
        sources = List.copyOf(sources);
        readNext = List.copyOf(readNext);
    }
}
