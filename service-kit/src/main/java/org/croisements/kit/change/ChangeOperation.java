package org.croisements.kit.change;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to a record, as far as the public can see. */
@Schema(description = """
        CHANGED: created or changed, `data` is the whole record; DELETED: gone; HIDDEN: no longer public; MERGED: gone, \
        `data.into` is the id of the record that stands for it now""")
public enum ChangeOperation {
    CHANGED,
    DELETED,
    HIDDEN,
    MERGED
}
