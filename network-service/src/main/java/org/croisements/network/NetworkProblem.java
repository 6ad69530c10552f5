package org.croisements.network;

import org.croisements.kit.problem.ProblemType;

/** The problems that only this service answers with. */
public enum NetworkProblem implements ProblemType {
    API_KEY_NOT_FOUND(404, "No such API key", "Clé d'API inconnue"),
    API_KEY_REVOKED(409, "The API key is revoked", "La clé d'API est révoquée"),
    LAST_ADMINISTRATOR_KEY(
            409,
            "It is the last key of the network's administrators",
            "C'est la dernière clé d'administration du réseau"),
    TOO_MANY_LIVE_KEYS(
            409, "The label has two live API keys already", "Deux clés d'API valides portent déjà ce libellé"),
    ROLE_GRANT_NOT_FOUND(404, "No such role grant", "Attribution de rôle inconnue"),
    ROLE_ALREADY_GRANTED(409, "The holder has that role there already", "Ce rôle est déjà attribué"),
    ORGANISATION_NOT_FOUND(404, "No such organisation", "Organisation inconnue"),
    PERSON_NOT_FOUND(404, "No such person", "Personne inconnue"),
    CONSENT_NOT_FOUND(404, "No such consent", "Consentement inconnu"),
    NETWORK_NOT_FOUND(404, "No such network", "Réseau inconnu"),
    MEMBERSHIP_NOT_FOUND(404, "No such membership", "Adhésion inconnue"),
    MEMBERSHIP_OVERLAP(409, "The member is one already at that time", "Le membre l'est déjà pendant cette période"),
    WORKING_GROUP_NOT_FOUND(404, "No such working group", "Groupe de travail inconnu"),
    CLUB_NOTE_NOT_FOUND(404, "No such note", "Note inconnue"),
    TERRITORY_NOT_FOUND(404, "No such territory", "Territoire inconnu"),
    EXTERNAL_ID_TAKEN(
            409,
            "Another organisation has that external id",
            "Une autre organisation porte déjà cet identifiant externe"),
    ORGANISATION_MERGE_NOT_FOUND(404, "No such merge", "Fusion inconnue"),
    ORGANISATION_MERGED(
            409, "The organisation was merged into another one", "L'organisation a été fusionnée avec une autre"),
    CIRCULAR_MERGE(
            409,
            "An organisation can't be merged into itself",
            "Une organisation ne peut être fusionnée avec elle-même"),
    POSSIBLE_DUPLICATE(409, "The organisation may be there already", "L'organisation existe peut-être déjà"),
    RECORD_IN_USE(409, "Other records name this one", "D'autres fiches citent celle-ci");

    private final int status;
    private final String title;
    private final String titleFr;

    NetworkProblem(int status, String title, String titleFr) {
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
