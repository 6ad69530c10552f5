package org.croisements.gateway.problem;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.croisements.gateway.problem.ProblemException.Fault;

/**
 * The problems that the gateway itself answers with. Where a service has the same problem, code and titles are the
 * same; a code never changes once released.
 */
public enum GatewayProblem {
    MALFORMED_REQUEST(400, "The request can't be understood", "La requête ne peut être comprise"),
    INVALID_PARAMETERS(400, "The parameters have faults", "Les paramètres contiennent des erreurs"),
    UPGRADE_REFUSED(400, "Protocol upgrades are refused", "Les changements de protocole sont refusés"),
    INVALID_API_KEY(401, "The API key is not accepted", "La clé d'API n'est pas acceptée"),
    NOT_FOUND(404, "There is nothing at this address", "Il n'y a rien à cette adresse"),
    METHOD_NOT_ALLOWED(405, "The method is not offered here", "La méthode n'est pas proposée ici"),
    REQUEST_TIMEOUT(408, "The request took too long to arrive", "La requête a mis trop de temps à arriver"),
    BODY_TOO_LARGE(413, "The body is too large", "Le corps est trop volumineux"),
    URI_TOO_LONG(414, "The address is too long", "L'adresse est trop longue"),
    RANGE_NOT_SATISFIABLE(416, "The part asked for is not there", "La partie demandée n'existe pas"),
    EXPECTATION_FAILED(417, "The expectation can't be met", "L'attente exprimée ne peut être satisfaite"),
    TOO_MANY_REQUESTS(429, "Too many requests", "Trop de requêtes"),
    HEADERS_TOO_LARGE(431, "The headers are too large", "Les en-têtes sont trop volumineux"),
    INTERNAL_ERROR(500, "Something failed on our side", "Une erreur est survenue de notre côté"),
    BAD_GATEWAY(502, "The service broke off its answer", "Le service a interrompu sa réponse"),
    UNAVAILABLE(503, "The service can't answer right now", "Le service ne peut répondre pour l'instant"),
    GATEWAY_TIMEOUT(504, "The service took too long to answer", "Le service a mis trop de temps à répondre"),
    HTTP_VERSION_NOT_SUPPORTED(
            505, "This version of HTTP is not spoken here", "Cette version d'HTTP n'est pas parlée ici");

    private final int status;
    private final String title;
    private final String titleFr;

    GatewayProblem(int status, String title, String titleFr) {
        this.status = status;
        this.title = title;
        this.titleFr = titleFr;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String titleFr() {
        return titleFr;
    }

    /** The same, with a fault for each parameter that nobody knows here, where others may be known. */
    public ProblemException withUnknown(Collection<String> unknown, Collection<String> known) {
        String there = known.isEmpty() ? "there are none" : "there are " + String.join(", ", new TreeSet<>(known));
        return new ProblemException(
                this,
                unknown.size() == 1 ? "A parameter has a fault" : "Parameters have faults",
                unknown.stream()
                        .map(parameter -> new Fault(
                                parameter,
                                "UNKNOWN_PARAMETER",
                                "\"%s\" is not a parameter here; %s".formatted(parameter, there)))
                        .toList());
    }

    /** The same, with one fault of one parameter. */
    public ProblemException withFault(String parameter, String code, String detail) {
        return new ProblemException(this, "A parameter has a fault", List.of(new Fault(parameter, code, detail)));
    }

    /** The exception that ends a request with this problem. */
    public ProblemException with(String detail, Object... args) {
        return new ProblemException(this, args.length == 0 ? detail : detail.formatted(args), List.of());
    }
}
