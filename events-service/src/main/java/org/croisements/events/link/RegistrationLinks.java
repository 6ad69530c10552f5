package org.croisements.events.link;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.croisements.kit.security.Secrets;

/**
 * Gives each registration its link, the same in every message until another person has the registration. What is stored
 * is a fingerprint: who reads the database can open nothing. Called in a transaction.
 */
@ApplicationScoped
public class RegistrationLinks {

    private final LinkRepository links;
    private final Secrets secrets;
    private final Clock clock;

    RegistrationLinks(LinkRepository links, Secrets secrets, Clock clock) {
        this.links = links;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The token of a registration's link, which opens it from now on. */
    public String of(UUID registration) {
        int generation = links.generation(registration, clock.instant());
        String token = new LinkToken(registration, generation).signed(secrets);
        links.remember(registration, fingerprint(token));
        return token;
    }

    /** Which of a registration's links in time is the present one; whatever is given with a link is as old as it. */
    public int generation(UUID registration) {
        return links.generation(registration, clock.instant());
    }

    /** The registration that a token opens. */
    public Optional<UUID> open(String token) {
        return LinkToken.read(token, secrets).flatMap(read -> links.find(fingerprint(token)));
    }

    /** Ends the links that were given for registrations; they get others. */
    public void end(List<UUID> registrations) {
        if (!registrations.isEmpty()) {
            links.end(registrations);
        }
    }

    private static byte[] fingerprint(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
