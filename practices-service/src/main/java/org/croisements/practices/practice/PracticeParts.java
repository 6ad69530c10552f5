package org.croisements.practices.practice;

import java.util.Optional;
import org.croisements.practices.publication.Publication;
import org.jspecify.annotations.Nullable;

/** What other features do when something becomes of a practice, in the same transaction, and what they keep of it. */
public interface PracticeParts {

    /** A practice took a step towards the public or away from it. Null before: it was entered with this step. */
    default void moved(Practice practice, @Nullable Publication before, @Nullable String reason) {}

    /** From now on the public sees a new revision of a practice. */
    default void revised(Practice practice, PracticeDetail detail, @Nullable String reason) {}

    /** A practice as it was answered when a revision of it was published, if this keeps revisions and knows that one. */
    default Optional<String> revision(Practice practice, int number) {
        return Optional.empty();
    }
}
