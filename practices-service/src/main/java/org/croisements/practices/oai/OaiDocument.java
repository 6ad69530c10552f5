package org.croisements.practices.oai;

import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.croisements.practices.oai.OaiRepository.Header;
import org.croisements.practices.practice.PracticeDetail;
import org.jspecify.annotations.Nullable;

/** An answer of OAI-PMH in the making. */
final class OaiDocument {

    static final String OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    static final String IDENTIFIER = "oai:croisements:practice/";
    private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /** An answer to a request; of a faulty one the attributes are left out. */
    OaiDocument(Instant now, String address, Map<String, String> request) throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("OAI-PMH");
        xml.writeDefaultNamespace(OAI);
        xml.writeNamespace("xsi", XSI);
        xml.writeAttribute("xsi", XSI, "schemaLocation", OAI + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd");
        element("responseDate", seconds(now));
        xml.writeStartElement("request");
        for (var argument : request.entrySet()) {
            xml.writeAttribute(argument.getKey(), argument.getValue());
        }
        xml.writeCharacters(address);
        xml.writeEndElement();
    }

    void begin(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    void element(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    void error(OaiFault fault) throws XMLStreamException {
        xml.writeStartElement("error");
        xml.writeAttribute("code", fault.code());
        xml.writeCharacters(fault.message());
        xml.writeEndElement();
    }

    void header(Header header) throws XMLStreamException {
        xml.writeStartElement("header");
        if (header.deleted()) {
            xml.writeAttribute("status", "deleted");
        }
        element("identifier", IDENTIFIER + header.id());
        element("datestamp", seconds(header.at()));
        xml.writeEndElement();
    }

    /** A practice in the fifteen elements of Dublin Core. */
    void dublinCore(PracticeDetail practice, String address) throws XMLStreamException {
        xml.writeStartElement("metadata");
        xml.writeStartElement("oai_dc", "dc", OAI_DC);
        xml.writeNamespace("oai_dc", OAI_DC);
        xml.writeNamespace("dc", DC);
        xml.writeAttribute("xsi", XSI, "schemaLocation", OAI_DC + " http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
        dc("title", practice.title());
        for (var contributor : practice.contributors()) {
            dc("creator", contributor.organisation().label());
        }
        for (var theme : practice.themes()) {
            dc("subject", theme.label().fr());
        }
        dc("description", practice.summary());
        dc("publisher", practice.owner().label());
        dc("date", seconds(practice.updatedAt()));
        dc("type", practice.kind().name());
        dc("identifier", address);
        dc("language", "fr");
        for (var territory : practice.territories()) {
            dc("coverage", territory.label());
        }
        for (var source : practice.sources()) {
            dc("source", source.url() == null ? source.label() : source.url());
        }
        dc("rights", "https://spdx.org/licenses/etalab-2.0.html");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void dc(String name, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement("dc", name, DC);
            xml.writeCharacters(value);
            xml.writeEndElement();
        }
    }

    String finished() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndDocument();
        return text.append('\n').toString();
    }

    static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The verbs that the protocol has. */
    static final List<String> VERBS =
            List.of("Identify", "ListMetadataFormats", "ListSets", "ListIdentifiers", "ListRecords", "GetRecord");
}
