package org.croisements.practices.tool;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.croisements.kit.fact.Source;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.reference.Reference;
import org.croisements.kit.reference.StoredReference;
import org.croisements.practices.contributor.StoredContributor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that centres of a club make together to be used again. */
@Entity
public class JointTool {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    String slug;
    String title;

    @Nullable
    String description;

    @Enumerated(EnumType.STRING)
    ToolStatus status;

    /** When it came to each status. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<ToolStep> steps = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    List<ToolVersion> versions = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    List<Source> sources = new ArrayList<>();

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "club_id"))
    @AttributeOverride(name = "slug", column = @Column(name = "club_slug"))
    @AttributeOverride(name = "label", column = @Column(name = "club_label"))
    @AttributeOverride(name = "state", column = @Column(name = "club_state"))
    @Nullable
    StoredReference club;

    @ElementCollection
    @CollectionTable(name = "joint_tool_contributor", joinColumns = @JoinColumn(name = "tool_id"))
    @OrderColumn(name = "position")
    List<StoredContributor> contributors = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "joint_tool_former_slug", joinColumns = @JoinColumn(name = "tool_id"))
    @Column(name = "slug")
    Set<String> formerSlugs = new LinkedHashSet<>();

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "owner_id"))
    @AttributeOverride(name = "slug", column = @Column(name = "owner_slug"))
    @AttributeOverride(name = "label", column = @Column(name = "owner_label"))
    @AttributeOverride(name = "state", column = @Column(name = "owner_state"))
    StoredReference owner;

    /** How often it was disseminated. */
    int disseminations;

    @Version
    long version;

    Instant createdAt;
    Instant updatedAt;

    protected JointTool() {}

    @SuppressWarnings("NullAway.Init") // take() fills it before anybody sees it
    JointTool(StoredReference owner, Instant now) {
        this.owner = owner;
        createdAt = now;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public UUID ownerId() {
        return owner.id();
    }

    public long version() {
        return version;
    }

    /** The organisations that it names. */
    public List<UUID> organisationIds() {
        return Stream.concat(Stream.of(owner), contributors.stream().map(StoredContributor::organisation))
                .map(StoredReference::id)
                .toList();
    }

    /** The club whose tool it is, if it is one's. */
    public List<UUID> clubIds() {
        return club == null ? List.of() : List.of(club.id());
    }

    public ToolStatus status() {
        return status;
    }

    /** Whether a request that names it by this does so by a former slug. */
    public boolean wasCalled(String name) {
        return formerSlugs.contains(name);
    }

    public Reference reference() {
        return Reference.to("joint-tools", id, slug, title);
    }

    /** Shows how often it was disseminated. */
    public void count(int times) {
        disseminations = times;
    }

    void take(
            NewJointTool form,
            String newSlug,
            @Nullable StoredReference of,
            List<StoredContributor> makers,
            Instant now) {
        Slugs.keepFormer(formerSlugs, slug, newSlug);
        slug = newSlug;
        title = form.title();
        description = form.description();
        if (form.status() != status) {
            status = form.status();
            steps = new ArrayList<>(steps);
            steps.add(new ToolStep(status, now));
        }
        versions = form.versions();
        sources = form.sources();
        club = of;
        takeContributors(makers);
    }

    /** Shows what is known now of those it refers to. */
    public void renew(UnaryOperator<StoredReference> organisations, UnaryOperator<StoredReference> clubs) {
        owner = organisations.apply(owner);
        club = club == null ? null : clubs.apply(club);
        takeContributors(contributors.stream()
                .map(contributor -> contributor.renewed(organisations))
                .distinct()
                .toList());
    }

    /** Leaves a list that says the same already alone, so that it makes no new version. */
    private void takeContributors(List<StoredContributor> makers) {
        if (!List.copyOf(contributors).equals(makers)) {
            contributors.clear();
            contributors.addAll(makers);
        }
    }
}
