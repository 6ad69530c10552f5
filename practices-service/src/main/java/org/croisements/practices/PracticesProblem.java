package org.croisements.practices;

import org.croisements.kit.problem.ProblemType;

/** The problems that only this service answers with. */
public enum PracticesProblem implements ProblemType {
    PRACTICE_NOT_FOUND(404, "No such practice", "Pratique inconnue"),
    REVISION_NOT_FOUND(404, "No such revision", "Révision inconnue"),
    PROPOSAL_NOT_FOUND(404, "No such proposal", "Proposition inconnue"),
    TRANSFER_NOT_FOUND(404, "No such transfer", "Essaimage inconnu"),
    REUSE_NOT_FOUND(404, "No such report of a reuse", "Réemploi inconnu"),
    JOINT_TOOL_NOT_FOUND(404, "No such joint tool", "Outil conjoint inconnu"),
    DISSEMINATION_NOT_FOUND(404, "No such entry in the log", "Diffusion inconnue"),
    TOOL_STEP(409, "The tool can't take that step", "L'outil ne peut franchir cette étape"),
    ATTACHMENT_TYPE(415, "The file is of no type that is taken", "Ce type de fichier n'est pas accepté"),
    ATTACHMENT_TWICE(409, "The file is there already", "Ce fichier est déjà joint"),
    CONTACT_NOT_FOUND(404, "No such contact", "Contact inconnu"),
    ATTACHMENT_NOT_FOUND(404, "No such attachment", "Pièce jointe inconnue"),
    REVIEWER_IS_AUTHOR(403, "Nobody reviews their own text", "Nul ne relit son propre texte"),
    REVIEW_REQUIRED(403, "The change has to be reviewed", "La modification doit être relue"),
    PUBLICATION_STEP(409, "The practice can't take that step", "La pratique ne peut franchir cette étape"),
    PRACTICE_ARCHIVED(409, "The practice is archived", "La pratique est archivée"),
    PROPOSAL_DECIDED(409, "The proposal has been decided", "La proposition a déjà été tranchée"),
    PROPOSAL_OVERTAKEN(409, "The practice has changed meanwhile", "La pratique a changé entre-temps"),
    EXTERNAL_ID_TAKEN(409, "The external id is taken", "L'identifiant externe est déjà pris"),
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
