package org.croisements.events.retention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How long what is kept, for everybody to know. */
@Schema(description = "For how many days after an event what is kept of people, for each purpose")
record RetentionDetail(
        @Schema(description = "What people need to take part: to see to it on the day", examples = "7")
        int accessNeeds,

        @Schema(
                description = "Answers to the event's questions: to prepare it and to settle its accounts",
                examples = "90")
        int answers,

        @Schema(description = "Which messages were sent: to answer whoever missed one", examples = "90")
        int messages,

        @Schema(description = "Who it was: for certificates and for those who pay for the event", examples = "365")
        int people,

        @Schema(description = "Version, 0 where nobody decided otherwise; also the ETag")
        long version) {

    static RetentionDetail of(@Nullable RetentionRules rules) {
        var form = rules == null ? NewRetentionRules.USUAL : rules.form();
        return new RetentionDetail(
                form.accessNeeds(),
                form.answers(),
                form.messages(),
                form.people(),
                rules == null ? 0 : rules.version + 1);
    }
}
