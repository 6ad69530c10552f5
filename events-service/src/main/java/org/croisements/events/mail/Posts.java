package org.croisements.events.mail;

import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** The way that the configuration chose for letters. */
@ApplicationScoped
public class Posts {

    private final Optional<Post> chosen;

    Posts(MailConfig config, Mailer mailer, Clock clock) {
        chosen = config.folder()
                .<Post>map(folder -> new MailFolder(folder, config.from(), clock))
                .or(() -> config.server().map(server -> new MailServer(mailer, config.from())));
    }

    /** The way, if there is one; without one letters wait. */
    public Optional<Post> chosen() {
        return chosen;
    }
}
