package org.croisements.events.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.registration.Registrations.FORUM;
import static org.croisements.events.registration.Registrations.forum;
import static org.croisements.events.registration.Registrations.host;
import static org.croisements.events.registration.Registrations.registered;
import static org.croisements.events.registration.Registrations.run;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.croisements.events.letter.Outbox;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;

/** The way of a letter over a mail server that the configuration names, and that is not there at first. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
@QuarkusTestResource(value = SmtpServer.class, restrictToAnnotatedClass = true)
class MailServerTest {

    @Inject
    Outbox outbox;

    @Test
    void aConfirmationWithItsCalendarArrivesOnceTheServerTakesIt() throws Exception {
        forum(10);
        registered("claire", "CONFIRMED");

        outbox.send();
        messages().body("items.state", contains("WAITING")).body("items.attempts", contains(1));
        SmtpServer.run();
        run("update message set due_at = now() - interval '1 second'");
        outbox.send();
        outbox.send();

        messages().body("items.state", contains("SENT")).body("items.attempts", contains(2));
        assertThat(SmtpServer.mails()).hasSize(1);
        var mail = SmtpServer.mails().get(0);
        assertThat(mail.getAllRecipients()).extracting(String::valueOf).containsExactly("claire@example.org");
        assertThat(mail.getSubject()).isEqualTo("Votre inscription est confirmée : Forum");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).endsWith("@croisements.example.org>");
        var parts = parts((Multipart) mail.getContent());
        assertThat(text(parts, "text/plain")).contains("5 juin 2190", "#crl_");
        assertThat(text(parts, "text/calendar"))
                .startsWith("BEGIN:VCALENDAR")
                .contains("METHOD:PUBLISH", "SUMMARY:Forum", "STATUS:CONFIRMED");
    }

    private static ValidatableResponse messages() {
        return host().when().get(FORUM + "/messages").then().statusCode(200);
    }

    private static List<BodyPart> parts(Multipart whole) throws MessagingException, IOException {
        var parts = new ArrayList<BodyPart>();
        for (int i = 0; i < whole.getCount(); i++) {
            var part = whole.getBodyPart(i);
            if (part.getContent() instanceof Multipart inner) {
                parts.addAll(parts(inner));
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    private static String text(List<BodyPart> parts, String type) throws MessagingException, IOException {
        for (var part : parts) {
            if (part.isMimeType(type)) {
                return new String(part.getInputStream().readAllBytes(), UTF_8);
            }
        }
        throw new AssertionError("No part of type " + type);
    }
}
