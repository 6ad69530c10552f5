package org.croisements.network.person;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import org.croisements.kit.fact.Source;
import org.croisements.kit.page.Slugs;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person, by the functions and mandates that they are known for. */
@Entity
class Person {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    String slug;

    @ElementCollection
    @CollectionTable(name = "person_former_slug", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "slug")
    Set<String> formerSlugs = new LinkedHashSet<>();

    String givenName;
    String familyName;

    @Enumerated(EnumType.STRING)
    Visibility visibility;

    @ElementCollection
    @CollectionTable(name = "affiliation", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "position")
    List<Affiliation> affiliations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "mandate", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "position")
    List<Mandate> mandates = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    List<Source> sources = new ArrayList<>();

    String searchText;

    /** The centre that entered the person and may change the entry; null: the network's. */
    @Nullable
    UUID ownerId;

    @Version
    long version;

    Instant createdAt;
    Instant updatedAt;

    protected Person() {}

    @SuppressWarnings("NullAway.Init") // take() fills it before anybody sees it
    Person(@Nullable UUID ownerId, Instant now) {
        this.ownerId = ownerId;
        createdAt = now;
    }

    boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }

    String name() {
        return givenName + " " + familyName;
    }

    /** Takes the values of an edited form; a changed slug goes on leading here. */
    void take(NewPerson form, String newSlug, List<Affiliation> functions, List<Mandate> roles, Instant now) {
        if (slug != null && !slug.equals(newSlug)) {
            formerSlugs.add(slug);
            formerSlugs.remove(newSlug);
        }
        slug = newSlug;
        givenName = form.givenName();
        familyName = form.familyName();
        visibility = form.visibility() == null ? Visibility.NETWORK : form.visibility();
        affiliations.clear();
        affiliations.addAll(functions);
        mandates.clear();
        mandates.addAll(roles);
        sources = form.sources();
        searchText = Slugs.searchable(name()) + "|" + Slugs.searchable(familyName + givenName);
        updatedAt = now;
    }
}
