package org.croisements.gateway.upstream;

import java.util.concurrent.atomic.AtomicInteger;

/** Room for so many calls at once, so that one slow service does not take all there is. */
public final class Bulkhead {

    private final int places;
    private final AtomicInteger taken = new AtomicInteger();

    Bulkhead(int places) {
        this.places = places;
    }

    /** Takes a place, if there is one. */
    public boolean enter() {
        if (taken.incrementAndGet() > places) {
            taken.decrementAndGet();
            return false;
        }
        return true;
    }

    public void leave() {
        taken.decrementAndGet();
    }

    int taken() {
        return taken.get();
    }
}
