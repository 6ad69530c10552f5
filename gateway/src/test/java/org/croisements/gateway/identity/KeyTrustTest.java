package org.croisements.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.croisements.gateway.Eventually;
import org.croisements.gateway.Hasty;
import org.junit.jupiter.api.Test;

/** What is known of a key is forgotten in time. */
@QuarkusTest
@TestProfile(Hasty.class)
class KeyTrustTest extends KeyTest {

    @Test
    void aTokenServesForAWhileAndNoLonger() {
        withKey();

        Eventually.get(
                () -> {
                    withKey();
                    return services.events.last().headers().get("Authorization");
                },
                token -> token.equals("Bearer jwt-2"));
    }

    @Test
    void aRevokedKeyDiesWhenItsTokenIsForgotten() {
        assertThat(withKey().statusCode()).isEqualTo(200);
        services.network.behave(request -> answer(request, 401, REFUSED));

        Eventually.get(() -> withKey().statusCode(), status -> status == 401);
    }

    @Test
    void aRefusedKeyIsAskedAboutAgainSoon() {
        services.network.behave(request -> answer(request, 401, REFUSED));
        assertThat(withKey().statusCode()).isEqualTo(401);
        networkServiceAcceptsTheKey();

        Eventually.get(() -> withKey().statusCode(), status -> status == 200);
    }

    @Test
    void whileNetworkServiceSaysNothingAKeyIsNotRefused() {
        services.network.behave(request -> {});

        assertThat(withKey().statusCode()).isEqualTo(503);
    }
}
