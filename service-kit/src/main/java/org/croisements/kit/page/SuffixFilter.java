package org.croisements.kit.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Lets a path's suffix stand for an Accept header: {@code /api/v1/events.csv} is {@code /api/v1/events} as CSV. */
@Provider
@PreMatching
class SuffixFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        if (path.endsWith(TableSchema.SUFFIX)) {
            go(request, path.substring(0, path.length() - TableSchema.SUFFIX.length()), Format.CSV);
        } else {
            Format.ofPath(path).ifPresent(format -> go(request, path.substring(0, path.lastIndexOf('.')), format));
        }
    }

    private static void go(ContainerRequestContext request, String path, Format format) {
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, format.type());
        var uri = request.getUriInfo().getRequestUri();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        request.setRequestUri(URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + path + query));
    }
}
