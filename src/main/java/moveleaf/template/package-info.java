/** Strict Mustache. In: templates whose every name is checked against the records they will be shown; out: text and a source map. */
@NullMarked
package moveleaf.template;

import org.jspecify.annotations.NullMarked;
