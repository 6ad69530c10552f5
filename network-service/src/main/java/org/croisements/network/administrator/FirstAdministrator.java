package org.croisements.network.administrator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.croisements.kit.audit.AuditTrail;
import org.croisements.network.apikey.ApiKey;
import org.croisements.network.apikey.ApiKeyRepository;
import org.croisements.network.apikey.KeyText;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sees to it that somebody can administer the network. Where no administrator's key is live at the start, the key in the
 * file is taken, or a new one is made and kept in the file before it counts: a start that is cut short leaves a key
 * that the next start takes. Replicas that start at once make one key between them.
 */
@ApplicationScoped
class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);
    private static final String LABEL = "First administrator";
    private static final String MADE_BY = "start";

    private final ApiKeyRepository keys;
    private final AuditTrail audit;
    private final Clock clock;
    private final Optional<Path> file;

    FirstAdministrator(
            ApiKeyRepository keys,
            AuditTrail audit,
            Clock clock,
            @ConfigProperty(name = "croisements.admin-key-file") Optional<Path> file) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
        this.file = file;
    }

    @Transactional
    void appoint(@Observes io.quarkus.runtime.StartupEvent start) {
        file.ifPresent(path -> appoint(new KeyFile(path.toAbsolutePath())));
    }

    private void appoint(KeyFile kept) {
        keys.lock();
        if (keys.liveAdministrators(clock.instant()) > 0) {
            return;
        }
        // A key that was revoked or has expired must not come back to life through the file.
        var text =
                kept.read().filter(key -> keys.findByKeyId(key.id()).isEmpty()).orElseGet(() -> fresh(kept));
        keys.persistAndFlush(ApiKey.ofAdministrator(text, LABEL, MADE_BY, clock.instant()));
        audit.appendBySystem("appointFirstAdministrator");
        LOG.infof("The administrator's API key %s is in %s", text, kept.path());
    }

    private static KeyText fresh(KeyFile file) {
        var key = KeyText.random();
        file.write(key);
        return key;
    }
}
