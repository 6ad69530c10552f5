package org.croisements.kit.imports;

import static org.croisements.kit.problem.CommonProblem.EMPTY_BODY;
import static org.croisements.kit.problem.CommonProblem.IDEMPOTENCY_KEY_REUSED;
import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;
import static org.croisements.kit.problem.CommonProblem.NOT_FOUND;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.croisements.kit.audit.AuditTrail;
import org.croisements.kit.change.Changes;
import org.croisements.kit.imports.ImportReport.RejectedLine;
import org.croisements.kit.imports.ImportRepository.Request;
import org.croisements.kit.imports.ImportRepository.Run;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.Format;
import org.croisements.kit.page.ListParams;
import org.croisements.kit.page.Lists;
import org.croisements.kit.security.Caller;
import org.croisements.kit.write.KeyHeader;
import org.jspecify.annotations.Nullable;

/**
 * Takes files of many records, as CSV or NDJSON. A file that is none has no effect at all; of one that is, every line
 * counts by itself. The report stays for 30 days, for who sent the file and for network administrators.
 */
@RequestScoped
public class Imports {

    private final ImportRepository imports;
    private final ObjectMapper mapper;
    private final Changes changes;
    private final AuditTrail audit;
    private final ResourceInfo resource;
    private final Caller caller;
    private final Lists lists;
    private final Conditional conditional;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final RoutingContext routing;

    Imports(
            ImportRepository imports,
            ObjectMapper mapper,
            Changes changes,
            AuditTrail audit,
            ResourceInfo resource,
            Caller caller,
            Lists lists,
            Conditional conditional,
            HttpHeaders headers,
            UriInfo uri,
            RoutingContext routing) {
        this.imports = imports;
        this.mapper = mapper;
        this.changes = changes;
        this.audit = audit;
        this.resource = resource;
        this.caller = caller;
        this.lists = lists;
        this.conditional = conditional;
        this.headers = headers;
        this.uri = uri;
        this.routing = routing;
    }

    /**
     * Imports the body: 201 with the report. The same file under the same {@code Idempotency-Key} goes on where an
     * earlier request was broken off; where that one came to its end, its report is answered again.
     */
    public Response take(Importer<?> importer, boolean dryRun, InputStream body) {
        var key = KeyHeader.of(routing.request()).orElse(null);
        try (var file = UploadedFile.of(body)) {
            check(importer, file);
            var run = imports.begin(new Request(collection(), caller.id(), key, file.digest(), dryRun));
            if (!run.digest().equals(file.digest()) || run.dryRun() != dryRun) {
                throw IDEMPOTENCY_KEY_REUSED.with("The key was used with another file; take a new key for a new file");
            }
            boolean isReplay = run.endedAt() != null;
            if (!isReplay) {
                work(importer, file, run);
            }
            return made(get(run.id()), isReplay);
        }
    }

    /** The report of an import. */
    public Response report(UUID id) {
        return conditional.answer(json(report(get(id))), Format.JSON.contentType());
    }

    /** What became of each line of an import. */
    public Response lines(UUID id, ImportFilter filter, ListParams params) {
        return lists.answer(imports.lines(get(id).id(), filter), params, ImportLine.class, ImportLine::of);
    }

    private <R> void work(Importer<R> importer, UploadedFile file, Run run) {
        try (var text = file.text();
                var lines = lines(importer, text)) {
            Runnable told = () -> audit.appendPart(resource.getResourceMethod());
            new ImportJob<>(importer, imports, changes, told, run).work(lines.iterator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses what is no such file before anything is done. */
    private void check(Importer<?> importer, UploadedFile file) {
        var read = new AtomicInteger();
        try (var text = file.text();
                var lines = lines(importer, text)) {
            lines.forEach(line -> read.set(line.number()));
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            if (hasCause(e, CharacterCodingException.class)) {
                throw INVALID_BODY.with("The body is not UTF-8");
            }
            if (e instanceof CsvParseException) {
                throw INVALID_BODY.with("The body stops being CSV after line %d", Math.max(1, read.get()));
            }
            throw e instanceof UncheckedIOException failure ? failure : new UncheckedIOException((IOException) e);
        }
        if (read.get() == 0) {
            throw EMPTY_BODY.with("The file has no lines to import");
        }
    }

    private static boolean hasCause(@Nullable Throwable failure, Class<?> type) {
        return failure != null && (type.isInstance(failure) || hasCause(failure.getCause(), type));
    }

    private Stream<FileLine> lines(Importer<?> importer, BufferedReader text) throws IOException {
        return MediaType.valueOf(Format.NDJSON_TYPE).isCompatible(headers.getMediaType())
                ? NdjsonFile.lines(text, mapper)
                : CsvFile.lines(text, new Columns(importer.fields()), importer.requiredColumns());
    }

    private Run get(UUID id) {
        return imports.find(collection(), id)
                .filter(run -> caller.isNetworkAdmin() || run.caller().equals(caller.id()))
                .orElseThrow(() -> NOT_FOUND.with("There is no import %s", id));
    }

    /** The path of the collection behind the version, such as {@code territory-imports}. */
    private String collection() {
        return uri.getPath().replaceAll("^/?api/v1/(.+-imports).*$", "$1");
    }

    private Response made(Run run, boolean isReplay) {
        String collection = uri.getAbsolutePath().toString().replaceAll("/+$", "");
        var response = Response.created(URI.create(collection + "/" + run.id()))
                .entity(report(run))
                .type(MediaType.APPLICATION_JSON);
        return (isReplay ? response.header("Idempotency-Replayed", "true") : response).build();
    }

    private ImportReport report(Run run) {
        var rejected = imports.rejected(run.id()).stream()
                .map(line -> new RejectedLine(line.line(), String.valueOf(line.code()), String.valueOf(line.detail())))
                .toList();
        return new ImportReport(
                run.id(),
                run.endedAt() == null ? ImportState.INCOMPLETE : ImportState.COMPLETE,
                run.dryRun(),
                run.done(),
                run.created(),
                run.updated(),
                run.unchanged(),
                run.rejected(),
                rejected,
                "/api/v1/" + collection() + "/" + run.id() + "/lines",
                run.startedAt(),
                run.endedAt());
    }

    private byte[] json(ImportReport report) {
        try {
            return mapper.writeValueAsBytes(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
