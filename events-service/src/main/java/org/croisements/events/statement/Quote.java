package org.croisements.events.statement;

import java.util.UUID;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody said; who that was may be unknown. */
@Schema(description = "What somebody said")
public record Quote(
        @Schema(description = "What was said", examples = "Il faut éviter d'enfermer les gens dans leur quartier")
        @Text(max = 2000, lines = true)
        String text,

        @Schema(description = "Word for word or not") QuoteKind kind,

        @Schema(description = "Who said it, if that is known", examples = "Patrice Allais") @Nullable
        String speaker,

        @Schema(description = "Post or organisation of the speaker at the time", examples = "Rennes Métropole")
        @Nullable
        String affiliation,

        @Schema(description = "Session in which it was said, by id") @Nullable
        UUID session) {}
