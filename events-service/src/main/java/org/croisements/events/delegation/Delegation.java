package org.croisements.events.delegation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.croisements.events.allocation.Presence;
import org.croisements.events.ledger.DelegationState;
import org.croisements.kit.reference.StoredReference;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.jspecify.annotations.Nullable;

/** Organisations that come to an event together. Whatever bears on its seats is done at the event's desk. */
@Entity
@DynamicUpdate
public class Delegation {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    UUID eventId;

    @Nullable
    Long number;

    @Enumerated(EnumType.STRING)
    DelegationState state;

    @Nullable
    String reason;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "lead_id"))
    @AttributeOverride(name = "slug", column = @Column(name = "lead_slug"))
    @AttributeOverride(name = "label", column = @Column(name = "lead_label"))
    @AttributeOverride(name = "state", column = @Column(name = "lead_state"))
    StoredReference lead;

    @Nullable
    UUID invitationId;

    @Enumerated(EnumType.STRING)
    Presence attendance;

    boolean partial;
    int seatsRequested;
    int seatsAllowed;
    int seatsGranted;
    int seatsNamed;

    @Nullable
    Instant namesDueAt;

    @Nullable
    Instant offeredUntil;

    List<UUID> blocks = new ArrayList<>();

    @Nullable
    String note;

    @ElementCollection
    @CollectionTable(name = "delegation_member", joinColumns = @JoinColumn(name = "delegation_id"))
    @OrderColumn(name = "position")
    List<DelegationMember> members = new ArrayList<>();

    @Version
    long version;

    Instant createdAt;
    Instant updatedAt;

    protected Delegation() {}

    @SuppressWarnings("NullAway.Init") // the database gives the id; take() fills the rest before anybody sees it
    Delegation(UUID eventId, StoredReference lead, Instant now) {
        this.eventId = eventId;
        this.lead = lead;
        state = DelegationState.DRAFT;
        createdAt = now;
        updatedAt = now;
    }

    /** Takes the values of an edited form. */
    void take(NewDelegation form, List<DelegationMember> present) {
        invitationId = form.invitation();
        attendance = form.attendance() == null ? Presence.IN_PERSON : form.attendance();
        partial = form.partial();
        seatsRequested = form.seats();
        seatsAllowed = form.seats();
        namesDueAt = form.namesDueAt();
        note = form.note();
        takeMembers(present);
    }

    /** Each keeps its row, so that the database never sees one organisation in two of them while they are written. */
    private void takeMembers(List<DelegationMember> present) {
        var joining = new LinkedHashMap<UUID, DelegationMember>();
        present.forEach(member -> joining.put(member.organisation().id(), member));
        members.replaceAll(member -> {
            var stays = joining.remove(member.organisation().id());
            return stays == null ? member.withdrawn() : stays;
        });
        members.addAll(joining.values());
    }

    public UUID id() {
        return id;
    }

    public UUID eventId() {
        return eventId;
    }

    public StoredReference lead() {
        return lead;
    }

    /** Whether an organisation comes with it. */
    boolean hasMember(UUID organisation) {
        return organisations().anyMatch(organisation::equals);
    }

    /** The organisations that come, the one that leads among them. */
    Stream<UUID> organisations() {
        return members.stream()
                .filter(DelegationMember::comes)
                .map(member -> member.organisation().id());
    }
}
