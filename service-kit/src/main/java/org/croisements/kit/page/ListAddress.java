package org.croisements.kit.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.croisements.kit.page.Rendition.About;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The address that was asked: what of it tells one list from another, and the addresses that lie beside it. */
@RequestScoped
class ListAddress {

    private static final List<String> NOT_FILTERS =
            List.of("cursor", "limit", "fields", "dialect", "sort", "facets", "highlight", "minToken");

    private final UriInfo uri;
    private final RoutingContext routing;
    private final String release;

    ListAddress(
            UriInfo uri,
            RoutingContext routing,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "") String release) {
        this.uri = uri;
        this.routing = routing;
        this.release = release;
    }

    /** The list, whatever the filters. */
    String list() {
        return uri.getPath();
    }

    /** Whether the schema of the list as a table is asked for. */
    boolean isSchema() {
        return routing.request().path().endsWith(TableSchema.SUFFIX);
    }

    /** The filters in one canonical text: a cursor serves only the filters it was made with. */
    String filters() {
        var filters = new TreeMap<String, List<String>>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!NOT_FILTERS.contains(name)) {
                filters.put(name, values.stream().sorted().toList());
            }
        });
        return Conditional.digest(filters.toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, 12);
    }

    /** This list from its beginning, with one filter set to one value. */
    String filteredBy(String parameter, String value) {
        var kept = new ArrayList<String>();
        String query = uri.getRequestUri().getRawQuery();
        for (String part : query == null ? new String[0] : query.split("&", -1)) {
            String name = part.replaceFirst("=.*", "");
            if (!part.isEmpty() && !name.equals("cursor") && !name.equals(parameter)) {
                kept.add(part);
            }
        }
        kept.add(parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        return uri.getAbsolutePath() + "?" + String.join("&", kept);
    }

    /** The page that begins at a cursor, in the format whose suffix was asked for. */
    @Nullable
    String page(@Nullable String cursor) {
        return cursor == null
                ? null
                : suffixed(
                                Format.ofPath(routing.request().path()).orElse(null),
                                uri.getRequestUriBuilder()
                                        .replaceQueryParam("cursor", cursor)
                                        .build())
                        .toString();
    }

    /** What a document of the list may say of itself. */
    About about(Format format, @Nullable String next) {
        var plain = uri.getRequestUri();
        return new About(false, plain, suffixed(format, plain), next == null ? null : URI.create(next));
    }

    /** A text that differs where the bytes of a whole list in a format do. */
    String version(Format format, String state) {
        String all =
                String.join("\n", release, format.name(), uri.getRequestUri().toString(), state);
        return Conditional.digest(all.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer with links to its neighbours and, if it is a table, to its schema. */
    Response linked(Response response, Format format, @Nullable String next, @Nullable String prev) {
        var links = new ArrayList<String>();
        addLink(links, next, "next");
        addLink(links, prev, "prev");
        if (format == Format.CSV) {
            addLink(links, withSuffix(uri.getRequestUri(), TableSchema.SUFFIX).toString(), "describedby");
        }
        return links.isEmpty()
                ? response
                : Response.fromResponse(response)
                        .header(HttpHeaders.LINK, String.join(", ", links))
                        .build();
    }

    private static void addLink(List<String> links, @Nullable String url, String relation) {
        if (url != null) {
            links.add("<%s>; rel=\"%s\"".formatted(url, relation));
        }
    }

    static URI suffixed(@Nullable Format format, URI address) {
        return format == null ? address : withSuffix(address, "." + format.suffix());
    }

    private static URI withSuffix(URI address, String suffix) {
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return URI.create("%s://%s%s%s%s"
                .formatted(address.getScheme(), address.getRawAuthority(), address.getRawPath(), suffix, query));
    }
}
