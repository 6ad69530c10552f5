package org.croisements.network.workinggroup;

import jakarta.validation.constraints.AssertTrue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member of a working group, as written by a caller. */
@Schema(description = "A member of a working group: an organisation or a person")
record NewGroupMember(
        @Schema(description = "Organisation, by id or slug", examples = "pqn-a") @Nullable
        String organisation,

        @Schema(description = "Person, by id or slug") @Nullable
        String person,

        @Schema(description = "Whether they lead the group") boolean leads) {

    @Schema(hidden = true)
    @AssertTrue(message = "name either an organisation or a person")
    boolean isOne() {
        return (organisation == null) != (person == null);
    }
}
