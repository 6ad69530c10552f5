package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The gateway's cache follows what is written past it: it hears of each change by the feed, and of nothing else. */
class CacheIT {

    private static final String CENTRE = "/api/v1/organisations/irev";

    @Test
    void whatIsWrittenPastTheGatewayIsReadThroughItsCache() throws Exception {
        RunningSuite suite = RunningSuite.shared();
        // After changes that other tests made it asks anew for some seconds.
        Launcher.waitUntil("the answer is kept", () -> isKept(read(suite)));

        var patched = suite.patchAt(
                "network-service", CENTRE, "{\"note\": \"Heard of by the feed\"}", suite.administratorsToken());

        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
        Launcher.waitUntil("the cache has heard of it", () -> read(suite).body().contains("Heard of by the feed"));
        Launcher.waitUntil("the new answer is kept", () -> isKept(read(suite)));
        assertThat(read(suite).body()).contains("Heard of by the feed");
    }

    @Test
    void noReadIsAnsweredWithoutAHeaderThatItDependsOn() throws Exception {
        RunningSuite suite = RunningSuite.shared();
        var contract = suite.json("/openapi.json");
        var asked = new ArrayList<String>();

        for (var path : contract.path("paths").properties()) {
            for (var parameter : path.getValue().at("/get/parameters")) {
                String header = parameter.path("name").asText();
                if (parameter.path("in").asText().equals("header")) {
                    String address = path.getKey().replaceAll("\\{[^}]+}", "somebody");
                    assertThat(suite.get(address, header, "crl_of-nobody")
                                    .headers()
                                    .firstValue("Cache-Status"))
                            .as("%s with %s", address, header)
                            .contains("croisements; fwd=bypass");
                    asked.add(address);
                }
            }
        }

        assertThat(asked).contains("/api/v1/own-registration");
    }

    private static boolean isKept(HttpResponse<String> answer) {
        return answer.headers().firstValue("Cache-Status").orElse("").contains("; hit");
    }

    private static HttpResponse<String> read(RunningSuite suite) {
        try {
            return suite.get(CENTRE);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
