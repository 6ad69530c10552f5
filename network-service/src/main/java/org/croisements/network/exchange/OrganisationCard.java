package org.croisements.network.exchange;

import ezvcard.VCard;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Geo;
import ezvcard.property.Kind;
import ezvcard.property.Nickname;
import ezvcard.property.Organization;
import ezvcard.property.Revision;
import ezvcard.property.Telephone;
import ezvcard.property.Uid;
import org.croisements.network.card.Cards;
import org.croisements.network.contact.Contact;
import org.croisements.network.contact.Seat;
import org.croisements.network.organisation.NewOrganisation;
import org.croisements.network.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/** An organisation as a business card (vCard 4, RFC 6350), with the contacts that are for everybody and last. */
final class OrganisationCard {

    private OrganisationCard() {}

    static String of(Organisation organisation) {
        return Cards.text(card(organisation));
    }

    private static VCard card(Organisation organisation) {
        var shown = NewOrganisation.of(organisation);
        var card = new VCard();
        card.setKind(Kind.org());
        card.setUid(new Uid("urn:uuid:" + organisation.id()));
        card.setFormattedName(shown.name());
        var name = new Organization();
        name.getValues().add(shown.name());
        card.setOrganization(name);
        nicknames(card, shown);
        seat(card, shown.seat());
        if (shown.phone() != null) {
            card.addTelephoneNumber(shown.phone(), TelephoneType.VOICE, TelephoneType.WORK);
        }
        if (shown.email() != null) {
            card.addEmail(shown.email());
        }
        if (shown.website() != null) {
            card.addUrl(shown.website());
        }
        shown.contacts().stream()
                .filter(contact -> contact.openToAll() && contact.to() == null)
                .forEach(contact -> contact(card, contact));
        card.setRevision(new Revision(organisation.updatedAt()));
        return card;
    }

    private static void nicknames(VCard card, NewOrganisation shown) {
        var nickname = new Nickname();
        if (shown.acronym() != null) {
            nickname.getValues().add(shown.acronym());
        }
        nickname.getValues().addAll(shown.aliases());
        if (!nickname.getValues().isEmpty()) {
            card.setNickname(nickname);
        }
    }

    private static void seat(VCard card, @Nullable Seat seat) {
        if (seat == null) {
            return;
        }
        var address = new Address();
        address.setStreetAddress(seat.address());
        address.setPostalCode(seat.postcode());
        address.setLocality(seat.city());
        card.addAddress(address);
        if (seat.latitude() != null && seat.longitude() != null) {
            card.setGeo(new Geo(seat.latitude(), seat.longitude()));
        }
    }

    private static void contact(VCard card, Contact contact) {
        if (contact.phone() != null) {
            var phone = new Telephone(contact.phone());
            card.addTelephoneNumber(phone);
        }
        if (contact.email() != null) {
            card.addEmail(contact.email());
        }
        if (contact.url() != null) {
            card.addUrl(contact.url());
        }
    }
}
