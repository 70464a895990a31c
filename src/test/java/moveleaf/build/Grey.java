package moveleaf.build;

/** What is left of colours without colour. */
final class Grey {
    private Grey() {}

    /**
     * The contrast of two colours, as in WCAG 2 (1 is none, 21 black on white), by the lesser of two ways to make grey: how light the
     * colours are to the eye, and as printers and copiers weigh them (ITU-R BT.601).
     */
    static double contrast(int rgb, int other) {
        return Math.min(
                contrast(luminance(rgb), luminance(other)), contrast(luminance(copied(rgb)), luminance(copied(other))));
    }

    private static double contrast(double a, double b) {
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static int copied(int rgb) {
        int grey = (int) Math.round(0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff));
        return grey << 16 | grey << 8 | grey;
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
