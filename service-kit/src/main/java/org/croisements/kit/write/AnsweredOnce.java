package org.croisements.kit.write;

/** A body that holds something which is said only once, so that no stored answer may hold it. */
public interface AnsweredOnce {

    /** What a request repeated under its {@code Idempotency-Key} is answered instead; this is what is stored. */
    Object again();
}
