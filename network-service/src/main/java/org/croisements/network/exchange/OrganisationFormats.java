package org.croisements.network.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.croisements.kit.format.GeoJson;
import org.croisements.kit.format.JsonLd;
import org.croisements.kit.page.Format;
import org.croisements.kit.page.Rendition;
import org.croisements.network.organisation.NewOrganisation;
import org.croisements.network.organisation.Organisation;
import org.croisements.network.organisation.OrganisationSummary;

/** The formats of organisations besides tables: on a map, as linked data, as business cards. */
class OrganisationFormats {

    @Produces
    @Singleton
    Rendition<Organisation> map(ObjectMapper mapper) {
        return new GeoJson<>(mapper, organisation -> {
            var seat = NewOrganisation.of(organisation).seat();
            var longitude = seat == null ? null : seat.longitude();
            var latitude = seat == null ? null : seat.latitude();
            return new GeoJson.Feature(
                    organisation.id(),
                    longitude == null || latitude == null ? null : GeoJson.point(longitude, latitude),
                    OrganisationSummary.of(organisation));
        });
    }

    @Produces
    @Singleton
    Rendition<Organisation> linkedData(ObjectMapper mapper) {
        return new JsonLd<>(mapper, JsonLd.SCHEMA_ORG, OrganisationNode::of);
    }

    @Produces
    @Singleton
    Rendition<Organisation> cards() {
        return Rendition.of(Format.VCARD, OrganisationCard::of);
    }
}
