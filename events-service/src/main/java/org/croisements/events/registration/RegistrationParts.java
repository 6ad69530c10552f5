package org.croisements.events.registration;

import java.util.UUID;
import org.croisements.kit.problem.Faults;

/** Keeps what comes with a registration and bears on no seat. */
public interface RegistrationParts {

    /** Adds what is wrong with what comes. Called before the registration has its turn, in no transaction. */
    void check(UUID event, NewRegistration form, Faults faults);

    /** Keeps what comes with a registration that has just been made. Called in its transaction, without a request. */
    void added(UUID event, UUID registration, NewRegistration form);
}
