package org.croisements.network.workinggroup;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.croisements.network.organisation.Organisation;
import org.croisements.network.person.Person;
import org.croisements.network.person.Viewer;
import org.croisements.network.profile.PersonField;
import org.jspecify.annotations.Nullable;

/** A member of a working group. An erased person is one without a name. */
@Embeddable
class GroupMember {

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Person person;

    boolean leads;

    protected GroupMember() {}

    GroupMember(@Nullable Organisation organisation, @Nullable Person person, boolean leads) {
        this.organisation = organisation;
        this.person = person;
        this.leads = leads;
    }

    /** Whether a viewer may know of it: an organisation's work is public, a person's as far as the person agrees. */
    boolean isShownTo(Viewer viewer) {
        return organisation != null || (person != null && viewer.sees(person, PersonField.MANDATES));
    }

    /** What is left of somebody who was erased: that they were there. */
    static GroupMember nameless() {
        return new GroupMember(null, null, false);
    }

    boolean isPerson(UUID id) {
        return person != null && person.id().equals(id);
    }

    boolean isSameAs(GroupMember other) {
        return organisation != null
                ? other.organisation != null && organisation.id().equals(other.organisation.id())
                : person != null && other.isPerson(person.id());
    }

    NewGroupMember form() {
        return new NewGroupMember(
                organisation == null ? null : organisation.id().toString(),
                person == null ? null : person.id().toString(),
                leads);
    }
}
