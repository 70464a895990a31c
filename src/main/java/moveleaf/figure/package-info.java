/** Poses in, drawings out: a body is posed by joint angles and contacts, seen through a camera, and drawn as paths. Knows nothing of pages. */
@NullMarked
package moveleaf.figure;

import org.jspecify.annotations.NullMarked;
