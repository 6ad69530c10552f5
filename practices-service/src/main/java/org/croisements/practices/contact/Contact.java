package org.croisements.practices.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.croisements.kit.input.PartialDate;
import org.croisements.practices.practice.Practice;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.jspecify.annotations.Nullable;

/** Somebody to ask about a practice, shown to whom they agreed. */
@Entity
@Table(name = "practice_contact")
class Contact {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Practice practice;

    String name;

    @Nullable
    String function;

    @Nullable
    String organisation;

    @Nullable
    String email;

    @Nullable
    String phone;

    @Enumerated(EnumType.STRING)
    ContactAudience audience;

    @Nullable
    String consentedOn;

    @Version
    long version;

    Instant createdAt;

    protected Contact() {}

    @SuppressWarnings("NullAway.Init") // take() fills it before anybody sees it
    Contact(Practice practice, Instant now) {
        this.practice = practice;
        createdAt = now;
    }

    void take(NewContact form) {
        name = form.name();
        function = form.function();
        organisation = form.organisation();
        email = form.email();
        phone = form.phone();
        audience = form.audience();
        consentedOn = PartialDate.textOf(form.consentedOn());
    }
}
