package org.croisements.events.series;

/** Keeps what events say of their series true. */
public interface EventSeriesListener {

    /** A series goes by another title or slug from now on. Called in the transaction that changes it. */
    void renamed(EventSeries series);
}
