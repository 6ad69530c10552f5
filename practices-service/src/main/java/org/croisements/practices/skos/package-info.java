/** Concept schemes as SKOS: written and read as Turtle and JSON-LD, and how many sheets stand under each concept. */
@NullMarked
package org.croisements.practices.skos;

import org.jspecify.annotations.NullMarked;
