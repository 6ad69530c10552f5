package org.croisements.practices.skos;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.page.Format.JSON_LD_TYPE;
import static org.croisements.kit.page.Format.TURTLE_TYPE;
import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.croisements.kit.format.JsonLd;
import org.croisements.kit.imports.LineOutcome;
import org.croisements.kit.input.JsonBodies;
import org.croisements.kit.input.Largest;
import org.croisements.kit.openapi.Unversioned;
import org.croisements.kit.security.Role;
import org.croisements.kit.write.Write;
import org.croisements.practices.concept.ConceptScheme;
import org.croisements.practices.concept.ConceptSchemeRepository;
import org.croisements.practices.concept.ConceptSchemeService;
import org.croisements.practices.concept.NewConceptScheme;
import org.croisements.practices.term.NewConcept;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Imports of concept schemes from SKOS. A scheme is known by its slug; what the document leaves out is gone. */
@Path("/api/v1/concept-scheme-imports")
@Tag(name = "Concept schemes", description = "Themes: who drew them up, when they are in use, how they nest")
class SkosImportResource {

    private final ConceptSchemeRepository schemes;
    private final ConceptSchemeService service;
    private final JsonBodies bodies;
    private final ObjectMapper mapper;
    private final HttpHeaders headers;
    private final UriInfo uri;

    SkosImportResource(
            ConceptSchemeRepository schemes,
            ConceptSchemeService service,
            JsonBodies bodies,
            ObjectMapper mapper,
            HttpHeaders headers,
            UriInfo uri) {
        this.schemes = schemes;
        this.service = service;
        this.bodies = bodies;
        this.mapper = mapper;
        this.headers = headers;
        this.uri = uri;
    }

    @POST
    @RolesAllowed(Role.NETWORK_ADMIN)
    @Write
    @Unversioned
    @Consumes({TURTLE_TYPE, JSON_LD_TYPE})
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "importConceptScheme",
            summary = "Add a concept scheme from SKOS, or make the one of its slug the same",
            description =
                    "The document holds one `skos:ConceptScheme` with its concepts, labels in French and English, notations, broader concepts and mappings; `dcterms:identifier` is the slug, `dcterms:temporal` the period as 2015/2023, `dcterms:type` the use. Nothing is fetched: a JSON-LD context stands in the document.")
    @APIResponseSchema(value = SkosReport.class, responseCode = "201", responseDescription = "Done")
    public Response take(
            @Parameter(description = "Only tell what would happen") @RestQuery boolean dryRun,
            @Schema(
                            description = "The scheme, at most 5 MB",
                            examples = {
                                "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<urn:s> a skos:ConceptScheme ; skos:prefLabel \"Publics\"@fr .\n",
                                "{\"@context\": {\"skos\": \"http://www.w3.org/2004/02/skos/core#\"}, \"@id\": \"urn:s\", \"@type\": \"skos:ConceptScheme\", \"skos:prefLabel\": \"Publics\"}\n"
                            })
                    @Largest(megabytes = 5)
                    byte[] document) {
        boolean turtle = MediaType.valueOf(TURTLE_TYPE).isCompatible(headers.getMediaType());
        String here = uri.getBaseUri().resolve("/api/v1/concept-schemes/").toString();
        var form = checked(
                turtle
                        ? SkosReader.read(new ByteArrayInputStream(document), true, here, List.of())
                        : jsonLd(document, here));
        String slug = String.valueOf(form.slug());
        var present = schemes.lookUp(slug);
        var before = present.map(NewConceptScheme::of);
        var added =
                missing(form.concepts(), before.map(NewConceptScheme::concepts).orElse(List.of()));
        var removed = missing(before.map(NewConceptScheme::concepts).orElse(List.of()), form.concepts());
        var outcome = dryRun ? foreseen(before, form) : apply(present, form);
        return Response.created(uri.getBaseUri().resolve("/api/v1/concept-schemes/" + slug))
                .entity(new SkosReport(slug, outcome, dryRun, added, removed))
                .build();
    }

    private LineOutcome apply(Optional<ConceptScheme> present, NewConceptScheme form) {
        if (present.isEmpty()) {
            service.add(form);
            return LineOutcome.CREATED;
        }
        var locked = schemes.getForUpdate(present.get().slug());
        return service.change(locked, form) ? LineOutcome.UPDATED : LineOutcome.UNCHANGED;
    }

    private static LineOutcome foreseen(Optional<NewConceptScheme> before, NewConceptScheme form) {
        return before.map(present -> present.equals(form) ? LineOutcome.UNCHANGED : LineOutcome.UPDATED)
                .orElse(LineOutcome.CREATED);
    }

    /** The same rules hold as for a scheme that comes as JSON. */
    private NewConceptScheme checked(NewConceptScheme read) {
        ObjectNode tree = mapper.valueToTree(read);
        return bodies.toRecord(tree, NewConceptScheme.class);
    }

    private NewConceptScheme jsonLd(byte[] document, String here) {
        try {
            JsonNode tree = mapper.readTree(document);
            return SkosReader.read(
                    new ByteArrayInputStream(withoutOurContext(tree, document)), false, here, described(tree));
        } catch (IOException e) {
            throw INVALID_BODY.with("The document is no JSON");
        }
    }

    /** Our own documents name a context that they do without, since they name everything in whole. */
    private byte[] withoutOurContext(JsonNode tree, byte[] document) throws IOException {
        return tree instanceof ObjectNode node && node.path("@context").asText().equals(JsonLd.SCHEMA_ORG)
                ? mapper.writeValueAsBytes(node.without("@context"))
                : document;
    }

    /** The addresses of what is described and not just referred to, in order, which whoever reads JSON-LD loses. */
    private static List<String> described(JsonNode tree) {
        return tree.findParents("@id").stream()
                .filter(node -> node.size() > 1)
                .map(node -> node.path("@id").asText())
                .toList();
    }

    private static List<String> missing(List<NewConcept> of, List<NewConcept> in) {
        var there = in.stream().map(NewConcept::notation).toList();
        Stream<String> all = of.stream().map(NewConcept::notation);
        return all.filter(notation -> !there.contains(notation)).toList();
    }
}
