package org.croisements.network.output;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that a working group produces or produced, and where it can be seen. */
@Schema(description = "Something that a working group produces or produced")
public record Output(
        @Schema(description = "What it is", examples = "DOCUMENT")
        OutputKind kind,

        @Schema(description = "What it is called", examples = "L'Éco des quartiers, n° 1") @Text(max = 500)
        String label,

        @Schema(
                description = "Where it can be seen: an address of this API or of the web",
                format = "uri-reference",
                examples = "/api/v1/events/club-dev-eco-2018-06")
        @Nullable
        @Text(
                max = 2000,
                pattern = "(/api/v1/|https?://)[^\\s\"<>\\\\^`{|}]+",
                allowed = "an address of this API, or an http or https one")
        String href,

        @Schema(description = "How far it has come") @Nullable
        OutputStatus status,

        @Schema(description = "When it was ready", examples = "2019-03") @Nullable
        PartialDate on,

        @Schema(description = "Where it was spread") @Size(max = 100)
        List<@Valid Dissemination> disseminations) {}
