/** The guide as it is true: immutable records, prose among them. In: what {@code assemble} has checked; out: what every later stage reads. */
@NullMarked
package moveleaf.model;

import org.jspecify.annotations.NullMarked;
