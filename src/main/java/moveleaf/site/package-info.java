/** The website. In: its views and the templates of the folder {@code site}; out: the files of a site that works from any folder. */
@NullMarked
package moveleaf.site;

import org.jspecify.annotations.NullMarked;
