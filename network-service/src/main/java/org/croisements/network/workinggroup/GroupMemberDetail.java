package org.croisements.network.workinggroup;

import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member of a working group. */
@Schema(description = "A member of a working group: an organisation or a person")
record GroupMemberDetail(
        @Schema(description = "Organisation; null for a person") @Nullable
        Reference organisation,

        @Schema(description = "Person; null for an organisation") @Nullable
        Reference person,

        @Schema(description = "Whether they lead the group") boolean leads) {

    static GroupMemberDetail of(GroupMember m) {
        return new GroupMemberDetail(
                m.organisation == null ? null : m.organisation.reference(),
                m.person == null ? null : m.person.reference(),
                m.leads);
    }
}
