package org.croisements.events.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The editable form of the rules on how long what is kept; each in days after the event is over. */
@Schema(description = "For how many days after an event what is kept, for each purpose")
record NewRetentionRules(
        @Schema(description = "What people need to take part: to see to it on the day", examples = "7") @Min(1) @Max(30)
        int accessNeeds,

        @Schema(
                description = "Answers to the event's questions: to prepare it and to settle its accounts",
                examples = "90")
        @Min(1)
        @Max(730)
        int answers,

        @Schema(description = "Which messages were sent: to answer whoever missed one", examples = "90")
        @Min(1)
        @Max(730)
        int messages,

        @Schema(description = "Who it was: for certificates and for those who pay for the event", examples = "365")
        @Min(1)
        @Max(1825)
        int people) {

    /** What holds where nobody decided otherwise. */
    static final NewRetentionRules USUAL = new NewRetentionRules(7, 90, 90, 365);
}
