package org.croisements.kit.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.croisements.kit.page.Rendition.About;

/** Answers single records in the format that the caller asks for. */
@RequestScoped
public class Records {

    private final Conditional conditional;
    private final UriInfo uri;
    private final HttpHeaders headers;

    Records(Conditional conditional, UriInfo uri, HttpHeaders headers) {
        this.conditional = conditional;
        this.uri = uri;
        this.headers = headers;
    }

    /** A record: as JSON its detail, tagged with its version; in each further format tagged with its bytes. */
    public <E> Response answer(E entity, long version, Function<E, ?> toDetail, List<? extends Rendition<E>> further) {
        return rendered(entity, further).orElseGet(() -> conditional.answer(toDetail.apply(entity), version));
    }

    /** A record that not everybody sees alike: in every format, JSON too, tagged with its bytes. */
    public <E> Response answerSeen(E entity, Function<E, byte[]> toJson, List<? extends Rendition<E>> further) {
        return rendered(entity, further)
                .orElseGet(() -> conditional.answer(toJson.apply(entity), Format.JSON.contentType()));
    }

    private <E> Optional<Response> rendered(E entity, List<? extends Rendition<E>> further) {
        var offered = EnumSet.of(Format.JSON);
        further.forEach(rendition -> offered.add(rendition.format()));
        var format = Format.of(headers.getAcceptableMediaTypes(), offered);
        for (var rendition : further) {
            if (rendition.format() == format) {
                var address = uri.getRequestUri();
                var about = new About(true, address, ListAddress.suffixed(format, address), null);
                var document = rendition.open(about);
                String text = document.begin() + document.add(entity) + document.end();
                return Optional.of(conditional.answer(text.getBytes(StandardCharsets.UTF_8), format.contentType()));
            }
        }
        return Optional.empty();
    }
}
