package org.croisements.gateway.shed;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import jakarta.inject.Singleton;

/** Takes note of credentials that services take. */
@Singleton
public class AdministratorInterceptor implements ProxyInterceptor {

    private final Administrators administrators;

    AdministratorInterceptor(Administrators administrators) {
        this.administrators = administrators;
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        String credential = context.request().proxiedRequest().getHeader(HttpHeaders.AUTHORIZATION);
        if (credential != null && context.response().getStatusCode() < 400) {
            administrators.taken(credential, context.request().headers().get(HttpHeaders.AUTHORIZATION));
        }
        return context.sendResponse();
    }
}
