package org.croisements.practices.skos;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.problem.ProblemException;
import org.croisements.practices.concept.NewConceptScheme;
import org.croisements.practices.term.Label;
import org.croisements.practices.term.Mapping;
import org.croisements.practices.term.MappingKind;
import org.croisements.practices.term.NewConcept;
import org.croisements.practices.term.Period;
import org.croisements.practices.term.SchemeUse;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.eclipse.rdf4j.rio.jsonld.JSONLDParser;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.jspecify.annotations.Nullable;

/** Reads one concept scheme from SKOS. What SKOS may say besides is left out; what is missing is a fault. */
final class SkosReader {

    private static final String FETCHES = "The document is no %s that can be read without fetching anything";

    private final Model model;
    private final IRI scheme;
    private final String here;
    private final List<String> order;
    private final Map<Value, String> notations = new HashMap<>();

    private SkosReader(Model model, IRI scheme, String here, List<String> order) {
        this.model = model;
        this.scheme = scheme;
        this.here = here;
        this.order = order;
    }

    /**
     * The one scheme of a document; {@code here} is what this service's schemes begin with. Its concepts come in the order of
     * these addresses, others behind them as they were read.
     */
    static NewConceptScheme read(InputStream document, boolean turtle, String here, List<String> order) {
        var model = new LinkedHashModel();
        RDFParser parser = turtle ? new TurtleParser() : new JSONLDParser();
        parser.setRDFHandler(new StatementCollector(model));
        try {
            parser.parse(document, here);
        } catch (RDFParseException e) {
            throw unreadable(e, turtle);
        } catch (RuntimeException e) {
            throw INVALID_BODY.with(FETCHES, turtle ? "Turtle" : "JSON-LD");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var schemes = model.filter(null, RDF.TYPE, SKOS.CONCEPT_SCHEME).subjects();
        if (schemes.size() != 1 || !(schemes.iterator().next() instanceof IRI only)) {
            throw INVALID_BODY.with(
                    "A document holds one skos:ConceptScheme with an IRI; this one has %d", schemes.size());
        }
        return new SkosReader(model, only, here, order).scheme();
    }

    /**
     * Not every fault is in a line: Turtle may just end, and the parser of JSON-LD knows no lines. Where that one names
     * nothing that went wrong before, it met a context that it may not fetch.
     */
    private static ProblemException unreadable(RDFParseException e, boolean turtle) {
        String form = turtle ? "Turtle" : "JSON-LD";
        if (e.getLineNumber() > 0) {
            return INVALID_BODY.with("The document stops being %s in line %d", form, e.getLineNumber());
        }
        return INVALID_BODY.with(!turtle && e.getCause() == null ? FETCHES : "The document is no %s", form);
    }

    private NewConceptScheme scheme() {
        var concepts = new ArrayList<IRI>();
        for (Resource each : model.filter(null, SKOS.IN_SCHEME, scheme).subjects()) {
            if (each instanceof IRI concept) {
                notations.put(concept, notation(concept));
                concepts.add(concept);
            }
        }
        var places = new HashMap<String, Integer>();
        order.forEach(address -> places.putIfAbsent(address, places.size()));
        concepts.sort(Comparator.comparingInt(concept -> places.getOrDefault(concept.stringValue(), places.size())));
        return new NewConceptScheme(
                text(scheme, DCTERMS.IDENTIFIER).orElseGet(() -> Slugs.of(lastPart(scheme))),
                label(scheme),
                text(scheme, DCTERMS.TEMPORAL).map(SkosReader::period).orElse(null),
                text(scheme, DCTERMS.SOURCE).orElse(null),
                text(scheme, DCTERMS.TYPE).flatMap(SkosReader::use).orElse(null),
                concepts.stream().map(this::concept).toList());
    }

    private NewConcept concept(IRI concept) {
        var broader = model.filter(concept, SKOS.BROADER, null).objects().stream()
                .map(notations::get)
                .filter(Objects::nonNull)
                .findFirst();
        return new NewConcept(notation(concept), label(concept), broader.orElse(null), mappings(concept));
    }

    private List<Mapping> mappings(IRI concept) {
        var mappings = new ArrayList<Mapping>();
        for (MappingKind kind : MappingKind.values()) {
            IRI property = Values.iri(SKOS.NAMESPACE, kind.skos());
            model.filter(concept, property, null)
                    .objects()
                    .forEach(other -> mappings.add(new Mapping(kind, name(other.stringValue()))));
        }
        return Mapping.inOrder(mappings);
    }

    /** What stands here is named as everywhere here: {@code scheme:notation}. */
    private String name(String address) {
        int hash = address.indexOf('#');
        return address.startsWith(here) && hash > here.length()
                ? address.substring(here.length(), hash) + ":" + address.substring(hash + 1)
                : address;
    }

    private String notation(IRI concept) {
        return text(concept, SKOS.NOTATION).orElseGet(() -> lastPart(concept));
    }

    private Label label(IRI subject) {
        String french = null;
        String english = null;
        String other = null;
        for (Value value : model.filter(subject, SKOS.PREF_LABEL, null).objects()) {
            if (value instanceof Literal literal) {
                String language = literal.getLanguage().orElse("");
                if (language.startsWith("fr")) {
                    french = literal.getLabel();
                } else if (language.startsWith("en")) {
                    english = literal.getLabel();
                } else if (language.isEmpty()) {
                    other = literal.getLabel();
                }
            }
        }
        french = french == null ? other : french;
        if (french == null) {
            throw INVALID_BODY.with("<%s> has no skos:prefLabel in French", subject);
        }
        return new Label(french, english);
    }

    private Optional<String> text(IRI subject, IRI property) {
        return model.filter(subject, property, null).objects().stream()
                .filter(Value::isLiteral)
                .map(Value::stringValue)
                .findFirst();
    }

    private static String lastPart(IRI iri) {
        String whole = iri.stringValue().replaceAll("[/#]+$", "");
        int before = Math.max(whole.lastIndexOf('/'), Math.max(whole.lastIndexOf('#'), whole.lastIndexOf(':')));
        return whole.substring(before + 1);
    }

    private static Period period(String text) {
        String[] years = text.split("/", -1);
        return new Period(year(years[0]), years.length > 1 ? year(years[1]) : null);
    }

    private static @Nullable Integer year(String text) {
        return text.matches("[0-9]{4}") ? Integer.valueOf(text) : null;
    }

    private static Optional<SchemeUse> use(String text) {
        return Arrays.stream(SchemeUse.values())
                .filter(use -> use.name().equals(text))
                .findFirst();
    }
}
