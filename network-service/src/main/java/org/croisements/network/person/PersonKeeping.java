package org.croisements.network.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.network.profile.PersonField;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a person's entry is kept: by whom, in which version, and what of it is shown to whom. */
@Schema(description = "How a person's entry is kept")
public record PersonKeeping(
        @Schema(description = "Id of the centre that keeps it; null: the network's administrators") @Nullable
        UUID owner,

        @Schema(description = "What everybody sees") List<PersonField> shownToPublic,
        @Schema(description = "What the network sees") List<PersonField> shownToNetwork,

        @Schema(description = "What the centre that keeps it sees")
        List<PersonField> shownToCentre,

        @Schema(description = "Version; also the ETag for those who keep the entry")
        long version,

        @Schema(description = "When the entry was made") Instant createdAt,
        @Schema(description = "When it last changed") Instant updatedAt) {

    static PersonKeeping of(Person p) {
        return new PersonKeeping(
                p.ownerId,
                fields(p.publicFields),
                fields(p.networkFields),
                fields(p.centreFields),
                p.version,
                p.createdAt,
                p.updatedAt);
    }

    private static List<PersonField> fields(List<String> names) {
        return names.stream().map(PersonField::valueOf).toList();
    }
}
