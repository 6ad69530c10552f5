package org.croisements.events;

import org.croisements.kit.problem.ProblemType;

/** The problems that only this service answers with. */
public enum EventsProblem implements ProblemType {
    EVENT_NOT_FOUND(404, "No such event", "Événement inconnu"),
    SERIES_NOT_FOUND(404, "No such series of events", "Série d'événements inconnue"),
    SESSION_NOT_FOUND(404, "No such session in this event", "Séquence inconnue dans cet événement"),
    ROOM_NOT_FOUND(404, "No such room in this event", "Salle inconnue dans cet événement"),
    TRACK_NOT_FOUND(404, "No such track in this event", "Parcours inconnu dans cet événement"),
    INVITATION_NOT_FOUND(404, "No such invitation", "Invitation inconnue"),
    INVITATION_BATCH_NOT_FOUND(404, "No such batch of invitations", "Envoi d'invitations inconnu"),
    EVENT_NOT_PUBLISHED(409, "The event is not published", "L'événement n'est pas publié"),
    INVITATION_EXPIRED(409, "It is too late for an answer", "Il est trop tard pour répondre"),
    ROOM_TAKEN(409, "The room is taken at that time", "La salle est prise à cette heure"),
    EVENT_ARCHIVED(409, "The event is archived and changes no more", "L'événement est archivé et ne change plus"),
    PUBLICATION_STEP(409, "That step is not open from here", "Cette étape n'est pas ouverte d'ici"),
    DOCUMENT_NOT_FOUND(404, "No such document", "Document inconnu"),
    NUMBER_TAKEN(409, "The series has a document of that number", "La série a déjà un document de ce numéro"),
    EDITION_TAKEN(409, "The series has that edition already", "La série a déjà cette édition"),
    REGISTRATION_NOT_FOUND(404, "No such registration for this event", "Inscription inconnue pour cet événement"),
    DELEGATION_NOT_FOUND(404, "No such delegation to this event", "Délégation inconnue pour cet événement"),
    POOL_NOT_FOUND(404, "No such pool of seats in this event", "Contingent inconnu dans cet événement"),
    REGISTRATION_CLOSED(409, "Registration is not open", "Les inscriptions ne sont pas ouvertes"),
    REGISTRATION_FULL(409, "Everything is taken, the waiting list too", "Tout est complet, liste d'attente comprise"),
    REGISTRATION_STEP(409, "That step is not open from here", "Cette étape n'est pas ouverte d'ici"),
    ALREADY_REGISTERED(409, "The person is registered already", "La personne est déjà inscrite"),
    OFFER_EXPIRED(409, "The time to accept the seat is over", "Le délai pour accepter la place est dépassé"),
    SESSION_FULL(409, "The session is full", "La séquence est complète"),
    SEATS_TAKEN(409, "There are not that many seats", "Il n'y a pas autant de places"),
    POOL_TAKEN(409, "There is such a pool of seats already", "Ce contingent existe déjà"),
    DELEGATION_TAKEN(
            409,
            "The organisation is in a delegation to the event",
            "L'organisation est dans une délégation à l'événement"),
    DELEGATION_STEP(409, "That step is not open from here", "Cette étape n'est pas ouverte d'ici"),
    QUESTIONNAIRE_NOT_FOUND(404, "No such questionnaire of this event", "Questionnaire inconnu pour cet événement"),
    CERTIFICATE_NOT_FOUND(404, "There is no such certificate", "Aucune attestation de ce genre"),
    LINK_NOT_FOUND(404, "The link opens no registration", "Le lien n'ouvre aucune inscription"),
    RECORD_IN_USE(409, "Other records name this one", "D'autres fiches citent celle-ci");

    private final int status;
    private final String title;
    private final String titleFr;

    EventsProblem(int status, String title, String titleFr) {
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
