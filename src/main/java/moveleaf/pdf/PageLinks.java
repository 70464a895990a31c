package moveleaf.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import moveleaf.typeset.Mark;
import moveleaf.typeset.Target;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The places of one page that lead somewhere: annotations, each held by the Link element that it belongs to. */
final class PageLinks {
    private final int pageIndex;
    private final double pageHeight;
    private final ReadingOrder order;
    private final StructureTree structure;
    private final Set<String> destinations;
    private final List<COSDictionary> annotations = new ArrayList<>();

    /** @param destinations that exist in the document; a link to another is no link */
    PageLinks(int pageIndex, double pageHeight, ReadingOrder order, StructureTree structure, Set<String> destinations) {
        this.pageIndex = pageIndex;
        this.pageHeight = pageHeight;
        this.order = order;
        this.structure = structure;
        this.destinations = destinations;
    }

    /**
     * Adds a link; returns whether it leads somewhere.
     *
     * @param index of the mark in the page's painting order
     */
    boolean add(Mark.LinkArea area, int index) {
        Optional<COSDictionary> action = area.target().accept(new Action());
        if (action.isEmpty()) {
            return false;
        }
        double bottom = pageHeight - area.y() - area.height();
        var annotation = new COSDictionary();
        annotation.setItem(COSName.TYPE, COSName.ANNOT);
        annotation.setItem(COSName.SUBTYPE, COSName.getPDFName("Link"));
        annotation.setItem(COSName.BORDER, Cos.numbers(0, 0, 0));
        annotation.setInt(COSName.F, 4);
        annotation.setItem(COSName.CONTENTS, Cos.text(area.words().isBlank() ? address(area) : area.words()));
        annotation.setItem(COSName.A, action.get());
        int element = order.element(pageIndex, index);
        int number = structure.annotation(element, pageIndex, order.key(pageIndex, index), annotation);
        annotation.setInt(COSName.STRUCT_PARENT, number);
        annotation.setItem(COSName.RECT, whole(area.x(), bottom, area.x() + area.width(), bottom + area.height()));
        annotations.add(annotation);
        return true;
    }

    COSArray annotations() {
        return Cos.array(annotations);
    }

    /** Where a finger touches is not seen: whole points around it do, and pack better. */
    private static COSArray whole(double left, double bottom, double right, double top) {
        return Cos.numbers(Math.floor(left), Math.floor(bottom), Math.ceil(right), Math.ceil(top));
    }

    static String address(Mark.LinkArea area) {
        return area.target().accept(new Target.Visitor<>() {
            @Override
            public String destination(Target.Destination destination) {
                return destination.name();
            }

            @Override
            public String web(Target.Web web) {
                return web.address();
            }
        });
    }

    private final class Action implements Target.Visitor<Optional<COSDictionary>> {
        @Override
        public Optional<COSDictionary> destination(Target.Destination destination) {
            if (!destinations.contains(destination.name())) {
                return Optional.empty();
            }
            var action = Cos.inline();
            action.setItem(COSName.S, COSName.getPDFName("GoTo"));
            action.setItem(COSName.D, Cos.key(destination.name()));
            return Optional.of(action);
        }

        @Override
        public Optional<COSDictionary> web(Target.Web web) {
            var action = Cos.inline();
            action.setItem(COSName.S, COSName.URI);
            action.setItem(COSName.URI, Cos.key(ascii(web.address())));
            return Optional.of(action);
        }
    }

    /** Addresses in a PDF are ASCII: other characters, and spaces, become their percent codes. */
    private static String ascii(String address) {
        var ascii = new StringBuilder();
        for (byte unit : address.getBytes(StandardCharsets.UTF_8)) {
            if (unit > ' ' && unit < 0x7f) {
                ascii.append((char) unit);
            } else {
                ascii.append(String.format(Locale.ROOT, "%%%02X", unit & 0xff));
            }
        }
        return ascii.toString();
    }
}
