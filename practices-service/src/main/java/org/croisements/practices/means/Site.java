package org.croisements.practices.means;

import org.croisements.kit.input.PartialDate;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place where a practice is to be found. */
@Schema(description = "A place where a practice is to be found")
public record Site(
        @Schema(description = "Name of the place", examples = "Le Blosne")
        String name,

        @Schema(description = "Code of the priority quarter it lies in", examples = "QN03505M")
        @Nullable
        @Text(max = 20, pattern = "[0-9A-Z]+", allowed = "a code of digits and capital letters")
        String qpv,

        @Schema(description = "When it opened", examples = "2016") @Nullable
        PartialDate openedOn,

        @Schema(description = "Whether it is open") SiteStatus status) {}
