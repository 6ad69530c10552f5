package org.croisements.kit.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
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
        var offered = EnumSet.of(Format.JSON);
        further.forEach(rendition -> offered.add(rendition.format()));
        var format = Format.of(headers.getAcceptableMediaTypes(), offered);
        for (var rendition : further) {
            if (rendition.format() == format) {
                var address = uri.getRequestUri();
                var about = new About(true, address, ListAddress.suffixed(format, address), null);
                var document = rendition.open(about);
                String text = document.begin() + document.add(entity) + document.end();
                return conditional.answer(text.getBytes(StandardCharsets.UTF_8), format.contentType());
            }
        }
        return conditional.answer(toDetail.apply(entity), version);
    }
}
