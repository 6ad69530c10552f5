package org.croisements.practices.oai;

import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import org.croisements.kit.input.OwnQuery;
import org.croisements.kit.page.Slugs;
import org.croisements.practices.oai.OaiRepository.Header;
import org.croisements.practices.practice.PracticeFeed;
import org.croisements.practices.practice.PracticeRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** OAI-PMH 2.0, with Dublin Core. What a harvester asks wrongly is answered as the protocol says: 200 with an error. */
@Path("/api/v1/oai")
@Tag(name = "Harvesting", description = "For portals and libraries that collect what others publish")
class OaiResource {

    private static final String XML = "text/xml";
    private static final String PREFIX = "oai_dc";
    private static final int PAGE = 100;

    private final OaiRepository harvest;
    private final PracticeRepository practices;
    private final PracticeFeed feed;
    private final UriInfo uri;
    private final Clock clock;

    OaiResource(OaiRepository harvest, PracticeRepository practices, PracticeFeed feed, UriInfo uri, Clock clock) {
        this.harvest = harvest;
        this.practices = practices;
        this.feed = feed;
        this.uri = uri;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Transactional
    @OwnQuery
    @Produces(XML)
    @Operation(operationId = "harvestPractices", summary = "Harvest the public practices by OAI-PMH 2.0")
    @APIResponseSchema(value = String.class, responseDescription = "The answer, or what was wrong, as OAI-PMH has it")
    public Response harvest(@BeanParam OaiQuery query) throws XMLStreamException {
        return answered(() -> OaiArguments.ofQuery(uri.getRequestUri().getRawQuery()));
    }

    @POST
    @PermitAll
    @Transactional
    @Consumes(APPLICATION_FORM_URLENCODED)
    @Produces(XML)
    @Operation(
            operationId = "harvestPracticesByForm",
            summary = "Harvest the public practices by OAI-PMH 2.0, with the arguments in a form")
    @RequestBody(
            description = "What to do, as in the address of a GET",
            required = true,
            content = @Content(schema = @Schema(implementation = OaiForm.class)))
    @APIResponseSchema(value = String.class, responseDescription = "The answer, or what was wrong, as OAI-PMH has it")
    public Response harvestByForm(InputStream form) throws XMLStreamException {
        return answered(() -> OaiArguments.of(form));
    }

    private Response answered(Supplier<OaiArguments> reading) throws XMLStreamException {
        Map<String, String> shown = Map.of();
        String body;
        try {
            var asked = reading.get();
            String verb = asked.verb();
            shown = asked.given();
            var document = new OaiDocument(clock.instant(), address(), shown);
            answer(document, asked, verb);
            body = document.finished();
        } catch (OaiFault fault) {
            boolean unclear = List.of("badVerb", "badArgument").contains(fault.code());
            var document = new OaiDocument(clock.instant(), address(), unclear ? Map.of() : shown);
            document.error(fault);
            body = document.finished();
        }
        return Response.ok(body, XML + ";charset=UTF-8")
                .header("Cache-Control", "no-cache")
                .build();
    }

    private void answer(OaiDocument document, OaiArguments asked, String verb) throws XMLStreamException {
        switch (verb) {
            case "Identify" -> identify(document);
            case "ListMetadataFormats" -> formats(document, asked);
            case "ListSets" -> throw new OaiFault("noSetHierarchy", "There are no sets");
            case "GetRecord" -> record(document, asked);
            default -> list(document, asked, verb);
        }
    }

    private void identify(OaiDocument document) throws XMLStreamException {
        document.begin("Identify");
        document.element("repositoryName", "Croisements");
        document.element("baseURL", address());
        document.element("protocolVersion", "2.0");
        document.element("adminEmail", "contact@croisements.example");
        document.element(
                "earliestDatestamp", OaiDocument.seconds(harvest.earliest().orElse(Instant.EPOCH)));
        document.element("deletedRecord", "persistent");
        document.element("granularity", "YYYY-MM-DDThh:mm:ssZ");
        document.end();
    }

    private void formats(OaiDocument document, OaiArguments asked) throws XMLStreamException {
        String identifier = asked.get("identifier");
        if (identifier != null) {
            header(identifier);
        }
        document.begin("ListMetadataFormats");
        document.begin("metadataFormat");
        document.element("metadataPrefix", PREFIX);
        document.element("schema", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
        document.element("metadataNamespace", OaiDocument.OAI_DC);
        document.end();
        document.end();
    }

    private void record(OaiDocument document, OaiArguments asked) throws XMLStreamException {
        String identifier = asked.get("identifier");
        if (identifier == null) {
            throw new OaiFault("badArgument", "identifier is missing");
        }
        requirePrefix(asked.get("metadataPrefix"));
        var header = header(identifier);
        document.begin("GetRecord");
        write(document, header, true);
        document.end();
    }

    private void list(OaiDocument document, OaiArguments asked, String verb) throws XMLStreamException {
        OaiRequest request;
        String token = asked.get("resumptionToken");
        if (token == null) {
            requirePrefix(asked.get("metadataPrefix"));
            if (asked.get("set") != null) {
                throw new OaiFault("noSetHierarchy", "There are no sets");
            }
            request = OaiRequest.of(asked.get("from"), asked.get("until"));
        } else {
            if (asked.given().size() > 2) {
                throw new OaiFault("badArgument", "resumptionToken stands alone");
            }
            request = OaiRequest.of(token);
        }
        var headers = harvest.headers(request.from(), request.until(), request.lastAt(), request.last(), PAGE + 1);
        if (headers.isEmpty()) {
            throw new OaiFault("noRecordsMatch", "Nothing changed then");
        }
        document.begin(verb);
        var page = headers.subList(0, Math.min(PAGE, headers.size()));
        for (var header : page) {
            write(document, header, verb.equals("ListRecords"));
        }
        if (headers.size() > PAGE) {
            var last = page.get(PAGE - 1);
            document.element("resumptionToken", request.token(last.at(), last.id()));
        } else if (token != null) {
            document.element("resumptionToken", "");
        }
        document.end();
    }

    private void write(OaiDocument document, Header header, boolean whole) throws XMLStreamException {
        if (!whole) {
            document.header(header);
            return;
        }
        document.begin("record");
        document.header(header);
        if (!header.deleted()) {
            var detail = feed.detail(practices.get(header.id().toString()));
            String place = uri.getBaseUri()
                    .resolve("/api/v1/practices/" + detail.slug())
                    .toString();
            document.dublinCore(detail, place);
        }
        document.end();
    }

    private static void requirePrefix(@Nullable String prefix) {
        if (prefix == null) {
            throw new OaiFault("badArgument", "metadataPrefix is missing");
        }
        if (!prefix.equals(PREFIX)) {
            throw new OaiFault("cannotDisseminateFormat", "The only form is " + PREFIX);
        }
    }

    private Header header(String identifier) {
        var id = identifier.startsWith(OaiDocument.IDENTIFIER)
                ? Slugs.id(identifier.substring(OaiDocument.IDENTIFIER.length()))
                : Optional.<UUID>empty();
        return id.flatMap(harvest::header)
                .orElseThrow(() -> new OaiFault("idDoesNotExist", identifier + " was never here"));
    }

    private String address() {
        return uri.getBaseUri().resolve("/api/v1/oai").toString();
    }
}
