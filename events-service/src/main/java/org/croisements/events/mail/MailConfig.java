package org.croisements.events.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How letters leave, {@code croisements.mail.*}: into the folder if there is one, else over the server if there is one. */
@ConfigMapping(prefix = "croisements.mail")
public interface MailConfig {

    /** Folder that each letter is written into as a file. */
    Optional<Path> folder();

    /** Mail server; the rest of what there is to say about it is the platform's {@code quarkus.mailer.*}. */
    Optional<String> server();

    /** How often it is looked whether there is something to send; {@code off}: never. */
    String every();

    /** Who writes. */
    String from();

    /** Page of the front-end where people see and change their registration; the link's token is put behind a {@code #}. */
    URI registrationPage();

    /** How long before an event its people are reminded of it. */
    @WithDefault("P2D")
    Duration reminderBefore();

    /** How long it is waited, after an event moved, for further changes that one letter tells of too. */
    @WithDefault("PT10M")
    Duration moveAfter();
}
