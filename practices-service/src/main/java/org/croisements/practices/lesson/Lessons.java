package org.croisements.practices.lesson;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import org.croisements.practices.nature.AnswerScope;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a practice tells and what can be learned from it, as it is stored. */
@Embeddable
public record Lessons(
        @Nullable String summary,
        @Nullable String problem,
        @Nullable String answer,
        @Enumerated(EnumType.STRING) @Nullable AnswerScope answerScope,
        @Nullable String description,
        @Nullable String eligibility,
        List<String> objectives,
        List<String> methods,
        List<String> obstacles,
        List<String> levers,
        @JdbcTypeCode(SqlTypes.JSON) List<Chain> chains,
        @JdbcTypeCode(SqlTypes.JSON) @Nullable Transferability transferability,
        @JdbcTypeCode(SqlTypes.JSON) List<Agreement> agreements,
        @JdbcTypeCode(SqlTypes.JSON) List<Inspiration> inspiring) {

    /** The distinct outcomes of its results, in the order of their kinds. */
    public List<Outcome> outcomes() {
        return chains.stream()
                .map(Chain::result)
                .filter(Objects::nonNull)
                .map(Result::outcome)
                .distinct()
                .sorted()
                .toList();
    }
}
