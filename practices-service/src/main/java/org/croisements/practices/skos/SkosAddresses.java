package org.croisements.practices.skos;

import org.croisements.kit.page.Rendition.About;

/** Where schemes and concepts are in linked data. */
record SkosAddresses(String collection) {

    static SkosAddresses of(About about) {
        return new SkosAddresses(about.at("/api/v1/concept-schemes/").toString());
    }

    String scheme(String slug) {
        return collection + slug;
    }

    String concept(String slug, String notation) {
        return scheme(slug) + "#" + notation;
    }

    /** The address of what a mapping names, here or elsewhere. */
    String mapped(String concept) {
        int colon = concept.indexOf(':');
        return concept.startsWith("http://") || concept.startsWith("https://")
                ? concept
                : concept(concept.substring(0, colon), concept.substring(colon + 1));
    }
}
