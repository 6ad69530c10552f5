package org.croisements.kit.problem;

/** The problems that every service answers with; a service adds its own in one enum. */
public enum CommonProblem implements ProblemType {
    MALFORMED_JSON(400, "The body is not well-formed JSON", "Le corps n'est pas du JSON bien formé"),
    EMPTY_BODY(400, "A body is required", "Un corps est attendu"),
    INVALID_BODY(400, "The body has faults", "Le corps contient des erreurs"),
    INVALID_PARAMETERS(400, "The parameters have faults", "Les paramètres contiennent des erreurs"),
    INVALID_HEADER(400, "A header has a fault", "Un en-tête contient une erreur"),
    INVALID_CURSOR(400, "The cursor was not given by this list", "Le curseur ne vient pas de cette liste"),
    CURSOR_MISMATCH(
            400,
            "The cursor belongs to other filters or another order",
            "Le curseur correspond à d'autres filtres ou à un autre tri"),
    UNKNOWN_REFERENCE(400, "A reference names nothing known", "Une référence ne désigne rien de connu"),
    MALFORMED_REQUEST(400, "The request can't be understood", "La requête ne peut être comprise"),
    AUTHENTICATION_REQUIRED(401, "Authentication is required", "Une authentification est requise"),
    INVALID_TOKEN(401, "The token is not accepted", "Le jeton n'est pas accepté"),
    FORBIDDEN(403, "The caller may not do this", "L'appelant n'y est pas autorisé"),
    NOT_FOUND(404, "There is nothing at this address", "Il n'y a rien à cette adresse"),
    METHOD_NOT_ALLOWED(405, "The method is not offered here", "La méthode n'est pas proposée ici"),
    NOT_ACCEPTABLE(406, "None of the accepted formats is offered", "Aucun des formats acceptés n'est proposé"),
    CONFLICT(409, "The change conflicts with what is there", "La modification est en conflit avec l'existant"),
    SLUG_TAKEN(409, "The slug is taken", "L'identifiant lisible est déjà pris"),
    RESYNC_REQUIRED(
            410,
            "The cursor is older than what the feed remembers",
            "Le curseur est plus ancien que la mémoire du flux"),
    ANSWER_ERASED(
            410, "What the request made has been erased since", "Ce que la requête avait créé a été effacé depuis"),
    VERSION_CONFLICT(412, "The record has changed meanwhile", "La fiche a changé entre-temps"),
    BODY_TOO_LARGE(413, "The body is too large", "Le corps est trop volumineux"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not taken here", "Le type de média n'est pas accepté ici"),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "The idempotency key was used for another request",
            "La clé d'idempotence a servi à une autre requête"),
    PRECONDITION_REQUIRED(428, "If-Match is required", "L'en-tête If-Match est requis"),
    TOO_MANY_REQUESTS(429, "Too many requests", "Trop de requêtes"),
    INTERNAL_ERROR(500, "Something failed on our side", "Une erreur est survenue de notre côté"),
    UNAVAILABLE(503, "The service can't answer right now", "Le service ne peut répondre pour l'instant");

    private final int status;
    private final String title;
    private final String titleFr;

    CommonProblem(int status, String title, String titleFr) {
        this.status = status;
        this.title = title;
        this.titleFr = titleFr;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String titleFr() {
        return titleFr;
    }
}
