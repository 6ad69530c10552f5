package org.croisements.network.exchange;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.croisements.network.identifier.Identifier.Scheme;
import org.croisements.network.organisation.NewOrganisation;
import org.croisements.network.organisation.Organisation;
import org.croisements.network.organisation.OrganisationKind;
import org.croisements.network.territory.TerritoryKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation as a structure of data.inclusion, in the words of its schema (version 1). */
@SuppressWarnings("MemberName") // the names are that schema's
@Schema(description = "An organisation as a structure of data.inclusion (schema version 1), in its words")
record Structure(
        @Schema(description = "Who publishes it", examples = "croisements")
        String source,

        @Schema(
                description = "Its id: the source, two hyphens, the id there",
                examples = "croisements--0197c0de-0000-7000-8000-000000000001")
        String id,

        @Schema(description = "Name", examples = "RésO Villes")
        String nom,

        @Schema(description = "When it last changed") LocalDate date_maj,

        @Schema(description = "Where the source shows it", format = "uri") @Nullable
        String lien_source,

        @Schema(description = "SIRET", examples = "82139915100033") @Nullable
        String siret,

        @Schema(description = "Telephone", examples = "+33 2 40 58 02 03") @Nullable
        String telephone,

        @Schema(description = "E-mail address", examples = "contact@example.org") @Nullable
        String courriel,

        @Schema(description = "Website", format = "uri") @Nullable
        String site_web,

        @Schema(
                description = "Description, of 50 to 2,000 characters; null where there is less to say",
                examples =
                        "Un centre de ressources pour les professionnels de la politique de la ville de deux régions")
        @Nullable
        String description,

        @Schema(description = "Opening hours; not known here", examples = "Mo-Fr 09:00-17:00") @Nullable
        String horaires_accueil,

        @Schema(description = "Accessibility; not known here", format = "uri") @Nullable
        String accessibilite_lieu,

        @Schema(description = "Networks that carry it", examples = "[\"plie\"]")
        List<String> reseaux_porteurs,

        @Schema(description = "Street and number", examples = "2 rue Meuris") @Nullable
        String adresse,

        @Schema(description = "More of the address; not known here", examples = "Bâtiment B") @Nullable
        String complement_adresse,

        @Schema(description = "City", examples = "Nantes") @Nullable
        String commune,

        @Schema(description = "Postal code", examples = "44100") @Nullable
        String code_postal,

        @Schema(description = "INSEE code of the commune, where the organisation is its authority", examples = "35238")
        @Nullable
        String code_insee,

        @Schema(description = "Degrees east (WGS 84)", examples = "-1.5854") @Nullable
        Double longitude,

        @Schema(description = "Degrees north (WGS 84)", examples = "47.2063") @Nullable
        Double latitude) {

    private static final String SOURCE = "croisements";
    private static final int LONGEST_NAME = 150;
    private static final int SHORTEST_DESCRIPTION = 50;
    private static final int LONGEST_DESCRIPTION = 2_000;

    static Structure of(Organisation organisation, URI base) {
        var shown = NewOrganisation.of(organisation);
        var seat = shown.seat();
        var territory = shown.territory();
        return new Structure(
                SOURCE,
                SOURCE + "--" + organisation.id(),
                name(shown.name()),
                organisation.updatedAt().atZone(ZoneOffset.UTC).toLocalDate(),
                base.resolve(organisation.ownReference().href()).toString(),
                shown.identifiers().stream()
                        .filter(identifier -> identifier.scheme() == Scheme.SIRET)
                        .map(identifier -> identifier.value())
                        .findFirst()
                        .orElse(null),
                shown.phone(),
                shown.email(),
                shown.website(),
                description(shown.note()),
                null,
                null,
                carriers(shown.kind()),
                seat == null ? null : seat.address(),
                null,
                seat == null ? null : seat.city(),
                seat == null || seat.postcode() == null || !seat.postcode().matches("[0-9]{5}")
                        ? null
                        : seat.postcode(),
                territory == null || territory.kind() != TerritoryKind.COMMUNE ? null : territory.code(),
                seat == null ? null : seat.longitude(),
                seat == null ? null : seat.latitude());
    }

    /** At most 150 characters, and no full stop at the end. */
    private static String name(String name) {
        return start(name, LONGEST_NAME).replaceAll("[.\\s]+$", "");
    }

    /** Between 50 and 2,000 characters; what is shorter says nothing. */
    private static @Nullable String description(@Nullable String note) {
        return note == null || note.codePointCount(0, note.length()) < SHORTEST_DESCRIPTION
                ? null
                : start(note, LONGEST_DESCRIPTION);
    }

    private static String start(String text, int characters) {
        return text.codePointCount(0, text.length()) <= characters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, characters));
    }

    private static List<String> carriers(OrganisationKind kind) {
        return switch (kind) {
            case PLIE -> List.of("plie");
            case EMPLOYMENT_HOUSE -> List.of("maisons-de-l-emploi");
            case COMMUNE -> List.of("communes");
            case REGIONAL_COUNCIL -> List.of("regions");
            default -> List.of();
        };
    }
}
