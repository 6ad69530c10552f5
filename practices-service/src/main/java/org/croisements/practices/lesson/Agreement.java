package org.croisements.practices.lesson;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agreement that a practice rests on or serves. */
@Schema(description = "An agreement that a practice rests on or serves")
public record Agreement(
        @Schema(description = "Kind of agreement") AgreementKind kind,

        @Schema(
                description = "What it is called",
                examples = "Protocole de préfiguration des projets de renouvellement urbain")
        @Text(max = 500)
        String title,

        @Schema(description = "Who agreed", examples = "[\"Rennes Métropole\", \"ANRU\"]")
        @Size(max = 50)
        @Text(max = 300)
        List<String> parties,

        @Schema(description = "When it was signed", examples = "2016-12-09") @Nullable
        PartialDate signedOn,

        @Schema(description = "The part of it that matters here", examples = "Volet ingénierie")
        @Nullable
        @Text(max = 300)
        String strand) {}
