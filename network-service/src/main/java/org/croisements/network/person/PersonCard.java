package org.croisements.network.person;

import ezvcard.VCard;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Kind;
import ezvcard.property.Organization;
import ezvcard.property.Photo;
import ezvcard.property.StructuredName;
import ezvcard.property.Title;
import ezvcard.property.Uid;
import org.croisements.network.card.Cards;
import org.croisements.network.profile.AffiliationDetail;

/** A person as a business card, made of what a viewer sees of them and of nothing else. */
final class PersonCard {

    private PersonCard() {}

    static String of(PersonDetail person) {
        var card = new VCard();
        card.setKind(Kind.individual());
        card.setUid(new Uid("urn:uuid:" + person.id()));
        card.setFormattedName(person.givenName() + " " + person.familyName());
        var name = new StructuredName();
        name.setGiven(person.givenName());
        name.setFamily(person.familyName());
        card.setStructuredName(name);
        // Functions that are over are no part of a card.
        var lasting = person.affiliations().stream().filter(a -> a.to() == null).toList();
        for (int i = 0; i < lasting.size(); i++) {
            add(card, lasting.get(i), "function" + (i + 1));
        }
        if (person.email() != null) {
            card.addEmail(person.email());
        }
        if (person.phone() != null) {
            card.addTelephoneNumber(person.phone(), TelephoneType.VOICE, TelephoneType.WORK);
        }
        if (person.photo() != null) {
            card.addPhoto(new Photo(person.photo().url(), null));
        }
        if (person.biography() != null) {
            card.addNote(person.biography());
        }
        person.expertise().forEach(expertise -> card.addExpertise(expertise.label()));
        return Cards.text(card);
    }

    /** Title and organisation of one function share a group. */
    private static void add(VCard card, AffiliationDetail affiliation, String group) {
        var title = new Title(affiliation.title());
        title.setGroup(group);
        card.addTitle(title);
        var organisation = new Organization();
        organisation.setGroup(group);
        organisation.getValues().add(String.valueOf(affiliation.organisation().label()));
        card.addOrganization(organisation);
    }
}
