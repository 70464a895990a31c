package moveleaf.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import moveleaf.typeset.ImageArt;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Pictures of dots as objects of a PDF. A JPEG goes in as it is; a PNG is written without loss, its opacity as a soft mask.
 * What has far more dots than a press can show is reduced first.
 */
final class ImageObject {
    private static final double DOTS_A_POINT = 300 / 72.0;

    /** Up to so many times what is wanted goes in untouched: less would cost sharpness and save little. */
    private static final double TOLERANCE = 1.5;

    /** Held in memory at once while a picture is reduced: 100 MB. */
    private static final double MOST_DOTS = 16e6;

    private static final float QUALITY = 0.9f;

    private ImageObject() {}

    /**
     * The object of a picture.
     *
     * @param width of the largest place where it stands, points
     * @throws IOException where the picture is damaged
     */
    static COSStream of(ImageArt art, double width, double height) throws IOException {
        double columns = Math.ceil(width * DOTS_A_POINT);
        double rows = Math.ceil(height * DOTS_A_POINT);
        boolean large = art.width() > columns * TOLERANCE && art.height() > rows * TOLERANCE;
        if (art.format() == ImageArt.Format.JPEG && !large) {
            return untouched(art);
        }
        Pixels pixels = Pixels.decode(art, large ? MOST_DOTS : Double.POSITIVE_INFINITY);
        Pixels written = large ? pixels.reduced((int) columns, (int) rows) : pixels;
        COSBase space = ColourProfile.colourSpace(art, written.parts);
        return art.format() == ImageArt.Format.JPEG ? jpeg(written, space) : lossless(written, space);
    }

    private static COSStream untouched(ImageArt art) throws IOException {
        int parts = JpegParts.of(art.bytes());
        COSStream image = image((int) art.width(), (int) art.height(), ColourProfile.colourSpace(art, parts));
        try (OutputStream out = image.createRawOutputStream()) {
            out.write(art.bytes());
        }
        image.setItem(COSName.FILTER, COSName.DCT_DECODE);
        return image;
    }

    private static COSStream image(int width, int height, COSBase space) {
        var image = new COSStream();
        image.setItem(COSName.TYPE, COSName.XOBJECT);
        image.setItem(COSName.SUBTYPE, COSName.IMAGE);
        image.setInt(COSName.WIDTH, width);
        image.setInt(COSName.HEIGHT, height);
        image.setInt(COSName.BITS_PER_COMPONENT, 8);
        image.setItem(COSName.COLORSPACE, space);
        return image;
    }

    private static COSStream lossless(Pixels pixels, COSBase space) throws IOException {
        COSStream image = predicted(pixels.width, pixels.height, pixels.parts, pixels.colours, space);
        if (pixels.alpha.length > 0) {
            image.setItem(COSName.SMASK, predicted(pixels.width, pixels.height, 1, pixels.alpha, COSName.DEVICEGRAY));
        }
        return image;
    }

    /** Each row as its difference from what PNG's best filter foretells. */
    private static COSStream predicted(int width, int height, int parts, byte[] samples, COSBase space)
            throws IOException {
        COSStream image = image(width, height, space);
        try (OutputStream out = image.createOutputStream(COSName.FLATE_DECODE)) {
            new RowPredictor(width * parts, parts).write(samples, height, out);
        }
        var how = Cos.inline();
        how.setInt(COSName.PREDICTOR, 15);
        how.setInt(COSName.COLORS, parts);
        how.setInt(COSName.COLUMNS, width);
        image.setItem(COSName.DECODE_PARMS, how);
        return image;
    }

    private static COSStream jpeg(Pixels pixels, COSBase space) throws IOException {
        int type = pixels.parts == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
        var buffered = new BufferedImage(pixels.width, pixels.height, type);
        byte[] data = ((DataBufferByte) buffered.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < data.length; i++) {
            data[i] = pixels.parts == 1 ? pixels.colours[i] : pixels.colours[i / 3 * 3 + 2 - i % 3];
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            var metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(buffered), how);
            writer.write(metadata, new IIOImage(buffered, null, metadata), how);
        } finally {
            writer.dispose();
        }
        COSStream image = image(pixels.width, pixels.height, space);
        try (OutputStream out = image.createRawOutputStream()) {
            out.write(bytes.toByteArray());
        }
        image.setItem(COSName.FILTER, COSName.DCT_DECODE);
        return image;
    }
}
