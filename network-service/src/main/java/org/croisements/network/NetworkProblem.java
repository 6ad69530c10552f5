package org.croisements.network;

import org.croisements.kit.problem.ProblemType;

/** The problems that only this service answers with. */
public enum NetworkProblem implements ProblemType {
    ORGANISATION_NOT_FOUND(404, "No such organisation", "Organisation inconnue"),
    ORGANISATION_IN_USE(409, "Other records name the organisation", "D'autres fiches citent l'organisation"),
    SLUG_TAKEN(409, "The slug is taken", "L'identifiant lisible est déjà pris");

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
