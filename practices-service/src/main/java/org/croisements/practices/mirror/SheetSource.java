package org.croisements.practices.mirror;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.croisements.practices.index.Sheet;

/** Reads practices as the index holds them, in the transaction at hand. */
public interface SheetSource {

    /** These practices as they stand; those that are gone are missing. */
    List<Sheet> read(Collection<UUID> ids);

    /** The next practices behind one, by id; null for the first. */
    List<Sheet> after(@org.jspecify.annotations.Nullable UUID last, int max);
}
