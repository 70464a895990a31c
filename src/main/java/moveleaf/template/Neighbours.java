package moveleaf.template;

import java.util.ArrayList;
import java.util.List;

/** Where a file of the templates folder finds another that it names: the folders of one edition, of all, and of print and site. */
public final class Neighbours {
    private Neighbours() {}

    /**
     * The paths where a file may stand that another names: beside that one, then in the folder {@code shared} of each folder
     * further out. For {@code print/cards/page.mustache} these are {@code print/cards}, {@code print/shared} and {@code shared}.
     *
     * @param naming the path of the file that names it
     * @param name of a file, with its ending
     */
    public static List<String> of(String naming, String name) {
        List<String> places = new ArrayList<>();
        int end = naming.lastIndexOf('/') + 1;
        places.add(naming.substring(0, end) + name);
        do {
            end = naming.lastIndexOf('/', end - 2) + 1;
            String shared = naming.substring(0, end) + "shared/" + name;
            if (!places.contains(shared)) {
                places.add(shared);
            }
        } while (end > 0);
        return List.copyOf(places);
    }
}
