/** YAML and JSON as trees that know where every key and value stands. In: a source file; out: a tree, checked against a JSON Schema. */
@NullMarked
package moveleaf.data;

import org.jspecify.annotations.NullMarked;
