package org.croisements.kit.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import org.croisements.kit.page.Format;
import org.croisements.kit.page.Rendition;

/** Records as items of a JSON Feed 1.1, a page at a time. */
public final class JsonFeed<E> implements Rendition<E> {

    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    private final ObjectMapper mapper;
    private final String title;
    private final Function<E, Entry> toEntry;

    /** A feed of that title, of the entries that {@code toEntry} makes of records. */
    public JsonFeed(ObjectMapper mapper, String title, Function<E, Entry> toEntry) {
        this.mapper = mapper;
        this.title = title;
        this.toEntry = toEntry;
    }

    @Override
    public Format format() {
        return Format.JSON_FEED;
    }

    @Override
    public Document<E> open(About about) {
        var feed = JsonNodeFactory.instance.objectNode();
        feed.put("version", VERSION).put("title", title).put("language", "fr");
        feed.put("home_page_url", about.address().toString());
        feed.put("feed_url", about.self().toString());
        if (about.next() != null) {
            feed.put("next_url", about.next().toString());
        }
        feed.putArray("items");
        return JsonDocument.list(mapper, feed, entity -> item(toEntry.apply(entity), about));
    }

    private static ObjectNode item(Entry entry, About about) {
        var item = JsonNodeFactory.instance.objectNode();
        item.put("id", "urn:uuid:" + entry.id());
        item.put("url", about.at(entry.path()).toString());
        item.put("title", entry.title());
        item.put("content_text", entry.summary() == null ? entry.title() : entry.summary());
        item.put("date_published", Entry.text(entry.published()));
        item.put("date_modified", Entry.text(entry.updated()));
        if (!entry.authors().isEmpty()) {
            var authors = item.putArray("authors");
            entry.authors().forEach(name -> authors.addObject().put("name", name));
        }
        if (!entry.tags().isEmpty()) {
            var tags = item.putArray("tags");
            entry.tags().forEach(tags::add);
        }
        return item;
    }
}
