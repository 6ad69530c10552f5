package org.croisements.kit.format;

import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.croisements.kit.page.Format;
import org.croisements.kit.page.Rendition;
import org.jspecify.annotations.Nullable;

/** Records as entries of an Atom feed (RFC 4287), a page at a time with a link to the next one (RFC 5005). */
public final class AtomFeed<E> implements Rendition<E> {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final String title;
    private final Function<E, Entry> toEntry;

    /** A feed of that title, of the entries that {@code toEntry} makes of records. */
    public AtomFeed(String title, Function<E, Entry> toEntry) {
        this.title = title;
        this.toEntry = toEntry;
    }

    @Override
    public Format format() {
        return Format.ATOM;
    }

    @Override
    public Document<E> open(About about) {
        var entries = new ArrayList<Entry>();
        return new Document<>() {
            @Override
            public String add(E entity) {
                entries.add(toEntry.apply(entity));
                return "";
            }

            @Override
            public String end() {
                return text(about, entries);
            }
        };
    }

    private String text(About about, List<Entry> entries) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("xml:lang", "fr");
            element(xml, "id", about.self().toString());
            element(xml, "title", title);
            element(xml, "updated", Entry.text(latest(entries)));
            link(xml, "self", about.self().toString(), Format.ATOM.type());
            link(xml, "alternate", about.address().toString(), Format.JSON.type());
            if (about.next() != null) {
                link(xml, "next", about.next().toString(), Format.ATOM.type());
            }
            for (Entry entry : entries) {
                write(xml, entry, about);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.append('\n').toString();
    }

    private static void write(XMLStreamWriter xml, Entry entry, About about) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + entry.id());
        element(xml, "title", entry.title());
        element(xml, "published", Entry.text(entry.published()));
        element(xml, "updated", Entry.text(entry.updated()));
        link(xml, "alternate", about.at(entry.path()).toString(), null);
        // An entry without an author needs one of the feed's; a feed speaks for many, so each entry names its own.
        for (String author : entry.authors().isEmpty() ? List.of("Croisements") : entry.authors()) {
            xml.writeStartElement("author");
            element(xml, "name", author);
            xml.writeEndElement();
        }
        for (String tag : entry.tags()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", tag);
        }
        element(xml, "summary", entry.summary() == null ? "" : entry.summary());
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address, @Nullable String type)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
        if (type != null) {
            xml.writeAttribute("type", type);
        }
    }

    private static Instant latest(List<Entry> entries) {
        return entries.stream()
                .map(Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
