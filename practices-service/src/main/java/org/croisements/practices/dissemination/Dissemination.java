package org.croisements.practices.dissemination;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.croisements.kit.reference.StoredReference;
import org.croisements.practices.territory.StoredTerritory;
import org.croisements.practices.tool.JointTool;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.jspecify.annotations.Nullable;

/** That a joint tool was brought to a territory. A log: what is written stays. */
@Entity
@Table(name = "joint_tool_dissemination")
class Dissemination {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    JointTool tool;

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "territory_kind"))
    @AttributeOverride(name = "code", column = @Column(name = "territory_code"))
    @AttributeOverride(name = "slug", column = @Column(name = "territory_slug"))
    @AttributeOverride(name = "label", column = @Column(name = "territory_label"))
    @AttributeOverride(name = "state", column = @Column(name = "territory_state"))
    @AttributeOverride(name = "keys", column = @Column(name = "territory_keys"))
    StoredTerritory territory;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "organisation_id"))
    @AttributeOverride(name = "slug", column = @Column(name = "organisation_slug"))
    @AttributeOverride(name = "label", column = @Column(name = "organisation_label"))
    @AttributeOverride(name = "state", column = @Column(name = "organisation_state"))
    StoredReference organisation;

    String disseminatedOn;

    @Nullable
    String toolVersion;

    @Nullable
    Integer people;

    @Nullable
    String feedback;

    Instant createdAt;

    protected Dissemination() {}

    @SuppressWarnings("NullAway.Init") // the database gives the id
    Dissemination(JointTool tool, NewDissemination form, StoredTerritory territory, StoredReference by, Instant now) {
        this.tool = tool;
        this.territory = territory;
        organisation = by;
        disseminatedOn = form.on().text();
        toolVersion = form.toolVersion();
        people = form.people();
        feedback = form.feedback();
        createdAt = now;
    }
}
