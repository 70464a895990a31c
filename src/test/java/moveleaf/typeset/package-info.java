/** Tests of the typesetter: three-word galleys in a square font, laws under random galleys, hostile galleys. In: galleys made here; out: dumps and breaches. */
@NullMarked
package moveleaf.typeset;

import org.jspecify.annotations.NullMarked;
