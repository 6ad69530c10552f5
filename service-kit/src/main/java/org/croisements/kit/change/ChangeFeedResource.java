package org.croisements.kit.change;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON_TYPE;
import static org.croisements.kit.problem.CommonProblem.INVALID_PARAMETERS;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.croisements.kit.change.ChangeFeed.Export;
import org.croisements.kit.change.ChangeFeed.Selection;
import org.croisements.kit.edge.Streaming;
import org.croisements.kit.input.Nearest;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.Cursors;
import org.croisements.kit.page.Format;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The change feed over HTTP. A service's subclass gives it its path, its name and the types it speaks of. */
@Produces({APPLICATION_JSON, Format.NDJSON_TYPE})
public abstract class ChangeFeedResource {

    /** Where an export tells how to go on, since its lines have no place for it. */
    public static final String CURSOR_HEADER = "Changes-Cursor";

    private static final Set<Format> FORMATS = Set.of(Format.JSON, Format.NDJSON);

    private final ChangeFeed feed;
    private final ObjectMapper json;
    private final String name;
    private final List<String> types;

    protected ChangeFeedResource(ChangeFeed feed, ObjectMapper json, String name, List<String> types) {
        this.feed = feed;
        this.json = json;
        this.name = name;
        this.types = types;
    }

    @GET
    @PermitAll
    @Blocking
    @Operation(operationId = "followChanges", summary = "Follow what changes", description = """
            Changes in the order in which they became visible, without a gap, at least once. Without a cursor the feed \
            begins with every record as it stands. Apply a page, keep its `next`, ask again with it. As NDJSON it gives \
            everything at once; the header `Changes-Cursor` tells where to go on. 410 RESYNC_REQUIRED: begin again \
            without a cursor.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes; as NDJSON all of them, one a line",
            headers =
                    @Header(
                            name = CURSOR_HEADER,
                            description = "NDJSON only: cursor to go on from",
                            schema = @Schema(implementation = String.class)),
            content = {
                @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ChangePage.class)),
                @Content(mediaType = Format.NDJSON_TYPE, schema = @Schema(implementation = Change.class))
            })
    public Uni<Response> followChanges(
            @Parameter(
                            description = "`next` of the page before; without it the feed is read from its beginning",
                            example = "q1tXyZ3mJw0AAAAAAAAAKg")
                    @RestQuery
                    @Nullable
                    @Text(max = Cursors.LONGEST)
                    String cursor,
            @Parameter(description = "How many seconds to wait for a first change where there is none yet")
                    @RestQuery
                    @DefaultValue("0")
                    @Min(0)
                    @Max(30)
                    int wait,
            @Parameter(description = "How many changes at most; NDJSON gives all")
                    @RestQuery
                    @DefaultValue("100")
                    @Min(1)
                    @Max(1000)
                    int limit,
            @Parameter(description = "Only these types of record") @RestQuery @Size(max = 20) List<String> type,
            @Context HttpHeaders headers,
            @Context HttpServerRequest connection) {
        var selection = new Selection(name, known(type));
        if (Format.of(headers.getAcceptableMediaTypes(), FORMATS) == Format.NDJSON) {
            return Uni.createFrom().item(lines(feed.export(selection, cursor), connection));
        }
        return feed.await(selection, cursor, limit, Duration.ofSeconds(wait))
                .map(page -> answer(page, headers.getHeaderString(HttpHeaders.IF_NONE_MATCH)));
    }

    private static Response answer(ChangePage page, @Nullable String known) {
        // What stands up to a number can only shrink, by forgetting: number and count tell one page from another.
        String tag = "\"%s.%d\"".formatted(page.next(), page.items().size());
        var answer =
                Conditional.isKnown(known, tag) ? Response.notModified() : Response.ok(page, APPLICATION_JSON_TYPE);
        return publicly(answer).header(HttpHeaders.ETAG, tag).build();
    }

    private Response lines(Export export, HttpServerRequest request) {
        StreamingOutput lines = Streaming.wholeOrBroken(out -> write(export, out), request);
        return publicly(Response.ok(lines))
                .header(HttpHeaders.CONTENT_TYPE, Format.NDJSON.contentType())
                .header(CURSOR_HEADER, export.cursor())
                .build();
    }

    private static ResponseBuilder publicly(ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-cache").header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private void write(Export export, OutputStream out) throws IOException {
        JsonGenerator generator = json.createGenerator(out).setRootValueSeparator(null);
        try {
            export.forEach(change -> write(change, generator));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        generator.flush();
    }

    private static void write(Change change, JsonGenerator generator) {
        try {
            generator.writePOJO(change);
            generator.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> known(List<String> asked) {
        List<Fault> faults = asked.stream()
                .filter(type -> !types.contains(type))
                .map(type -> Fault.in(
                        "type", "INVALID_VALUE", "\"" + type + "\" is not allowed" + Nearest.hint(type, types)))
                .toList();
        if (!faults.isEmpty()) {
            throw new ProblemException(INVALID_PARAMETERS, "A parameter has a fault", faults);
        }
        return asked;
    }
}
