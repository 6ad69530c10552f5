package org.croisements.network.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.croisements.network.evidence.ContractArea;
import org.croisements.network.evidence.DataSource;
import org.croisements.network.evidence.Measure;
import org.croisements.network.evidence.Point;
import org.croisements.network.evidence.QualityNote;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A territory of the official reference. */
@Schema(description = "A territory of the official reference")
public record TerritoryDetail(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Kind and code as one readable name", examples = "commune-35238")
        String slug,

        @Schema(description = "Kind of territory") TerritoryKind kind,

        @Schema(description = "Official code, unique within its kind and generation", examples = "35238")
        String code,

        @Schema(
                description = "Generation of a priority quarter or city contract",
                minimum = "1900",
                maximum = "2200",
                examples = "2024")
        @Nullable
        Integer generation,

        @Schema(description = "Official name", examples = "Rennes")
        String name,

        @Schema(description = "All territories it lies in, direct and indirect")
        List<TerritoryKey> parents,

        @Schema(description = "When it lay in others, or since when it has lain in these, where that is known")
        List<ParentPeriod> parentPeriods,

        @Schema(description = "The territories of the generation before that it took the place of")
        List<TerritoryKey> succeeds,

        @Schema(description = "First day it holds, where it belongs to a generation", examples = "2024-01-01") @Nullable
        LocalDate validFrom,

        @Schema(description = "Last day it holds; null while it lasts", examples = "2023-12-31") @Nullable
        LocalDate validTo,

        @Schema(description = "How it came out of the generation before") @Nullable
        Evolution evolution,

        @Schema(description = "Municipal population", minimum = "0", maximum = "100000000", examples = "227830")
        @Nullable
        Integer population,

        @Schema(description = "SIREN, where it is a legal person", examples = "213502388") @Nullable
        String siren,

        @Schema(description = "Type within its kind, such as METRO for an EPCI", examples = "METRO") @Nullable
        String type,

        @Schema(description = "Where it is on the map, as far as a source says") @Nullable
        Point point,

        @Schema(description = "What a city contract covers, as each line of each source says")
        List<ContractArea> areas,

        @Schema(description = "What sources measure of it") List<Measure> measures,

        @Schema(description = "What is to be taken with care")
        List<QualityNote> quality,

        @Schema(description = "The published files that say so")
        List<DataSource> sources,

        @Schema(description = "Version; also the ETag") long version) {

    /** When a territory lay in another. */
    @Schema(description = "When a territory lay in another")
    public record ParentPeriod(
            @Schema(description = "Kind of territory") TerritoryKind kind,

            @Schema(description = "Official code", examples = "243500139")
            String code,

            @Schema(description = "Since when; null: as far back as is known", examples = "2017-01-01") @Nullable
            LocalDate from,

            @Schema(description = "Until when, that day included; null while it lasts", examples = "2016-12-31")
            @Nullable
            LocalDate to) {}

    /** A territory as everybody sees it. */
    public static TerritoryDetail of(Territory t) {
        return new TerritoryDetail(
                t.id,
                t.slug,
                t.kind,
                t.code,
                t.generation,
                t.name,
                TerritoryKey.ofWords(t.parents),
                t.parentTerms.stream().map(ParentTerm::period).toList(),
                TerritoryKey.ofWords(t.succeeds),
                t.validFrom,
                t.validTo,
                t.evolution,
                t.population,
                t.siren,
                t.type,
                t.longitude == null || t.latitude == null ? null : new Point(t.longitude, t.latitude),
                t.evidence.areas(),
                t.evidence.measures(),
                t.evidence.quality(),
                t.evidence.sources(),
                t.version);
    }
}
