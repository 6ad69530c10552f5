package org.croisements.practices.skos;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.croisements.kit.page.Format;
import org.croisements.kit.page.Rendition;
import org.croisements.practices.concept.ConceptScheme;
import org.croisements.practices.concept.NewConceptScheme;
import org.croisements.practices.term.Label;
import org.croisements.practices.term.NewConcept;
import org.jspecify.annotations.Nullable;

/** Concept schemes in Turtle, always in the same order, so that two exports can be compared by eye. */
@Singleton
class SkosTurtle implements Rendition<ConceptScheme> {

    @Override
    public Format format() {
        return Format.TURTLE;
    }

    @Override
    public Document<ConceptScheme> open(About about) {
        var addresses = SkosAddresses.of(about);
        return scheme -> text(NewConceptScheme.of(scheme), addresses);
    }

    private static String text(NewConceptScheme scheme, SkosAddresses addresses) {
        String slug = String.valueOf(scheme.slug());
        var text = new StringBuilder("""
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix dcterms: <http://purl.org/dc/terms/> .

                """);
        var properties = new ArrayList<>(List.of("a skos:ConceptScheme"));
        labels(properties, scheme.label());
        properties.add("dcterms:identifier " + quoted(slug));
        properties.add("dcterms:type " + quoted(String.valueOf(scheme.use())));
        if (scheme.source() != null) {
            properties.add("dcterms:source " + quoted(scheme.source()));
        }
        var period = scheme.period();
        if (period != null) {
            properties.add("dcterms:temporal " + quoted(year(period.from()) + "/" + year(period.to())));
        }
        append(text, addresses.scheme(slug), properties);
        for (NewConcept concept : scheme.concepts()) {
            append(text, addresses.concept(slug, concept.notation()), properties(concept, slug, addresses));
        }
        return text.toString();
    }

    private static List<String> properties(NewConcept concept, String slug, SkosAddresses addresses) {
        var properties = new ArrayList<>(List.of("a skos:Concept"));
        properties.add("skos:inScheme <" + addresses.scheme(slug) + ">");
        properties.add("skos:notation " + quoted(concept.notation()));
        labels(properties, concept.label());
        properties.add(
                concept.broader() == null
                        ? "skos:topConceptOf <" + addresses.scheme(slug) + ">"
                        : "skos:broader <" + addresses.concept(slug, concept.broader()) + ">");
        concept.mappings()
                .forEach(mapping -> properties.add(
                        "skos:" + mapping.kind().skos() + " <" + iri(addresses.mapped(mapping.concept())) + ">"));
        return properties;
    }

    private static void labels(List<String> properties, Label label) {
        properties.add("skos:prefLabel " + quoted(label.fr()) + "@fr");
        if (label.en() != null) {
            properties.add("skos:prefLabel " + quoted(label.en()) + "@en");
        }
    }

    private static void append(StringBuilder text, String subject, List<String> properties) {
        text.append('<')
                .append(subject)
                .append(">\n    ")
                .append(String.join(" ;\n    ", properties))
                .append(" .\n\n");
    }

    private static String year(@Nullable Integer year) {
        return year == null ? "" : year.toString();
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }

    /** An address elsewhere may hold what ends an IRI. */
    private static String iri(String address) {
        var iri = new StringBuilder();
        address.chars()
                .forEach(c -> iri.append(
                        "<>\"{}|^`\\".indexOf(c) >= 0 || c <= ' ' ? "%%%02X".formatted(c) : Character.toString(c)));
        return iri.toString();
    }
}
