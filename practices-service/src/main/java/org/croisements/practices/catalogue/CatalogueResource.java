package org.croisements.practices.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.croisements.kit.format.JsonLd;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.Format;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be had here, in the words of DCAT 3: data portals read it and list us. */
@Path("/api/v1/practices-catalogue")
@Tag(name = "Harvesting", description = "For portals and libraries that collect what others publish")
class CatalogueResource {

    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String DCTERMS = "http://purl.org/dc/terms/";
    private static final String LICENCE = "https://spdx.org/licenses/etalab-2.0";

    private static final List<Format> OF_LISTS = List.of(Format.JSON, Format.CSV, Format.NDJSON);
    private static final List<Format> OF_PRACTICES = List.of(
            Format.JSON, Format.CSV, Format.NDJSON, Format.GEOJSON, Format.JSON_LD, Format.ATOM, Format.JSON_FEED);

    private final ObjectMapper mapper;
    private final Conditional conditional;
    private final UriInfo uri;

    CatalogueResource(ObjectMapper mapper, Conditional conditional, UriInfo uri) {
        this.mapper = mapper;
        this.conditional = conditional;
        this.uri = uri;
    }

    @GET
    @PermitAll
    @Produces(Format.JSON_LD_TYPE)
    @Operation(operationId = "getPracticesCatalogue", summary = "Get the catalogue of these data for portals, as DCAT")
    @APIResponseSchema(value = String.class, responseDescription = "The catalogue")
    public Response get() {
        var catalogue = mapper.createObjectNode();
        // Everything is named in whole, so that nobody has to fetch a context.
        catalogue
                .put("@context", JsonLd.SCHEMA_ORG)
                .put("@id", address("practices-catalogue"))
                .put("@type", DCAT + "Catalog")
                .put(DCTERMS + "title", "Pratiques et expériences des centres de ressources")
                .put(DCTERMS + "language", "fr");
        var datasets = catalogue.putArray(DCAT + "dataset");
        dataset(
                datasets.addObject(),
                "practices",
                "Pratiques, outils, instruments et leviers",
                "Ce qui a été essayé dans les quartiers, avec ses résultats et ses reprises ailleurs, échecs compris",
                OF_PRACTICES);
        dataset(
                datasets.addObject(),
                "concept-schemes",
                "Thésaurus",
                "Thèmes de plusieurs périodes, publics, principes, approches, instruments, et leurs correspondances",
                OF_LISTS);
        dataset(
                datasets.addObject(),
                "joint-tools",
                "Outils conjoints",
                "Outils que les centres d'un club font ensemble, et où ils ont été diffusés",
                OF_LISTS);
        service(catalogue.putArray(DCAT + "service").addObject());
        String text = catalogue.toPrettyString() + "\n";
        return conditional.answer(text.getBytes(StandardCharsets.UTF_8), Format.JSON_LD.contentType());
    }

    private void dataset(ObjectNode dataset, String collection, String title, String about, List<Format> formats) {
        dataset.put("@id", address(collection))
                .put("@type", DCAT + "Dataset")
                .put(DCTERMS + "title", title)
                .put(DCTERMS + "description", about)
                .put(DCTERMS + "license", LICENCE);
        for (Format format : formats) {
            dataset.withArray(DCAT + "distribution")
                    .addObject()
                    .put("@type", DCAT + "Distribution")
                    .put(DCTERMS + "title", title + " (" + format.name() + ")")
                    .put(DCAT + "accessURL", address(collection + "." + format.suffix()))
                    .put(DCAT + "mediaType", format.type())
                    .put(DCTERMS + "license", LICENCE);
        }
    }

    private void service(ObjectNode service) {
        service.put("@id", address("oai"))
                .put("@type", DCAT + "DataService")
                .put(DCTERMS + "title", "OAI-PMH 2.0")
                .put(DCAT + "endpointURL", address("oai"))
                .put(DCTERMS + "conformsTo", "http://www.openarchives.org/OAI/openarchivesprotocol.html");
    }

    private String address(String path) {
        return uri.getBaseUri().resolve("/api/v1/" + path).toString();
    }
}
