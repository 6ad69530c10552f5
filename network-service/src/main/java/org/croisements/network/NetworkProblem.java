package org.croisements.network;

import org.croisements.kit.problem.ProblemType;

/** The problems that only this service answers with. */
public enum NetworkProblem implements ProblemType {
    ORGANISATION_NOT_FOUND(404, "No such organisation", "Organisation inconnue"),
    PERSON_NOT_FOUND(404, "No such person", "Personne inconnue"),
    NETWORK_NOT_FOUND(404, "No such network", "Réseau inconnu"),
    TERRITORY_NOT_FOUND(404, "No such territory", "Territoire inconnu"),
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
