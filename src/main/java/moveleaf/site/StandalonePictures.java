package moveleaf.site;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import moveleaf.view.FigureView;
import moveleaf.view.Html;
import moveleaf.view.MovementView;

/**
 * Drawings of movements as files that scripts show: the last pose, and the movement. They hold the site's own rules, so they move,
 * stand still for those who want no motion, and follow the colours of the page around them.
 */
final class StandalonePictures {
    private final String style;
    private final SortedMap<String, String> files = new TreeMap<>();

    /** @param style rules that colour and move drawings */
    StandalonePictures(String style) {
        this.style = "<style>" + style.replace("<", "") + "</style>";
    }

    /** The rules, as they stand in each file. */
    String rules() {
        return style;
    }

    /**
     * Files by path from the site's root.
     *
     * @param moving movements that no page shows, by path
     */
    SortedMap<String, String> of(Iterable<MovementView> movements, SortedMap<String, Html> moving) {
        for (MovementView movement : movements) {
            movement.figure().ifPresent(this::add);
            movement.variants().forEach(variant -> variant.figure().ifPresent(this::add));
        }
        moving.forEach((path, drawing) -> files.put(path, alone(drawing)));
        return files;
    }

    private void add(FigureView figure) {
        Optional<Html> still = figure.poses().get(figure.poses().size() - 1).drawing();
        figure.file().map(StandalonePictures::stem).ifPresent(stem -> {
            still.ifPresent(drawing -> files.put(stem + "-still.svg", alone(drawing)));
            figure.moving().ifPresent(drawing -> files.put(stem + "-moving.svg", alone(drawing)));
        });
    }

    /** {@code figures/bird-dog}, of an address seen from any page. */
    private static String stem(String file) {
        return file.substring(file.lastIndexOf("figures/")).replaceFirst("\\.svg$", "");
    }

    private String alone(Html drawing) {
        String svg = drawing.text();
        int inside = svg.indexOf('>') + 1;
        return new StringBuilder(svg.length() + style.length() + 64)
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .append(svg, "<svg".length(), inside)
                .append(style)
                .append(svg, inside, svg.length())
                .append('\n')
                .toString();
    }
}
