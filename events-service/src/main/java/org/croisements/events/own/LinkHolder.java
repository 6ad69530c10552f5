package org.croisements.events.own;

import static org.croisements.events.EventsProblem.LINK_NOT_FOUND;
import static org.croisements.events.EventsProblem.REGISTRATION_STEP;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.croisements.events.link.RegistrationLinks;
import org.jspecify.annotations.Nullable;

/** Knows who calls by the link that they hold. */
@ApplicationScoped
public class LinkHolder {

    /** Header that carries the token of a link: an address would be written down on its way. */
    public static final String HEADER = "Registration-Link";

    /** What the contract says of the header. */
    public static final String DESCRIPTION = "The token of the link, which stands behind the `#` in each message";

    private final RegistrationLinks links;
    private final OwnRegistrationRepository registrations;

    LinkHolder(RegistrationLinks links, OwnRegistrationRepository registrations) {
        this.links = links;
        this.registrations = registrations;
    }

    /** A registration and its event. */
    public record Held(UUID id, UUID event, String state) {

        private static final Set<String> ACTIVE = Set.of("PENDING", "CONFIRMED", "WAITLISTED", "OFFERED");

        private static final Set<String> SEATED = Set.of("CONFIRMED", "ATTENDED", "NO_SHOW");

        boolean isSeated() {
            return SEATED.contains(state);
        }

        /** Whether it may still be changed by who has it. */
        public boolean isActive() {
            return ACTIVE.contains(state);
        }
    }

    /** The registration that a token opens, which others may change meanwhile. */
    public Held known(@Nullable String token) {
        return registrations.know(registration(token));
    }

    /** The registration that a token opens, which nobody else changes before the transaction ends. */
    public Held held(@Nullable String token) {
        return registrations.hold(registration(token));
    }

    /** The registration that a token opens, read in a transaction of its own. */
    @Transactional
    public Held read(@Nullable String token) {
        return known(token);
    }

    /** The same; ends the request where nobody will come by it any more, or somebody came already. */
    public Held active(@Nullable String token) {
        var held = held(token);
        if (!held.isActive()) {
            throw REGISTRATION_STEP.with("The registration is %s, and what it says is settled", held.state());
        }
        return held;
    }

    /** The same; ends the request where it has no seat. */
    public Held seated(@Nullable String token) {
        var held = held(token);
        if (!held.isSeated()) {
            throw REGISTRATION_STEP.with("The registration is %s, and has no seat", held.state());
        }
        return held;
    }

    /** The same; ends the request where nobody came by it. */
    public Held attended(@Nullable String token) {
        var held = held(token);
        if (!held.state().equals("ATTENDED")) {
            throw REGISTRATION_STEP.with("The registration is %s; who attended has something to say", held.state());
        }
        return held;
    }

    /** The registration that a token opens; ends the request where it opens none. */
    public UUID registration(@Nullable String token) {
        if (token == null) {
            throw LINK_NOT_FOUND.with("Send the link's token in the header %s", HEADER);
        }
        return links.open(token.strip())
                .orElseThrow(() -> LINK_NOT_FOUND.with("The link is none of ours, or it has come to its end"));
    }
}
