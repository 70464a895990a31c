package moveleaf.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import moveleaf.typeset.Page;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Sheets with pages that have been drawn for a document in reading order. Each page becomes an object that its sheet draws: its
 * operators stay packed as they are, and all share their fonts and pictures. Tags, links and bookmarks are no use on a sheet.
 */
final class ImposedSheets {
    private final Imposition imposition;
    private final List<Page> pages;
    private final List<COSStream> contents;
    private final COSBase resources;
    private final Compressor compressor;

    /**
     * @param contents of the pages, packed
     * @param resources that they draw with, in the document that is to hold the sheets
     * @param compressor of what is written on sheets beside them
     */
    ImposedSheets(
            Imposition imposition,
            List<Page> pages,
            List<COSStream> contents,
            COSBase resources,
            Compressor compressor) {
        this.imposition = imposition;
        this.pages = pages;
        this.contents = contents;
        this.resources = resources;
        this.compressor = compressor;
    }

    void addTo(DocumentRoot document) throws IOException {
        List<SheetSide> sides = imposition.sides(pages.size());
        int signatures =
                sides.isEmpty() ? 0 : sides.get(sides.size() - 1).place().signature();
        for (SheetSide side : sides) {
            COSDictionary sheet = document.page(imposition.width(), imposition.height());
            List<Placed> placed = placed(side);
            var objects = Cos.inline();
            for (Placed page : placed) {
                objects.setItem(COSName.getPDFName(page.name()), form(page));
            }
            var drawn = Cos.inline();
            if (!placed.isEmpty()) {
                drawn.setItem(COSName.XOBJECT, objects);
            }
            sheet.setItem(COSName.RESOURCES, drawn);
            sheet.setItem(COSName.CONTENTS, compressor.stream(operators(side, placed, signatures)));
        }
    }

    /**
     * A page on its sheet.
     *
     * @param name of its object
     * @param x of its left edge, points
     * @param from how much of it lies beyond the fold at its left, points
     * @param to where it ends at the fold or at its own right edge
     */
    private record Placed(String name, int index, double x, double from, double to) {}

    /** What creep takes beyond the fold is blank, or a colour that ends at the fold. */
    private List<Placed> placed(SheetSide side) {
        double fold = imposition.width() / 2;
        List<Placed> placed = new ArrayList<>();
        index(side.left()).ifPresent(i -> {
            double width = pages.get(i).width();
            placed.add(new Placed("L", i, fold - width + side.creep(), 0, width - side.creep()));
        });
        index(side.right()).ifPresent(i -> {
            double width = pages.get(i).width();
            placed.add(new Placed("R", i, fold - side.creep(), side.creep(), width));
        });
        return placed;
    }

    private static OptionalInt index(OptionalInt number) {
        return number.isEmpty() ? number : OptionalInt.of(number.getAsInt() - 1);
    }

    private COSStream form(Placed page) throws IOException {
        COSStream form = Copies.packed(contents.get(page.index()));
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(
                COSName.BBOX,
                Cos.numbers(page.from(), 0, page.to(), pages.get(page.index()).height()));
        form.setItem(COSName.RESOURCES, resources);
        return form;
    }

    private byte[] operators(SheetSide side, List<Placed> placed, int signatures) {
        var out = ContentStream.ofPage();
        for (Placed page : placed) {
            out.save();
            out.map(page.x(), (imposition.height() - pages.get(page.index()).height()) / 2, 1, 1);
            out.draw(page.name());
            out.restore();
        }
        double widest = pages.stream().mapToDouble(Page::width).max().orElse(0);
        double highest = pages.stream().mapToDouble(Page::height).max().orElse(0);
        new SheetMarks(out, imposition, widest, highest).draw(side, signatures, InnerMargin.of(side, pages));
        return out.bytes();
    }
}
