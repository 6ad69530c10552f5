package org.croisements.events.feedback;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What those who attended think, all together. */
@Schema(description = "What those who attended think of an event, told once five have said it")
record FeedbackDetail(
        @Schema(description = "How many gave feedback; null where they are fewer than five", examples = "42") @Nullable
        Integer answers,

        @Schema(description = "Their rating on the average, from 1 to 5", examples = "4.2") @Nullable
        Double average,

        @Schema(description = "What they said in words, in an order that tells nothing of who said it")
        List<String> comments) {}
