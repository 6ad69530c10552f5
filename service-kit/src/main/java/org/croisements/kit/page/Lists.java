package org.croisements.kit.page;

import static org.croisements.kit.problem.CommonProblem.CURSOR_MISMATCH;
import static org.croisements.kit.problem.CommonProblem.INVALID_PARAMETERS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.croisements.kit.input.Nearest;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Answers lists: a page as JSON, a page or the whole list as CSV or NDJSON, all with the same filters and orders. */
@RequestScoped
public class Lists {

    private static final int BATCH = 200;
    private static final List<String> NOT_FILTERS = List.of("cursor", "limit", "fields");

    private final Cursors cursors;
    private final ObjectMapper mapper;
    private final EntityManager entities;
    private final Conditional conditional;
    private final UriInfo uri;
    private final HttpHeaders headers;

    Lists(
            Cursors cursors,
            ObjectMapper mapper,
            EntityManager entities,
            Conditional conditional,
            UriInfo uri,
            HttpHeaders headers) {
        this.cursors = cursors;
        this.mapper = mapper;
        this.entities = entities;
        this.conditional = conditional;
        this.uri = uri;
        this.headers = headers;
    }

    /** The part of the list that the caller asks for, each entity shown as an item of the given record type. */
    public <E, S> Response answer(ListQuery<E> query, ListParams params, Class<S> item, Function<E, S> toItem) {
        var fields = fields(params.fields(), item);
        var start = start(query, params);
        var format = Format.of(headers.getAcceptableMediaTypes());
        if (format != Format.JSON && params.limit() == null && !start.backwards()) {
            return stream(query, start, item, toItem, fields, format);
        }
        var page = snapshot(() -> page(query, start, params.pageSize(), toItem));
        var links = new ArrayList<String>();
        addLink(links, page.page().next(), "next");
        addLink(links, page.page().prev(), "prev");
        byte[] body = body(page, item, fields, format);
        var response = conditional.answer(body, format.contentType());
        return links.isEmpty()
                ? response
                : Response.fromResponse(response)
                        .header(HttpHeaders.LINK, String.join(", ", links))
                        .build();
    }

    private record Start(
            List<Sorting.Key> keys, @Nullable List<Object> position, boolean backwards, String sort, String filters) {}

    private Start start(ListQuery<?> query, ListParams params) {
        String sort = query.sorting().orDefault(params.sort());
        var keys = query.sorting().keys(params.sort());
        String filters = filters();
        if (params.cursor() == null) {
            return new Start(keys, null, false, sort, filters);
        }
        var parts = cursors.decode(kind(), params.cursor());
        if (!parts.get(1).equals(sort) || !parts.get(2).equals(filters)) {
            throw CURSOR_MISMATCH.with(
                    "Start again without the cursor, or keep the filters and the order it came with");
        }
        var position = ListQuery.position(keys, parts.subList(3, parts.size()));
        return new Start(keys, position, parts.get(0).equals("prev"), sort, filters);
    }

    private <E, S> Page<S> page(ListQuery<E> query, Start start, int limit, Function<E, S> toItem) {
        long total = query.total();
        var rows = query.rows(start.keys(), start.position(), start.backwards(), limit + 1);
        boolean more = rows.size() > limit;
        if (more) {
            rows = start.backwards() ? rows.subList(1, rows.size()) : rows.subList(0, limit);
        }
        boolean hasNext = start.backwards() || more;
        boolean hasPrev = start.backwards() ? more : start.position() != null;
        String next = hasNext && !rows.isEmpty()
                ? link("next", start, rows.get(rows.size() - 1).position())
                : null;
        String prev =
                hasPrev && !rows.isEmpty() ? link("prev", start, rows.get(0).position()) : null;
        var items = rows.stream().map(ListQuery.Row::entity).map(toItem).toList();
        return new Page<>(items, new Page.Position(next, prev, limit, total));
    }

    private <E, S> Response stream(
            ListQuery<E> query, Start start, Class<S> item, Function<E, S> toItem, List<String> fields, Format format) {
        StreamingOutput output = stream -> {
            var out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            var sink = sink(out, item, fields, format);
            var batch = new Batch(List.of(), start.position());
            do {
                var from = batch.end();
                // A transaction each: however slowly the caller reads, no connection waits for it.
                batch = snapshot(() -> batch(query, start, from, toItem));
                batch.items().forEach(sink);
            } while (batch.items().size() == BATCH);
            out.flush();
        };
        return conditional.stream(output, format.contentType());
    }

    private record Batch(List<JsonNode> items, @Nullable List<Object> end) {}

    private <E, S> Batch batch(ListQuery<E> query, Start start, @Nullable List<Object> from, Function<E, S> toItem) {
        var rows = query.rows(start.keys(), from, false, BATCH);
        var items = rows.stream()
                .map(row -> mapper.<JsonNode>valueToTree(toItem.apply(row.entity())))
                .toList();
        entities.clear();
        return new Batch(
                items, rows.isEmpty() ? from : rows.get(rows.size() - 1).position());
    }

    private byte[] body(Page<?> page, Class<?> item, List<String> fields, Format format) {
        try {
            var tree = mapper.<ObjectNode>valueToTree(page);
            if (format == Format.JSON) {
                tree.path("items").forEach(node -> keep(node, fields));
                return mapper.writeValueAsBytes(tree);
            }
            var text = new java.io.StringWriter();
            tree.path("items").forEach(sink(text, item, fields, format));
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Consumer<JsonNode> sink(java.io.Writer out, Class<?> item, List<String> fields, Format format) {
        if (format == Format.CSV) {
            return new CsvTable(out, item, fields)::write;
        }
        return node -> {
            try {
                out.write(mapper.writeValueAsString(keep(node, fields)));
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static JsonNode keep(JsonNode item, List<String> fields) {
        return fields.isEmpty() ? item : ((ObjectNode) item).retain(fields);
    }

    /** A page's items, total and nested values come from one snapshot of the database. */
    private <T> T snapshot(java.util.concurrent.Callable<T> reading) {
        return QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("set transaction isolation level repeatable read read only")
                    .executeUpdate();
            return reading.call();
        });
    }

    private static List<String> fields(@Nullable String fields, Class<?> item) {
        if (fields == null) {
            return List.of();
        }
        var known =
                Arrays.stream(item.getRecordComponents()).map(c -> c.getName()).toList();
        var asked = Arrays.stream(fields.split(",", -1)).map(String::strip).toList();
        var faults = asked.stream()
                .filter(name -> !known.contains(name))
                .map(name -> Fault.in("fields", "INVALID_VALUE", "no such field" + Nearest.hint(name, known)))
                .toList();
        if (!faults.isEmpty()) {
            throw new ProblemException(INVALID_PARAMETERS, "A parameter has a fault", faults);
        }
        return asked;
    }

    private String link(String direction, Start start, List<Object> position) {
        var parts = new ArrayList<>(List.of(direction, start.sort(), start.filters()));
        position.forEach(value -> parts.add(value.toString()));
        return uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", cursors.encode(kind(), parts))
                .build()
                .toString();
    }

    private static void addLink(List<String> links, @Nullable String url, String relation) {
        if (url != null) {
            links.add("<%s>; rel=\"%s\"".formatted(url, relation));
        }
    }

    private String kind() {
        return uri.getPath();
    }

    /** The filters in one canonical text: a cursor serves only the filters it was made with. */
    private String filters() {
        var filters = new TreeMap<String, List<String>>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!NOT_FILTERS.contains(name) && !name.equals("sort")) {
                filters.put(name, values.stream().sorted().toList());
            }
        });
        return Conditional.digest(filters.toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, 12);
    }
}
