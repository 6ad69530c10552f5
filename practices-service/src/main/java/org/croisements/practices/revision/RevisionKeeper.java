package org.croisements.practices.revision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.croisements.practices.practice.Practice;
import org.croisements.practices.practice.PracticeDetail;
import org.croisements.practices.practice.PracticeParts;
import org.jspecify.annotations.Nullable;

/** Keeps each revision of a practice as the public saw it first. */
@ApplicationScoped
class RevisionKeeper implements PracticeParts {

    private final PracticeRevisionRepository revisions;
    private final ObjectMapper mapper;
    private final Clock clock;

    RevisionKeeper(PracticeRevisionRepository revisions, ObjectMapper mapper, Clock clock) {
        this.revisions = revisions;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public void revised(Practice practice, PracticeDetail detail, @Nullable String reason) {
        Integer number = detail.revision();
        if (number != null) {
            revisions.persist(new PracticeRevision(practice, number, json(detail), reason, clock.instant()));
        }
    }

    @Override
    public Optional<String> revision(Practice practice, int number) {
        return revisions.find(practice, number).map(revision -> revision.detail);
    }

    private String json(PracticeDetail detail) {
        try {
            return mapper.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A practice can't be written as JSON", e);
        }
    }
}
