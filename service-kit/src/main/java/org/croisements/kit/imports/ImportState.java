package org.croisements.kit.imports;

/** How far an import is. */
enum ImportState {
    COMPLETE,
    /** Under way or broken off: the same file under the same key goes on with it. */
    INCOMPLETE
}
