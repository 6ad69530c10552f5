package org.croisements.kit.reference;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which services' feeds this one follows: {@code croisements.follow.<feed>.url} and {@code .types}. */
@ConfigMapping(prefix = "croisements.follow")
interface FollowConfig {

    @WithParentName
    Map<String, Source> sources();

    /** A service to follow. */
    interface Source {

        /** Base address of the service. Empty: it is not followed, as in most tests. */
        Optional<URI> url();

        /** Types of record to keep. */
        List<String> types();

        /** How long a request waits for changes. */
        @WithDefault("20s")
        Duration patience();
    }
}
