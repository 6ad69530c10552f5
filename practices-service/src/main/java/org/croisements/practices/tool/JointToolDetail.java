package org.croisements.practices.tool;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.fact.Source;
import org.croisements.kit.reference.Reference;
import org.croisements.practices.contributor.Contributor;
import org.croisements.practices.contributor.Organisations;
import org.croisements.practices.contributor.StoredContributor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A joint tool with all that is told of it. */
@Schema(description = "A joint tool with all that is told of it")
public record JointToolDetail(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Readable name in addresses", examples = "l-eco-des-quartiers")
        String slug,

        @Schema(description = "Former slugs, which still lead here")
        List<String> formerSlugs,

        @Schema(description = "Title", examples = "L'Éco des quartiers")
        String title,

        @Schema(description = "What it is for") @Nullable String description,
        @Schema(description = "How far it has come") ToolStatus status,

        @Schema(description = "When it came to each status, the first one first")
        List<ToolStep> steps,

        @Schema(description = "Club or network whose tool it is") @Nullable
        Reference club,

        @Schema(description = "Who makes it, in order") List<Contributor> contributors,

        @Schema(description = "Its versions, the first one first")
        List<ToolVersion> versions,

        @Schema(description = "How often it was disseminated", minimum = "0", examples = "4")
        int disseminations,

        @Schema(description = "Organisation it belongs to") Reference owner,
        @Schema(description = "Where the facts come from") List<Source> sources,
        @Schema(description = "Version; also the ETag") long version,
        @Schema(description = "When it was entered") Instant createdAt,
        @Schema(description = "When it last changed") Instant updatedAt) {

    public static JointToolDetail of(JointTool t) {
        return new JointToolDetail(
                t.id,
                t.slug,
                t.formerSlugs.stream().sorted().toList(),
                t.title,
                t.description,
                t.status,
                t.steps,
                t.club == null ? null : t.club.in("networks"),
                t.contributors.stream().map(StoredContributor::shown).toList(),
                t.versions,
                t.disseminations,
                t.owner.in(Organisations.COLLECTION),
                t.sources,
                t.version,
                t.createdAt,
                t.updatedAt);
    }
}
