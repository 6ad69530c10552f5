package org.croisements.events.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.croisements.events.Mailbox;
import org.croisements.events.Registered;
import org.croisements.events.ledger.TransitionKind;
import org.croisements.events.mail.Post;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;

/** How messages leave, and what becomes of those that can not. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
@QuarkusTestResource(Mailbox.class)
class SendingTest extends ForumMessages {

    @Test
    void whatIsUndoneIsNotTold() throws Exception {
        var id = Registered.add("forum-cites-cap", "CONFIRMED", "claire@example.org");
        QuarkusTransaction.begin();
        messages.happened(
                Registered.event("forum-cites-cap"),
                List.of(transition(id, TransitionKind.ARRIVED, null, "CONFIRMED")));

        QuarkusTransaction.rollback();
        outbox.send();

        assertThat(Mailbox.mails()).isEmpty();
    }

    @Test
    void whatCannotBeSentIsTriedAgainForTwoDaysAndThenGivenUp() throws Exception {
        var id = Registered.add("forum-cites-cap", "CONFIRMED", "claire@example.org");
        happened(id, TransitionKind.ARRIVED, null, "CONFIRMED");
        Post broken = letter -> {
            throw new IllegalStateException("550 <" + letter.to() + "> unknown");
        };

        outbox.send(broken);
        listed().body("items[0].state", equalTo("WAITING")).body("items[0].failure", equalTo("IllegalStateException"));
        outbox.send(broken);
        listed().body("items[0].attempts", equalTo(1));
        for (int i = 0; i < 9; i++) {
            Registered.run("update message set due_at = now() - interval '1 second' where state = 'WAITING'");
            outbox.send(broken);
        }

        listed().body("items[0].state", equalTo("FAILED")).body("items[0].attempts", equalTo(8));
        assertThat(Registered.all("select m::text from message m").toString()).doesNotContain("claire");
    }

    @Test
    void whatFailedIsSentOnceItCanBe() throws Exception {
        var id = Registered.add("forum-cites-cap", "CONFIRMED", "claire@example.org");
        happened(id, TransitionKind.ARRIVED, null, "CONFIRMED");
        outbox.send(letter -> {
            throw new IllegalStateException();
        });
        Registered.run("update message set due_at = now() - interval '1 second'");

        outbox.send();
        outbox.send();

        assertThat(Mailbox.mails()).hasSize(1);
        listed().body("items[0].state", equalTo("SENT"))
                .body("items[0].dueAt", nullValue())
                .body("items[0].failure", nullValue());
    }

    @Test
    void whoIsErasedIsToldNothing() throws Exception {
        var id = Registered.add("forum-cites-cap", "CANCELLED", "claire@example.org");
        happened(id, TransitionKind.MOVED, "CONFIRMED", "CANCELLED");
        Registered.run("update registration set given_name = null, family_name = null, email = null, email_key = null,"
                + " erased_at = now()");

        outbox.send();

        assertThat(Mailbox.mails()).isEmpty();
        listed().body("items.state", contains("DROPPED"));
    }
}
