package org.croisements.kit.reference;

import java.util.List;

/** A service's bean that keeps what its records say of others' records true. */
public interface ReferenceListener {

    /**
     * Records of other services were met for the first time, changed, renamed, merged, withdrawn or deleted; a change
     * may well leave a reference as it was. Called in the transaction that stores this, so an exception makes the
     * follower try the same changes again; write what follows from them to the service's own records, and its own
     * changes to {@code Changes}.
     */
    void referencesChanged(List<ReferenceChange> changes);
}
