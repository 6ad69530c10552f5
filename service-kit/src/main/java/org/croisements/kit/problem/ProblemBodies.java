package org.croisements.kit.problem;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import org.croisements.kit.edge.RequestTrace;
import org.jspecify.annotations.Nullable;

/** Makes the body of a problem from the request alone, whatever is wrong with the request. */
public final class ProblemBodies {

    private static final Pattern SCHEME = Pattern.compile("https?");
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9._-]+(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+](:[0-9]{1,5})?");

    private static final int LONGEST_LIST = 500;
    private static final Pattern RANGE = Pattern.compile(
            "(?<![A-Za-z0-9-])(fr|en)(?:-[A-Za-z0-9-]{1,30})?\\s*(?:;\\s*q\\s*=\\s*([01](?:\\.[0-9]{0,3})?))?\\s*(?=,|$)",
            Pattern.CASE_INSENSITIVE);

    private ProblemBodies() {}

    /** The body for one occurrence of a problem. */
    public static Problem of(ProblemType type, String detail, List<Fault> faults, RoutingContext context) {
        var request = context.request();
        return new Problem(
                base(request) + "/problems/" + type.name(),
                isFrench(request) ? type.titleFr() : type.title(),
                type.status(),
                detail,
                String.valueOf(request.path()),
                type.name(),
                RequestTrace.id(context),
                faults.isEmpty() ? null : faults);
    }

    /** Whether the request names a server in a way that addresses can be made of. */
    public static boolean isAddressed(HttpServerRequest request) {
        String host = host(request);
        return host != null
                && HOST.matcher(host).matches()
                && SCHEME.matcher(String.valueOf(request.scheme())).matches();
    }

    /** Whether the caller reads French rather than English. What is no language range asks for nothing. */
    public static boolean isFrench(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (accepted == null || accepted.length() > LONGEST_LIST) {
            return false;
        }
        String best = "en";
        double weight = 0;
        var range = RANGE.matcher(accepted);
        while (range.find()) {
            double given = range.group(2) == null ? 1 : Double.parseDouble(range.group(2));
            if (given > weight) {
                weight = given;
                best = range.group(1);
            }
        }
        return best.equalsIgnoreCase("fr");
    }

    private static String base(HttpServerRequest request) {
        return isAddressed(request) ? request.scheme() + "://" + host(request) : "";
    }

    private static @Nullable String host(HttpServerRequest request) {
        return request.authority() == null ? null : request.authority().toString();
    }
}
