package org.croisements.kit.page;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;

/** The forms in which every list is answered, chosen by {@code Accept} or by the path's suffix. */
public enum Format {
    JSON(MediaType.APPLICATION_JSON, "application/json;charset=UTF-8"),
    CSV("text/csv", "text/csv;charset=UTF-8;header=present"),
    NDJSON("application/x-ndjson", "application/x-ndjson;charset=UTF-8");

    /** For {@code @Produces} of a list operation. */
    public static final String CSV_TYPE = "text/csv";

    /** For {@code @Produces} of a list operation. */
    public static final String NDJSON_TYPE = "application/x-ndjson";

    private final String type;
    private final String contentType;

    Format(String type, String contentType) {
        this.type = type;
        this.contentType = contentType;
    }

    /** The media type without parameters. */
    public String type() {
        return type;
    }

    /** The media type as the answer's header says it. */
    public String contentType() {
        return contentType;
    }

    /** The format a path's suffix asks for, such as {@code csv}. */
    static Optional<Format> ofSuffix(String suffix) {
        return List.of(values()).stream()
                .filter(f -> f.name().toLowerCase(java.util.Locale.ROOT).equals(suffix))
                .findFirst();
    }

    /** The first offered format among those the caller accepts, best liked first. */
    public static Format of(List<MediaType> accepted) {
        for (MediaType liked : accepted) {
            for (Format format : values()) {
                if (liked.isCompatible(MediaType.valueOf(format.type))) {
                    return format;
                }
            }
        }
        return JSON;
    }
}
