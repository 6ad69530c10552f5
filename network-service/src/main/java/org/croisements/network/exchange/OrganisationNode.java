package org.croisements.network.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.croisements.kit.page.Rendition.About;
import org.croisements.network.contact.Seat;
import org.croisements.network.organisation.NewOrganisation;
import org.croisements.network.organisation.Organisation;
import org.croisements.network.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** An organisation in the words of schema.org. */
final class OrganisationNode {

    private OrganisationNode() {}

    static ObjectNode of(Organisation organisation, About about) {
        var shown = NewOrganisation.of(organisation);
        var own = organisation.ownReference();
        var node = JsonNodeFactory.instance.objectNode();
        node.put("@type", type(shown.kind()));
        node.put("@id", about.at(own.href()).toString());
        node.put("name", shown.name());
        var names = node.putArray("alternateName");
        if (shown.acronym() != null) {
            names.add(shown.acronym());
        }
        shown.aliases().forEach(names::add);
        var identifiers = node.putArray("identifier");
        shown.identifiers()
                .forEach(identifier -> identifiers
                        .addObject()
                        .put("@type", "PropertyValue")
                        .put("propertyID", identifier.scheme().name())
                        .put("value", identifier.value()));
        put(node, "url", shown.website());
        put(node, "email", shown.email());
        put(node, "telephone", shown.phone());
        put(
                node,
                "foundingDate",
                shown.foundedOn() == null ? null : shown.foundedOn().text());
        put(
                node,
                "dissolutionDate",
                shown.closedOn() == null ? null : shown.closedOn().text());
        place(node, shown.seat());
        var served = node.putArray("areaServed");
        shown.coverage()
                .forEach(coverage -> served.addObject()
                        .put("@type", "AdministrativeArea")
                        .put("identifier", coverage.kind() + ":" + coverage.code()));
        return node;
    }

    private static void place(ObjectNode node, @Nullable Seat seat) {
        if (seat == null) {
            return;
        }
        var address = node.putObject("address").put("@type", "PostalAddress");
        put(address, "streetAddress", seat.address());
        put(address, "postalCode", seat.postcode());
        put(address, "addressLocality", seat.city());
        if (seat.longitude() != null && seat.latitude() != null) {
            node.putObject("location")
                    .put("@type", "Place")
                    .putObject("geo")
                    .put("@type", "GeoCoordinates")
                    .put("latitude", seat.latitude())
                    .put("longitude", seat.longitude());
        }
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    private static String type(OrganisationKind kind) {
        return switch (kind) {
            case STATE_AGENCY, STATE_SERVICE, MINISTRY, REGIONAL_COUNCIL, DEPARTMENT_COUNCIL, EPCI, COMMUNE ->
                "GovernmentOrganization";
            case ASSOCIATION, FEDERATION -> "NGO";
            case COMPANY, START_UP, CONSULTANCY -> "Corporation";
            default -> "Organization";
        };
    }
}
