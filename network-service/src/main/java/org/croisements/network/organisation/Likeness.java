package org.croisements.network.organisation;

import static org.croisements.network.NetworkProblem.POSSIBLE_DUPLICATE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.croisements.network.identifier.Identifier;
import org.croisements.network.identifier.Identifier.Scheme;
import org.croisements.network.organisation.PossibleDuplicates.LikenessReason;
import org.jspecify.annotations.Nullable;

/** What speaks for two organisations being one, and when that is enough to ask before one is added. */
final class Likeness {

    private static final double SIMILAR = 0.45;

    private Likeness() {}

    /** The names of an organisation as search compares them; an acronym alone is no name. */
    static Set<String> names(Organisation organisation) {
        return Stream.concat(Stream.of(organisation.name), organisation.aliases.stream())
                .map(Slugs::searchable)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /** What the two have in common. */
    static List<LikenessReason> reasons(Organisation one, Organisation other, double nameLikeness) {
        var reasons = new ArrayList<LikenessReason>();
        if (!sameIdentifiers(one, other).isEmpty()) {
            reasons.add(LikenessReason.SAME_IDENTIFIER);
        }
        if (hasSameName(one, other)) {
            reasons.add(LikenessReason.SAME_NAME);
        } else if (nameLikeness >= SIMILAR) {
            reasons.add(LikenessReason.SIMILAR_NAME);
        }
        addIf(one.email, other.email, LikenessReason.SAME_EMAIL, reasons);
        addIf(one.phone, other.phone, LikenessReason.SAME_PHONE, reasons);
        addIf(one.website, other.website, LikenessReason.SAME_WEBSITE, reasons);
        return reasons;
    }

    private static void addIf(
            @Nullable String one, @Nullable String other, LikenessReason reason, List<LikenessReason> reasons) {
        if (one != null && one.equals(other)) {
            reasons.add(reason);
        }
    }

    /**
     * Ends the request if one of these has a register identifier of the newcomer, or its name and nothing that tells
     * them apart: another city, or another number in the same register.
     */
    static void refuse(Organisation newcomer, List<Organisation> others) {
        var faults = new ArrayList<Fault>();
        for (Organisation other : others) {
            var shared = sameIdentifiers(newcomer, other);
            if (!shared.isEmpty()) {
                faults.add(fault("/identifiers", "%s (%s) has the %s %s too", other, shared.get(0)));
            } else if (hasSameName(newcomer, other) && !areTold(newcomer, other)) {
                faults.add(Fault.at(
                        "/name",
                        POSSIBLE_DUPLICATE.name(),
                        "%s (%s) goes by this name too".formatted(other.name, other.slug)));
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    POSSIBLE_DUPLICATE,
                    faults.get(0).detail() + "; if it is another one, ask again with allowDuplicate=true",
                    faults);
        }
    }

    private static Fault fault(String pointer, String words, Organisation other, Identifier identifier) {
        return Fault.at(
                pointer,
                POSSIBLE_DUPLICATE.name(),
                words.formatted(other.name, other.slug, identifier.scheme(), identifier.value()));
    }

    private static List<Identifier> sameIdentifiers(Organisation one, Organisation other) {
        return one.identifiers.stream()
                .filter(identifier -> identifier.scheme() != Scheme.OTHER && other.identifiers.contains(identifier))
                .toList();
    }

    private static boolean hasSameName(Organisation one, Organisation other) {
        var known = new HashSet<>(Arrays.asList(other.searchText.split("\\|", -1)));
        return names(one).stream().anyMatch(known::contains);
    }

    private static boolean areTold(Organisation one, Organisation other) {
        boolean elsewhere = one.city != null
                && other.city != null
                && !Objects.equals(Slugs.searchable(one.city), Slugs.searchable(other.city));
        return elsewhere || isOfAnotherKind(one, other) || hasAnotherNumber(one, other);
    }

    private static boolean isOfAnotherKind(Organisation one, Organisation other) {
        return one.kind != other.kind && one.kind != OrganisationKind.UNKNOWN && other.kind != OrganisationKind.UNKNOWN;
    }

    private static boolean hasAnotherNumber(Organisation one, Organisation other) {
        return one.identifiers.stream()
                .filter(identifier -> identifier.scheme() != Scheme.OTHER)
                .anyMatch(identifier -> other.identifiers.stream()
                        .anyMatch(theirs -> theirs.scheme() == identifier.scheme()
                                && !theirs.value().equals(identifier.value())));
    }
}
