package org.croisements.network.organisation;

import java.util.List;
import java.util.stream.Stream;
import org.croisements.network.identifier.Identifier;

/** Names and identifiers that an organisation takes over from one that is merged into it. */
public record TakenOver(List<String> aliases, List<Identifier> identifiers) {

    /** All that there is to take over from an organisation. */
    static TakenOver allOf(Organisation organisation) {
        return new TakenOver(organisation.names(), organisation.identifiers);
    }

    /** What of it an organisation does not have yet. */
    TakenOver missingIn(Organisation organisation) {
        return new TakenOver(without(aliases, organisation.names()), without(identifiers, organisation.identifiers));
    }

    /** What of it is among other such things. */
    TakenOver among(TakenOver others) {
        return new TakenOver(
                aliases.stream().filter(others.aliases::contains).toList(),
                identifiers.stream().filter(others.identifiers::contains).toList());
    }

    /** A list and some more. */
    static <T> List<T> with(List<T> all, List<T> more) {
        return Stream.concat(all.stream(), more.stream()).toList();
    }

    /** A list but for some. */
    static <T> List<T> without(List<T> all, List<T> some) {
        return all.stream().filter(one -> !some.contains(one)).toList();
    }
}
