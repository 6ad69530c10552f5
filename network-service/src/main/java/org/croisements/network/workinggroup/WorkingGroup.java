package org.croisements.network.workinggroup;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.fact.Source;
import org.croisements.network.network.Network;
import org.croisements.network.output.Output;
import org.croisements.network.person.Viewer;
import org.croisements.network.term.Term;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A group in which members of a network work on a subject. */
@Entity
class WorkingGroup {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Network network;

    String name;

    @Enumerated(EnumType.STRING)
    WorkingGroupStatus status;

    @Nullable
    String purpose;

    @Nullable
    String theme;

    @Nullable
    String cadence;

    @Embedded
    Term term;

    @ElementCollection
    @CollectionTable(name = "working_group_member", joinColumns = @JoinColumn(name = "working_group_id"))
    @OrderColumn(name = "position")
    List<GroupMember> members = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    List<Output> outputs = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    List<Source> sources = new ArrayList<>();

    /** What the feed told last; null: nothing. */
    @OptimisticLock(excluded = true)
    @Nullable
    String toldDigest;

    @Version
    long version;

    Instant createdAt;
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected WorkingGroup() {}

    @SuppressWarnings("NullAway.Init") // take() fills it before anybody sees it
    WorkingGroup(Network network, Instant now) {
        this.network = network;
        createdAt = now;
    }

    /**
     * Takes the values that somebody edited. Whom they may not see stays, and who was erased, since nobody can name these
     * to take them out.
     */
    void take(NewWorkingGroup form, List<GroupMember> named, Viewer editor, Instant now) {
        name = form.name();
        status = form.status();
        purpose = form.purpose();
        theme = form.theme();
        cadence = form.cadence();
        term = new Term(form.from(), form.to());
        var unseen = members.stream().filter(m -> !m.isShownTo(editor)).toList();
        members.clear();
        members.addAll(named);
        members.addAll(unseen);
        outputs = form.outputs();
        sources = form.sources();
        updatedAt = now;
    }
}
