package org.croisements.practices.output;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.stream.Stream;
import org.croisements.kit.format.AtomFeed;
import org.croisements.kit.format.Entry;
import org.croisements.kit.format.GeoJson;
import org.croisements.kit.format.JsonFeed;
import org.croisements.kit.format.JsonLd;
import org.croisements.kit.page.Rendition;
import org.croisements.kit.page.Rendition.About;
import org.croisements.practices.practice.PracticeDetail;
import org.jspecify.annotations.Nullable;

/** Practices on maps, as linked data and as news. */
class PracticeFormats {

    private static final String TITLE = "Pratiques et expériences des centres de ressources";

    @Produces
    @Singleton
    Rendition<PracticeDetail> map(ObjectMapper mapper) {
        return new GeoJson<>(mapper, practice -> new GeoJson.Feature(practice.id(), place(practice), practice));
    }

    @Produces
    @Singleton
    Rendition<PracticeDetail> linkedData(ObjectMapper mapper) {
        return new JsonLd<>(mapper, JsonLd.SCHEMA_ORG, (practice, about) -> node(mapper, practice, about));
    }

    @Produces
    @Singleton
    Rendition<PracticeDetail> atom() {
        return new AtomFeed<>(TITLE, PracticeFormats::entry);
    }

    @Produces
    @Singleton
    Rendition<PracticeDetail> jsonFeed(ObjectMapper mapper) {
        return new JsonFeed<>(mapper, TITLE, PracticeFormats::entry);
    }

    /** The first of its sites that is known to be somewhere. */
    private static @Nullable ObjectNode place(PracticeDetail practice) {
        for (var site : practice.sites()) {
            var longitude = site.longitude();
            var latitude = site.latitude();
            if (longitude != null && latitude != null) {
                return GeoJson.point(longitude.doubleValue(), latitude.doubleValue());
            }
        }
        return null;
    }

    private static Entry entry(PracticeDetail practice) {
        var published = practice.publishedAt();
        return new Entry(
                practice.id(),
                practice.title(),
                "/api/v1/practices/" + practice.slug(),
                practice.createdAt(),
                published == null ? practice.updatedAt() : published,
                practice.summary(),
                Stream.ofNullable(practice.owner().label()).toList(),
                practice.themes().stream().map(theme -> theme.label().fr()).toList());
    }

    private static ObjectNode node(ObjectMapper mapper, PracticeDetail practice, About about) {
        var node = mapper.createObjectNode()
                .put("@type", "CreativeWork")
                .put("@id", about.at("/api/v1/practices/" + practice.id()).toString())
                .put("url", about.at("/api/v1/practices/" + practice.slug()).toString())
                .put("name", practice.title())
                .put("inLanguage", "fr")
                .put("dateModified", practice.updatedAt().toString());
        put(node, "description", practice.summary());
        practice.alternateTitles()
                .forEach(title -> node.withArray("alternateName").add(title));
        practice.themes()
                .forEach(theme -> node.withArray("about")
                        .addObject()
                        .put("@type", "DefinedTerm")
                        .put("termCode", theme.notation())
                        .put("name", theme.label().fr()));
        practice.publics()
                .forEach(each -> node.withArray("audience")
                        .addObject()
                        .put("@type", "Audience")
                        .put("audienceType", each));
        practice.contributors().stream()
                .map(contributor -> contributor.organisation().label())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(label -> node.withArray("contributor")
                        .addObject()
                        .put("@type", "Organization")
                        .put("name", label));
        practice.territories().forEach(territory -> {
            var place = node.withArray("spatialCoverage")
                    .addObject()
                    .put("@type", "Place")
                    .put("identifier", territory.code());
            put(place, "name", territory.label());
        });
        if (practice.partOf() != null) {
            node.putObject("isPartOf")
                    .put("@id", about.at(practice.partOf().href()).toString());
        }
        if (practice.revision() != null) {
            node.put("version", practice.revision());
        }
        if (practice.publishedAt() != null) {
            node.put("datePublished", practice.publishedAt().toString());
        }
        return node;
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
