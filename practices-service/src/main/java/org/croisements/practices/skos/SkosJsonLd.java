package org.croisements.practices.skos;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import org.croisements.kit.format.JsonLd;
import org.croisements.kit.page.Format;
import org.croisements.kit.page.Rendition;
import org.croisements.practices.concept.ConceptScheme;
import org.croisements.practices.concept.NewConceptScheme;
import org.croisements.practices.term.Label;
import org.croisements.practices.term.NewConcept;
import org.jspecify.annotations.Nullable;

/** Concept schemes in JSON-LD, in whole addresses: whatever the context, nothing has to be fetched to read it. */
@Singleton
class SkosJsonLd implements Rendition<ConceptScheme> {

    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String DCTERMS = "http://purl.org/dc/terms/";

    private final ObjectMapper mapper;

    SkosJsonLd(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Format format() {
        return Format.JSON_LD;
    }

    @Override
    public Document<ConceptScheme> open(About about) {
        var addresses = SkosAddresses.of(about);
        return scheme -> document(NewConceptScheme.of(scheme), addresses).toPrettyString() + "\n";
    }

    private ObjectNode document(NewConceptScheme scheme, SkosAddresses addresses) {
        var document = mapper.createObjectNode();
        document.put("@context", JsonLd.SCHEMA_ORG);
        var graph = document.putArray("@graph");
        String slug = String.valueOf(scheme.slug());
        var node = graph.addObject().put("@id", addresses.scheme(slug)).put("@type", SKOS + "ConceptScheme");
        labels(node, scheme.label());
        node.put(DCTERMS + "identifier", slug).put(DCTERMS + "type", String.valueOf(scheme.use()));
        if (scheme.source() != null) {
            node.put(DCTERMS + "source", scheme.source());
        }
        var period = scheme.period();
        if (period != null) {
            node.put(DCTERMS + "temporal", year(period.from()) + "/" + year(period.to()));
        }
        scheme.concepts().forEach(concept -> add(graph, concept, slug, addresses));
        return document;
    }

    private static void add(ArrayNode graph, NewConcept concept, String slug, SkosAddresses addresses) {
        var node = graph.addObject()
                .put("@id", addresses.concept(slug, concept.notation()))
                .put("@type", SKOS + "Concept")
                .put(SKOS + "notation", concept.notation());
        node.putObject(SKOS + "inScheme").put("@id", addresses.scheme(slug));
        labels(node, concept.label());
        if (concept.broader() == null) {
            node.putObject(SKOS + "topConceptOf").put("@id", addresses.scheme(slug));
        } else {
            node.putObject(SKOS + "broader").put("@id", addresses.concept(slug, concept.broader()));
        }
        concept.mappings()
                .forEach(mapping -> node.withArray(SKOS + mapping.kind().skos())
                        .addObject()
                        .put("@id", addresses.mapped(mapping.concept())));
    }

    private static void labels(ObjectNode node, Label label) {
        var labels = node.putArray(SKOS + "prefLabel");
        labels.addObject().put("@value", label.fr()).put("@language", "fr");
        if (label.en() != null) {
            labels.addObject().put("@value", label.en()).put("@language", "en");
        }
    }

    private static String year(@Nullable Integer year) {
        return year == null ? "" : year.toString();
    }
}
