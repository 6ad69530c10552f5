package org.croisements.kit.page;

import static org.croisements.kit.problem.CommonProblem.CURSOR_MISMATCH;
import static org.croisements.kit.problem.CommonProblem.INVALID_PARAMETERS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.croisements.kit.input.Nearest;
import org.croisements.kit.page.Rendition.About;
import org.croisements.kit.page.Rendition.Document;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Answers lists: a page, or the whole list in formats that are read whole, all with the same filters and orders. */
@RequestScoped
public class Lists {

    private static final int BATCH = 200;

    private final Cursors cursors;
    private final ObjectMapper mapper;
    private final EntityManager entities;
    private final Reading reading;
    private final Counts counts;
    private final Conditional conditional;
    private final ListAddress address;
    private final HttpHeaders headers;

    Lists(
            Cursors cursors,
            ObjectMapper mapper,
            EntityManager entities,
            Reading reading,
            Counts counts,
            Conditional conditional,
            ListAddress address,
            HttpHeaders headers) {
        this.cursors = cursors;
        this.mapper = mapper;
        this.entities = entities;
        this.reading = reading;
        this.counts = counts;
        this.conditional = conditional;
        this.address = address;
        this.headers = headers;
    }

    /** The part of the list that the caller asks for, each entity shown as an item of the given record type. */
    public <E, S> Response answer(ListQuery<E> query, ListParams params, Class<S> item, Function<E, S> toItem) {
        return answer(query, params, item, toItem, List.of());
    }

    /** The same, in further formats too. */
    public <E, S> Response answer(
            ListQuery<E> query,
            ListParams params,
            Class<S> item,
            Function<E, S> toItem,
            List<? extends Rendition<E>> further) {
        return answer(inDatabase(query), params, item, toItem, further);
    }

    /** The part that the caller asks for of a list from wherever it comes. */
    public <E, S> Response answer(
            ListSource<E> query,
            ListParams params,
            Class<S> item,
            Function<E, S> toItem,
            List<? extends Rendition<E>> further) {
        var fields = fields(params.fields(), item);
        boolean french = params.dialect() != null;
        Map<Format, Function<About, Document<E>>> documents = new EnumMap<>(Format.class);
        documents.put(Format.CSV, about -> new CsvTable<>(CsvColumn.of(item, fields), toItem, mapper, french));
        documents.put(Format.NDJSON, about -> entity -> line(toItem.apply(entity), fields));
        further.forEach(rendition -> documents.put(rendition.format(), rendition::open));
        var offered = EnumSet.of(Format.JSON);
        offered.addAll(documents.keySet());
        var format = Format.of(headers.getAcceptableMediaTypes(), offered);
        if (french && format != Format.CSV) {
            throw invalid("dialect", "only CSV has dialects");
        }
        if (address.isSchema()) {
            return conditional.answer(
                    bytes(TableSchema.of(CsvColumn.of(item, fields), french)), TableSchema.CONTENT_TYPE);
        }
        var start = start(query, params);
        var document = documents.get(format);
        if (document == null) {
            return page(query, start, params.pageSize(), toItem, fields);
        }
        boolean whole = params.limit() == null && !format.isPaged() && !start.backwards();
        return whole
                ? stream(query, start, format, document)
                : excerpt(query, start, params.pageSize(), format, document);
    }

    /** How a list begins, and how long it is. */
    public record Head<S>(List<S> items, long total) {}

    /** The first items of a list in an order that it can be sorted by, for an answer that holds more than this list. */
    public <E, S> Head<S> head(ListQuery<E> query, String sort, int max, Function<E, S> toItem) {
        var list = inDatabase(query);
        return list.reading(() -> {
            var rows = list.rows(list.sorting().keys(sort), null, false, max);
            var items = rows.stream().map(row -> toItem.apply(row.entity())).toList();
            return new Head<>(items, list.total());
        });
    }

    /** How many of a list there are of each value of an HQL expression, by value. */
    public <E, V> Map<V, Long> countBy(ListQuery<E> query, String expression, Class<V> type) {
        return inDatabase(query).countBy(expression, type);
    }

    private <E> DatabaseList<E> inDatabase(ListQuery<E> query) {
        return new DatabaseList<>(query, reading, counts);
    }

    private record Start(
            List<Sorting.Key> keys, @Nullable List<Object> position, boolean backwards, String sort, String filters) {}

    private Start start(ListSource<?> query, ListParams params) {
        String sort = query.sorting().orDefault(params.sort());
        var keys = query.sorting().keys(params.sort());
        String filters = address.filters();
        if (params.cursor() == null) {
            return new Start(keys, null, false, sort, filters);
        }
        var parts = cursors.decode(address.list(), params.cursor());
        if (!parts.get(1).equals(sort) || !parts.get(2).equals(filters)) {
            throw CURSOR_MISMATCH.with(
                    "Start again without the cursor, or keep the filters and the order it came with");
        }
        var position = query.position(keys, parts.subList(3, parts.size()));
        return new Start(keys, position, parts.get(0).equals("prev"), sort, filters);
    }

    /** Consecutive entities of a list, and the cursors of their neighbours. */
    private record Slice<E>(
            List<E> entities,
            @Nullable String next,
            @Nullable String prev) {}

    private <E> Slice<E> slice(ListSource<E> query, Start start, int limit) {
        var rows = query.rows(start.keys(), start.position(), start.backwards(), limit + 1);
        boolean more = rows.size() > limit;
        if (more) {
            rows = start.backwards() ? rows.subList(1, rows.size()) : rows.subList(0, limit);
        }
        boolean hasNext = (start.backwards() || more) && !rows.isEmpty();
        boolean hasPrev = (start.backwards() ? more : start.position() != null) && !rows.isEmpty();
        return new Slice<>(
                rows.stream().map(ListSource.Row::entity).toList(),
                hasNext ? cursor("next", start, rows.get(rows.size() - 1).position()) : null,
                hasPrev ? cursor("prev", start, rows.get(0).position()) : null);
    }

    private <E, S> Response page(
            ListSource<E> query, Start start, int limit, Function<E, S> toItem, List<String> fields) {
        record Whole<S>(Page<S> page, Map<String, Object> beside) {}
        var whole = query.reading(() -> {
            var slice = slice(query, start, limit);
            var items = slice.entities().stream().map(toItem).toList();
            var position =
                    new Page.Position(address.page(slice.next()), address.page(slice.prev()), limit, query.total());
            return new Whole<>(new Page<>(items, position), query.beside(address::filteredBy));
        });
        var page = whole.page();
        var response = conditional.answer(bytes(page, whole.beside(), fields), Format.JSON.contentType());
        return address.linked(
                response, Format.JSON, page.page().next(), page.page().prev());
    }

    private byte[] bytes(Page<?> page, Map<String, Object> beside, List<String> fields) {
        if (fields.isEmpty() && beside.isEmpty()) {
            return bytes(page);
        }
        var tree = mapper.<ObjectNode>valueToTree(page);
        tree.path("items").forEach(node -> keep(node, fields));
        beside.forEach((name, value) -> tree.set(name, mapper.valueToTree(value)));
        return bytes(tree);
    }

    /** A page in another format than JSON. */
    private <E> Response excerpt(
            ListSource<E> query, Start start, int limit, Format format, Function<About, Document<E>> open) {
        record Excerpt(
                String text,
                @Nullable String next,
                @Nullable String prev) {}
        var excerpt = query.reading(() -> {
            var slice = slice(query, start, limit);
            String next = address.page(slice.next());
            var document = open.apply(address.about(format, next));
            var text = new StringBuilder(document.begin());
            slice.entities().forEach(entity -> text.append(document.add(entity)));
            return new Excerpt(text.append(document.end()).toString(), next, address.page(slice.prev()));
        });
        var response = conditional.answer(excerpt.text().getBytes(StandardCharsets.UTF_8), format.contentType());
        return address.linked(response, format, excerpt.next(), excerpt.prev());
    }

    private <E> Response stream(ListSource<E> query, Start start, Format format, Function<About, Document<E>> open) {
        var document = open.apply(address.about(format, null));
        StreamingOutput output = stream -> {
            var out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            out.write(document.begin());
            var batch = new Batch(List.of(), start.position());
            do {
                var from = batch.end();
                // A transaction each: however slowly the caller reads, no connection waits for it.
                batch = query.reading(() -> batch(query, start, from, document));
                for (String text : batch.texts()) {
                    out.write(text);
                }
            } while (batch.texts().size() == BATCH);
            out.write(document.end());
            out.flush();
        };
        // Its bytes follow from the address and from which versions of which records it holds.
        var state = query.reading(query::state);
        String version =
                state.map(versions -> address.version(format, versions)).orElse(null);
        return address.linked(conditional.stream(output, format.contentType(), version), format, null, null);
    }

    private record Batch(List<String> texts, @Nullable List<Object> end) {}

    private <E> Batch batch(ListSource<E> query, Start start, @Nullable List<Object> from, Document<E> document) {
        var rows = query.rows(start.keys(), from, false, BATCH);
        var texts = rows.stream().map(row -> document.add(row.entity())).toList();
        entities.clear();
        return new Batch(
                texts, rows.isEmpty() ? from : rows.get(rows.size() - 1).position());
    }

    private String line(Object item, List<String> fields) {
        return new String(bytes(keep(mapper.valueToTree(item), fields)), StandardCharsets.UTF_8) + "\n";
    }

    private byte[] bytes(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode keep(JsonNode item, List<String> fields) {
        return fields.isEmpty() ? item : ((ObjectNode) item).retain(fields);
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

    private static ProblemException invalid(String parameter, String detail) {
        return Fault.in(parameter, "INVALID_VALUE", detail).alone();
    }

    private String cursor(String direction, Start start, List<Object> position) {
        var parts = new ArrayList<>(List.of(direction, start.sort(), start.filters()));
        position.forEach(value -> parts.add(value.toString()));
        return cursors.encode(address.list(), parts);
    }
}
