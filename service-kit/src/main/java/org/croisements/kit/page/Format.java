package org.croisements.kit.page;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The forms in which lists and records are answered, chosen by {@code Accept} or by the path's suffix. */
public enum Format {
    JSON("json", MediaType.APPLICATION_JSON, "application/json;charset=UTF-8"),
    CSV("csv", Format.CSV_TYPE, "text/csv;charset=UTF-8;header=present"),
    NDJSON("ndjson", Format.NDJSON_TYPE, "application/x-ndjson;charset=UTF-8"),
    GEOJSON("geojson", Format.GEOJSON_TYPE, Format.GEOJSON_TYPE),
    JSON_LD("jsonld", Format.JSON_LD_TYPE, Format.JSON_LD_TYPE),
    ICALENDAR("ics", Format.ICALENDAR_TYPE, "text/calendar;charset=UTF-8"),
    ATOM("atom", Format.ATOM_TYPE, "application/atom+xml;charset=UTF-8"),
    JSON_FEED("jsonfeed", Format.JSON_FEED_TYPE, Format.JSON_FEED_TYPE),
    VCARD("vcf", Format.VCARD_TYPE, "text/vcard;charset=UTF-8"),
    OPENAGENDA("openagenda", Format.OPENAGENDA_TYPE, Format.OPENAGENDA_TYPE),
    TURTLE("ttl", Format.TURTLE_TYPE, "text/turtle;charset=UTF-8"),
    CSL_JSON("csl", Format.CSL_JSON_TYPE, Format.CSL_JSON_TYPE),
    BIBTEX("bib", Format.BIBTEX_TYPE, "application/x-bibtex;charset=UTF-8"),
    RIS("ris", Format.RIS_TYPE, "application/x-research-info-systems;charset=UTF-8");

    /** A table; for {@code @Produces} of a list operation, as the others here. */
    public static final String CSV_TYPE = "text/csv";

    /** An item of JSON a line. */
    public static final String NDJSON_TYPE = "application/x-ndjson";

    /** Features on a map (RFC 7946). */
    public static final String GEOJSON_TYPE = "application/geo+json";

    /** Linked data. */
    public static final String JSON_LD_TYPE = "application/ld+json";

    /** Calendars (RFC 5545). */
    public static final String ICALENDAR_TYPE = "text/calendar";

    /** News for feed readers (RFC 4287). */
    public static final String ATOM_TYPE = "application/atom+xml";

    /** News for feed readers, as JSON Feed 1.1. */
    public static final String JSON_FEED_TYPE = "application/feed+json";

    /** Address cards (RFC 6350). */
    public static final String VCARD_TYPE = "text/vcard";

    /** The form of the platform OpenAgenda, second version. */
    public static final String OPENAGENDA_TYPE = "application/vnd.openagenda+json";

    /** Linked data as people write it. */
    public static final String TURTLE_TYPE = "text/turtle";

    /** References for citation programs, as the Citation Style Language has them. */
    public static final String CSL_JSON_TYPE = "application/vnd.citationstyles.csl+json";

    /** References for LaTeX. */
    public static final String BIBTEX_TYPE = "application/x-bibtex";

    /** References for reference managers. */
    public static final String RIS_TYPE = "application/x-research-info-systems";

    private final String suffix;
    private final String type;
    private final String contentType;

    Format(String suffix, String type, String contentType) {
        this.suffix = suffix;
        this.type = type;
        this.contentType = contentType;
    }

    /** What asks for it at the end of a path, without the dot. */
    public String suffix() {
        return suffix;
    }

    /** The media type without parameters. */
    public String type() {
        return type;
    }

    /** The media type as the answer's header says it. */
    public String contentType() {
        return contentType;
    }

    /** Whether it holds a page of a list where no {@code limit} is given; the others hold the whole list. */
    boolean isPaged() {
        return this == JSON || this == ATOM || this == JSON_FEED;
    }

    /** The format that a path's end asks for, such as {@code .csv}. */
    static Optional<Format> ofPath(String path) {
        String end = path.substring(Math.max(path.lastIndexOf('.'), path.lastIndexOf('/')) + 1);
        return path.endsWith("." + end)
                ? Arrays.stream(values()).filter(f -> f.suffix.equals(end)).findFirst()
                : Optional.empty();
    }

    /** The first offered format among those the caller accepts, best liked first; JSON where there is none. */
    public static Format of(List<MediaType> accepted, Collection<Format> offered) {
        for (MediaType liked : accepted) {
            for (Format format : values()) {
                if (offered.contains(format) && liked.isCompatible(MediaType.valueOf(format.type))) {
                    return format;
                }
            }
        }
        return JSON;
    }
}
