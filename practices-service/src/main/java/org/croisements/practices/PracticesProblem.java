package org.croisements.practices;

import org.croisements.kit.problem.ProblemType;

/** The problems that only this service answers with. */
public enum PracticesProblem implements ProblemType {
    PRACTICE_NOT_FOUND(404, "No such practice", "Pratique inconnue"),
    CONCEPT_SCHEME_NOT_FOUND(404, "No such concept scheme", "Thésaurus inconnu"),
    CONCEPT_IN_USE(409, "Practices stand under the concept", "Des pratiques sont rattachées à ce concept"),
    PRACTICE_IN_USE(409, "Other practices are part of this one", "D'autres pratiques font partie de celle-ci");

    private final int status;
    private final String title;
    private final String titleFr;

    PracticesProblem(int status, String title, String titleFr) {
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
