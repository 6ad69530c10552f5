package org.croisements.events.openagendaimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.CHANGES;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.slugs;
import static org.croisements.events.Calls.timed;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;

/** What becomes of events that were brought in before, or that others have, and who may bring them in. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class OpenAgendaAgainTest extends OpenAgendaImports {

    @Test
    void theSameEventAgainIsKnownByItsNumber() {
        String before = imported(line(7, ONE_DAY), null);

        report(line(7, ONE_DAY)).body("unchanged", equalTo(1)).body("created", equalTo(0));
        report(line(7, ONE_DAY, "\"description\": \"Neuf\"")).body("updated", equalTo(1));
        patch(admin(), EVENTS + "/numero-7", "{\"mainThread\": \"Le fil\", \"format\": \"FORUM\"}");
        report(line(7, ONE_DAY, "\"status\": 6")).body("updated", equalTo(1));

        read("numero-7")
                .body("id", equalTo(before))
                .body("summary", nullValue())
                .body("mainThread", equalTo("Le fil"))
                .body("format", equalTo("FORUM"))
                .body("status", equalTo("CANCELLED"))
                .body("statusReason", equalTo("Annulé selon OpenAgenda"));
        assertThat(slugs(EVENTS)).containsExactly("numero-7");
    }

    @Test
    void whyItIsCancelledAndThatItWasHeldStaysKnown() {
        imported(line(7, ONE_DAY), null);
        patch(admin(), EVENTS + "/numero-7", "{\"status\": \"CANCELLED\", \"statusReason\": \"Grève\"}");

        report(line(7, ONE_DAY, "\"status\": 6")).body("unchanged", equalTo(1));

        read("numero-7").body("statusReason", equalTo("Grève"));
        report(line(7, ONE_DAY)).body("updated", equalTo(1));
        read("numero-7").body("status", equalTo("SCHEDULED")).body("statusReason", nullValue());
    }

    @Test
    void aDryRunTellsAndDoesNothing() {
        run(reso(), IMPORTS + "?dryRun=true", line(7, ONE_DAY))
                .statusCode(201)
                .body("dryRun", equalTo(true))
                .body("created", equalTo(1));

        assertThat(slugs(EVENTS)).isEmpty();
        Api.anonymous().when().get(CHANGES).then().body("items", empty());
    }

    @Test
    void aChangeThatTheProgrammeForbidsLeavesNothingBehind() {
        imported(line(7, ONE_DAY), null);
        addAs(
                RESO_VILLES,
                EVENTS + "/numero-7/sessions",
                timed("Atelier", 1, "2027-06-05T16:00", "2027-06-05T17:00", "\"format\": \"WORKSHOP\""));

        report(line(7, ONE_DAY.replace("17:00", "16:30"), "\"description\": \"Court\""))
                .body("rejected[0].code", equalTo("OUTSIDE_EVENT"))
                .body("rejected[0].detail", containsString("Atelier"));

        read("numero-7").body("endTime", equalTo("17:00")).body("summary", nullValue());
    }

    @Test
    void eachCentreHasItsOwnNumbers() {
        imported(line(7, ONE_DAY), null);

        run(Api.as(Role.CENTRE_ADMIN, IREV), IMPORTS, line(7, ONE_DAY)).body("created", equalTo(1));

        read("numero-7").body("owner.slug", equalTo("reso-villes"));
        read("numero-7-7").body("owner.slug", equalTo("irev"));
        run(Api.as(Role.CENTRE_ADMIN, IREV), IMPORTS + "?owner=reso-villes", line(7, ONE_DAY))
                .statusCode(403);
        run(admin(), IMPORTS + "?owner=irev", line(7, ONE_DAY)).body("unchanged", equalTo(1));
    }

    @Test
    void howFarTheNewOnesAreIsForThoseToSayWhoMay() {
        var editor = Api.as(Role.EDITOR, RESO_VILLES);
        run(editor, IMPORTS, line(1, ONE_DAY)).body("rejected[0].code", equalTo("FORBIDDEN"));
        run(editor, IMPORTS + "?publication=IN_REVIEW&format=SEMINAR", line(1, ONE_DAY))
                .body("created", equalTo(1));
        report(line(2, ONE_DAY, "\"private\": 1"), line(3, ONE_DAY, "\"state\": 1"))
                .body("created", equalTo(2));

        assertThat(slugs(EVENTS)).isEmpty();
        assertThat(slugs(Api.as(Role.MEMBER, IREV), EVENTS)).containsExactly("numero-2");
        Api.as(Role.MEMBER, RESO_VILLES)
                .when()
                .get(EVENTS + "/numero-1")
                .then()
                .body("publication", equalTo("IN_REVIEW"))
                .body("format", equalTo("SEMINAR"));
        run(reso(), IMPORTS + "?publication=ARCHIVED", line(1, ONE_DAY)).statusCode(400);
    }
}
