/** What a template may say of the guide. In: the checked guide, its numbered references and the language file; out: immutable records with prose as HTML. */
@NullMarked
package moveleaf.view;

import org.jspecify.annotations.NullMarked;
