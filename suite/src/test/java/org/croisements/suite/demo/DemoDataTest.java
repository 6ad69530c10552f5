package org.croisements.suite.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The loader against a small stand-in for the suite. */
class DemoDataTest {
    private static final String FORUM = "cites-cap-2018";

    private final List<String> progress = new ArrayList<>();
    private FakeSuite suite;

    @BeforeEach
    void start() throws IOException {
        suite = new FakeSuite();
    }

    @AfterEach
    void stop() {
        suite.close();
    }

    @Test
    void everyRecordIsLoadedAfterThoseThatItNames() {
        load();

        assertThat(suite.records).hasSize(45 + 5 + 10 + 9 + 8 + 5 + 13 + 4 + 1);
        assertThat(suite.writes.stream().distinct())
                .containsSubsequence(
                        "territory-imports",
                        "organisations",
                        "networks",
                        "people",
                        "people/patrice-allais/consents",
                        "networks/amadeus/memberships",
                        "concept-schemes",
                        "practices",
                        "event-series",
                        "events",
                        "documents",
                        "joint-tools");
        assertThat(progress)
                .contains("Territories: 36375 read", "Organisations: 45, 45 added", "Events: 13, 13 added")
                .contains("City contracts and indicators: 81 read")
                .contains("Consents: 10, 10 added", "Memberships: 19, 19 added");
    }

    @Test
    void partsAreLoadedUnderTheirRecordAndNotInIt() {
        load();

        assertThat(suite.sessionsOf(FORUM)).hasSize(4);
        assertThat(suite.record("events/" + FORUM).has("sessions")).isFalse();
        assertThat(suite.record("people/patrice-allais").has("consents")).isFalse();
        assertThat(suite.record("networks/rncrpv").has("memberships")).isFalse();
    }

    @Test
    void aSecondRunWritesNothing() {
        load();
        suite.writes.clear();

        load();

        assertThat(suite.writes).isEmpty();
        assertThat(progress)
                .contains(
                        "Territories: there already",
                        "City contracts and indicators: there already",
                        "Events: 13, 0 added");
    }

    @Test
    void aSecondRunFinishesWhatIsMissingAndLeavesTheRestAlone() {
        load();
        suite.record("organisations/irev").put("name", "Another name");
        suite.sessionsOf(FORUM).remove(1);
        ((ObjectNode) suite.sessionsOf(FORUM).get(0)).put("title", "Another title");
        suite.writes.clear();
        suite.keys.clear();

        load();

        assertThat(suite.writes).containsExactly("events/cites-cap-2018/sessions");
        assertThat(suite.record("organisations/irev").path("name").asText()).isEqualTo("Another name");
        assertThat(suite.sessionsOf(FORUM)).hasSize(4);
    }

    @Test
    void aRefusedRecordIsNamedWithTheDetailAndThePointer() {
        suite.problems.put("demo-organisations-irev", """
                {"code": "VALIDATION_FAILED", "detail": "The body has one fault.",
                 "errors": [{"pointer": "/coverage/0/code", "detail": "There is no such region."}]}""");

        assertThatThrownBy(this::load)
                .isInstanceOf(DemoDataException.class)
                .hasMessage("The demonstration data stopped at organisations/irev: 422 VALIDATION_FAILED,"
                        + " The body has one fault. (/coverage/0/code: There is no such region.)");
    }

    @Test
    void aRejectedLineOfTheTerritoriesIsReported() {
        suite.rejected = "{\"line\": 7, \"code\": \"UNKNOWN_PARENT\", \"detail\": \"There is no region 99.\"}";

        assertThatThrownBy(this::load)
                .hasMessage("The demonstration data stopped at part 1 of the territories: lines were rejected,"
                        + " the first of 1 is line 7: There is no region 99.");
    }

    @Test
    void aServiceThatIsNotReadyIsAskedAgain() {
        suite.unavailable = 3;

        load();

        assertThat(suite.records).isNotEmpty();
    }

    @Test
    void aServiceThatStaysAwayIsReported() {
        suite.unavailable = Integer.MAX_VALUE;

        assertThatThrownBy(this::load)
                .hasMessage("The demonstration data stopped at territories/QPV/QN03506I: 503 UNAVAILABLE");
    }

    @Test
    void theLoaderWaitsUntilTheReplicasKnowTheOrganisations() {
        suite.looksUntilKnown = 3;

        load();

        assertThat(suite.looksUntilKnown).isNegative();
        assertThat(suite.records).containsKey("events/" + FORUM);
    }

    @Test
    void aReplicaThatNeverCatchesUpIsReported() {
        suite.looksUntilKnown = Integer.MAX_VALUE;

        assertThatThrownBy(() -> load(suite.address(), "crs_admin", Duration.ofSeconds(1)))
                .hasMessage("The demonstration data stopped: after 1 s the list of events still does not know the"
                        + " organisation reseau-dsu-grand-est: 400 INVALID_PARAMETER");
        assertThat(suite.writes).doesNotContain("events", "practices");
    }

    @Test
    void aKeyThatIsRefusedIsReported() {
        assertThatThrownBy(() -> load(suite.address(), "crs_other"))
                .hasMessage("The demonstration data stopped at territories/QPV/QN03506I: 401 UNAUTHENTICATED");
    }

    @Test
    void aGatewayThatDoesNotAnswerIsReported() {
        URI address = suite.address();
        suite.close();

        assertThatThrownBy(() -> load(address, "crs_admin"))
                .isInstanceOf(DemoDataException.class)
                .hasMessageStartingWith("The demonstration data is not loaded: nothing answers at " + address);
    }

    private void load() {
        load(suite.address(), "crs_admin");
    }

    private void load(URI address, String key) {
        load(address, key, Duration.ofMinutes(1));
    }

    private void load(URI address, String key, Duration patience) {
        DemoApi api = new DemoApi(address, key, Duration.ofMillis(1));
        new DemoData(api, progress::add, patience).load();
    }
}
