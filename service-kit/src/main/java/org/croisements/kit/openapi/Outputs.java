package org.croisements.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.croisements.kit.change.Change;
import org.croisements.kit.change.ChangePage;
import org.croisements.kit.openapi.Schemas.Use;
import org.croisements.kit.page.Format;
import org.croisements.kit.page.Page;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** What an operation answers when all goes well. */
final class Outputs {

    private static final String JSON_TYPE = "application/json";
    private static final int LONGEST_TEXT = Integer.MAX_VALUE;

    private final IndexView index;
    private final ObjectNode components;
    private final Schemas schemas;
    private final Examples examples;
    private final Set<String> publicDetails;

    /** {@code publicDetails}: the schemas of whole records that anybody may read, of which feeds speak. */
    Outputs(IndexView index, ObjectNode components, Schemas schemas, Examples examples, Set<String> publicDetails) {
        this.index = index;
        this.components = components;
        this.schemas = schemas;
        this.examples = examples;
        this.publicDetails = publicDetails;
    }

    ObjectNode success(Endpoint endpoint, String status) {
        var response = JsonNodeFactory.instance.objectNode();
        response.put("description", endpoint.answerInWords().orElse(inWords(endpoint, status)));
        headers(response, headersOf(endpoint, status));
        if (status.equals("204") || (endpoint.answer().isEmpty() && !endpoint.isFeed())) {
            return response;
        }
        var content = response.putObject("content");
        for (String type : endpoint.isFeed() ? List.of(JSON_TYPE, Format.NDJSON_TYPE) : endpoint.produces()) {
            var media = content.putObject(type);
            var schema = type.equals(JSON_TYPE) ? json(endpoint) : text(type);
            media.set("schema", schema);
            if (type.endsWith("json") && !type.equals(Format.NDJSON_TYPE)) {
                media.set("example", examples.answer(schema));
            }
        }
        return response;
    }

    private static List<String> headersOf(Endpoint endpoint, String status) {
        var names = new ArrayList<String>();
        if (status.equals("201")) {
            names.add("Location");
        }
        boolean versioned = endpoint.is("get", "patch", "put") || status.equals("201");
        if (versioned && endpoint.isVersioned() && !status.equals("204")) {
            names.add("ETag");
        }
        if (endpoint.isRead()) {
            names.add("Cache-Control");
        }
        if (endpoint.isList()) {
            names.add("Link");
        }
        if (endpoint.isFeed()) {
            names.add("Changes-Cursor");
        }
        if (endpoint.isIdempotent()) {
            names.add("Idempotency-Replayed");
        }
        names.addAll(List.of("RateLimit", "RateLimit-Policy", "Access-Control-Allow-Origin"));
        return names;
    }

    static void headers(ObjectNode response, List<String> names) {
        var headers = response.putObject("headers");
        names.forEach(name -> headers.putObject(name).put("$ref", "#/components/headers/" + name));
    }

    private static String inWords(Endpoint endpoint, String status) {
        if (endpoint.isList() || endpoint.isFeed()) {
            return "A page, in the order asked for.";
        }
        return switch (status) {
            case "201" -> "The record, as it was made.";
            case "204" -> "Done; there is nothing to say of it.";
            default -> endpoint.isRead() ? "What was asked for." : "The record, as it stands now.";
        };
    }

    private ObjectNode json(Endpoint endpoint) {
        if (endpoint.isFeed()) {
            return Nodes.reference(changes(endpoint.feed()));
        }
        var type = endpoint.answer().orElseThrow();
        if (!endpoint.isList()) {
            return schemas.of(type, Rules.NONE, Use.ANSWER);
        }
        var items = schemas.of(Schemas.element(type), Rules.NONE, Use.ANSWER);
        String item = items.path("$ref").asText().replaceAll(".*/", "");
        String name = item.replaceAll("Summary$", "") + "Page";
        if (!components.has(name)) {
            var page = page(Page.class, items);
            endpoint.beside().ifPresent(beside -> addMembers(page, index.getClassByName(beside.name())));
            components.set(name, page);
        }
        return Nodes.reference(name);
    }

    private void addMembers(ObjectNode page, ClassInfo beside) {
        String made = schemas.record(beside, Use.ANSWER);
        var members = components.remove(made);
        ((ObjectNode) page.path("properties")).setAll((ObjectNode) members.path("properties"));
        ((ArrayNode) page.path("required")).addAll((ArrayNode) members.path("required"));
    }

    /** A page's schema, with other items. */
    private ObjectNode page(Class<?> type, JsonNode items) {
        var info = index.getClassByName(DotName.createSimple(type));
        String made = schemas.record(info, Use.ANSWER);
        var page = ((ObjectNode) components.path(made)).deepCopy();
        components.remove(made);
        page.put("description", "A page of a list");
        var list = (ObjectNode) page.path("properties").path("items");
        list.put("description", "The items, in order").put("maxItems", type == Page.class ? 200 : 1_000);
        list.set("items", items);
        return page;
    }

    /** The page of a service's feed: its changes carry any record that the service shows to everybody. */
    private String changes(String feed) {
        String name = feed + "ChangePage";
        if (!components.has(name)) {
            components.set(name, page(ChangePage.class, Nodes.reference(feed + "Change")));
            String made = schemas.record(index.getClassByName(DotName.createSimple(Change.class)), Use.ANSWER);
            var change = ((ObjectNode) components.path(made)).deepCopy();
            components.remove(made);
            components.set(feed + "Change", change);
            var properties = (ObjectNode) change.path("properties");
            String words = properties.path("data").path("description").asText();
            var data = properties.putObject("data").put("description", words);
            var kinds = data.putArray("anyOf");
            publicDetails.forEach(kind -> kinds.add(Nodes.reference(kind)));
            kinds.add(Nodes.reference("MergedInto")).add(Values.typed("null"));
        }
        return name;
    }

    /** A body in another format than the records' own JSON. */
    static ObjectNode text(String type) {
        return switch (type) {
            case Format.CSV_TYPE -> Nodes.reference("CsvText");
            case Format.NDJSON_TYPE -> Nodes.reference("NdjsonText");
            case Format.GEOJSON_TYPE -> Nodes.reference("GeoJson");
            case Format.JSON_LD_TYPE -> Nodes.reference("LinkedData");
            case Format.JSON_FEED_TYPE -> Nodes.reference("JsonFeed");
            case Format.ICALENDAR_TYPE -> Nodes.reference("CalendarText");
            case Format.ATOM_TYPE -> Nodes.reference("AtomText");
            case Format.OPENAGENDA_TYPE -> Nodes.reference("OpenAgendaFeed");
            case Format.VCARD_TYPE -> Nodes.reference("VcardText");
            case Format.CSL_JSON_TYPE -> citations();
            default -> plainText(type);
        };
    }

    /** A body that is read as a file: a text, even where answers of its type are described as objects. */
    static ObjectNode file(String type) {
        return type.equals(Format.JSON_LD_TYPE) ? plainText(type) : text(type);
    }

    private static ObjectNode citations() {
        var list = Values.typed("array")
                .put("description", "Items of the Citation Style Language.")
                .put("maxItems", 1_000_000);
        list.set("items", Values.typed("object").put("description", "An item of the Citation Style Language."));
        return list;
    }

    private static ObjectNode plainText(String type) {
        return Values.typed("string")
                .put("description", "A text of this media type.")
                .put("contentMediaType", type)
                .put("format", type.replaceAll(".*[/+]", ""))
                .put("maxLength", LONGEST_TEXT);
    }
}
