package org.croisements.kit.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.croisements.kit.page.Rendition;
import org.croisements.kit.page.Rendition.About;
import org.junit.jupiter.api.Test;

/** Documents in the kit's formats, letter by letter. */
class FormatsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final URI LIST = URI.create("https://example.org/api/v1/notes?theme=a%26b");
    private static final About WHOLE = new About(false, LIST, URI.create("https://example.org/api/v1/notes.x"), null);
    private static final About SINGLE = new About(true, LIST, LIST, null);

    @Test
    void aListOnAMapIsAFeatureCollection() {
        var format = new GeoJson<String>(
                JSON,
                name -> new GeoJson.Feature(
                        name, name.equals("a") ? GeoJson.point(-1.50000001, 48.12345678) : null, Map.of("name", name)));

        assertThat(document(format, WHOLE, "a", "b")).isEqualTo("""
                {"type":"FeatureCollection","features":[
                {"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[-1.5,48.1234568]},"properties":{"name":"a"}},
                {"type":"Feature","id":"b","geometry":null,"properties":{"name":"b"}}
                ]}
                """);
        assertThat(document(format, WHOLE)).isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[\n]}\n");
        assertThat(document(format, SINGLE, "b"))
                .isEqualTo("{\"type\":\"Feature\",\"id\":\"b\",\"geometry\":null,\"properties\":{\"name\":\"b\"}}\n");
    }

    @Test
    void aListAsLinkedDataIsAGraph() {
        var format = new JsonLd<String>(
                JSON,
                JsonLd.SCHEMA_ORG,
                (name, about) -> JsonNodeFactory.instance
                        .objectNode()
                        .put("@id", about.at("/api/v1/notes/" + name).toString()));

        assertThat(document(format, WHOLE, "a", "b")).isEqualTo("""
                {"@context":"https://schema.org","@graph":[
                {"@id":"https://example.org/api/v1/notes/a"},
                {"@id":"https://example.org/api/v1/notes/b"}
                ]}
                """);
        assertThat(document(format, SINGLE, "a"))
                .isEqualTo("{\"@context\":\"https://schema.org\",\"@id\":\"https://example.org/api/v1/notes/a\"}\n");
    }

    @Test
    void anAtomFeedEscapesWhatXmlWouldRead() {
        String feed = document(new AtomFeed<String>("Notes", FormatsTest::entry), WHOLE, "a <b> & \"c\"");

        assertThat(feed)
                .contains("<title>a &lt;b&gt; &amp; \"c\"</title>")
                .contains("<updated>2026-11-22T20:00:00Z</updated>")
                .contains("<link rel=\"alternate\" href=\"https://example.org/api/v1/notes?theme=a%26b\"")
                .contains("<link rel=\"alternate\" href=\"https://example.org/api/v1/notes/n\"/>")
                .contains("<author><name>RésO Villes</name></author>");
    }

    @Test
    void anEmptyAtomFeedHasADateThatStays() {
        assertThat(document(new AtomFeed<String>("Notes", FormatsTest::entry), WHOLE))
                .contains("<updated>1970-01-01T00:00:00Z</updated>");
    }

    @Test
    void aJsonFeedGoesOn() throws Exception {
        var page = new About(false, LIST, LIST, URI.create("https://example.org/api/v1/notes.jsonfeed?cursor=c"));

        var feed = JSON.readTree(document(new JsonFeed<String>(JSON, "Notes", FormatsTest::entry), page, "a", "b"));

        assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("next_url").asText()).isEqualTo("https://example.org/api/v1/notes.jsonfeed?cursor=c");
        assertThat(feed.path("items").findValuesAsText("title")).containsExactly("a", "b");
        assertThat(feed.at("/items/0/content_text").asText()).isEqualTo("a");
    }

    private static Entry entry(String title) {
        var made = Instant.parse("2026-11-01T08:00:00Z");
        var changed = Instant.parse("2026-11-22T20:00:00Z");
        return new Entry(
                new UUID(0, 1), title, "/api/v1/notes/n", made, changed, null, List.of("RésO Villes"), List.of("x"));
    }

    private static String document(Rendition<String> format, About about, String... records) {
        var document = format.open(about);
        var text = new StringBuilder(document.begin());
        for (String record : records) {
            text.append(document.add(record));
        }
        return text + document.end();
    }
}
