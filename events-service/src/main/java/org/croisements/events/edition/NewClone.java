package org.croisements.events.edition;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Slugs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is different in an edition that is made of another one. */
@Schema(description = "What is different in an event that is made of another one")
record NewClone(
        @Schema(description = "First day; everything else moves by as many days", examples = "2020-06-09")
        LocalDate startsOn,

        @Schema(
                description = "Readable name in addresses; made of title and day where left out",
                examples = "cites-cap-2020")
        @Nullable
        @Text(max = Slugs.MAX, pattern = Slugs.PATTERN, allowed = Slugs.ALLOWED)
        String slug,

        @Schema(description = "What it is called; as the other one where left out", examples = "Forum Cités Cap 2020")
        @Nullable
        @Text(max = 300)
        String title,

        @Schema(
                description = "Which edition of the series; of a series, the one after its last where left out",
                examples = "3")
        @Nullable
        @Min(1)
        @Max(10_000)
        Integer edition) {}
