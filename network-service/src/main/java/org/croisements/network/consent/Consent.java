package org.croisements.network.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.croisements.network.person.Person;
import org.croisements.network.profile.Audience;
import org.croisements.network.profile.PersonField;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.jspecify.annotations.Nullable;

/** A person's consent to be shown, with its proof; once recorded it only ends. */
@Entity
class Consent {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Person person;

    List<String> fields = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    Audience audience;

    @Enumerated(EnumType.STRING)
    ConsentMethod how;

    String givenOn;

    /** The first day that it may mean. */
    LocalDate givenDay;

    @Nullable
    String textVersion;

    @Nullable
    String evidence;

    Instant recordedAt;
    String recordedBy;

    @Nullable
    LocalDate withdrawnOn;

    @Enumerated(EnumType.STRING)
    @Nullable
    ConsentMethod withdrawnHow;

    @Nullable
    String withdrawnEvidence;

    @Nullable
    Instant withdrawalRecordedAt;

    @Nullable
    String withdrawalRecordedBy;

    @Version
    long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Consent() {}

    @SuppressWarnings("NullAway.Init") // the id is given when it is stored
    Consent(Person person, NewConsent form, String recordedBy, Instant now) {
        this.person = person;
        fields = form.fields().stream()
                .sorted()
                .distinct()
                .map(PersonField::name)
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        audience = form.audience();
        how = form.how();
        givenOn = form.givenOn().text();
        givenDay = form.givenOn().earliest();
        textVersion = form.textVersion();
        evidence = form.evidence();
        this.recordedBy = recordedBy;
        recordedAt = now;
    }

    boolean holds() {
        return withdrawnOn == null;
    }

    List<PersonField> fields() {
        return fields.stream().map(PersonField::valueOf).toList();
    }

    void withdraw(NewWithdrawal form, LocalDate on, String by, Instant now) {
        withdrawnOn = on;
        withdrawnHow = form.how();
        withdrawnEvidence = form.evidence();
        withdrawalRecordedBy = by;
        withdrawalRecordedAt = now;
    }
}
