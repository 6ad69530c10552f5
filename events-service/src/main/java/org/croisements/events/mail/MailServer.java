package org.croisements.events.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;

/** Sends letters over SMTP. */
final class MailServer implements Post {

    private final Mailer mailer;
    private final String from;

    MailServer(Mailer mailer, String from) {
        this.mailer = mailer;
        this.from = from;
    }

    @Override
    public void send(Letter letter) {
        var mail = Mail.withText(letter.to(), letter.subject(), letter.text())
                .setFrom(from)
                .addHeader("Message-ID", "<" + letter.id() + "@" + from.replaceAll(".*@|>.*", "") + ">")
                .addHeader("Content-Language", letter.language())
                .addHeader("Auto-Submitted", "auto-generated");
        letter.enclosures()
                .forEach(enclosure -> mail.addAttachment(enclosure.name(), enclosure.bytes(), enclosure.type()));
        mailer.send(mail);
    }
}
