package org.croisements.events.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.croisements.events.member.Members;
import org.croisements.events.organiser.Organisations;
import org.croisements.events.place.Territories;
import org.croisements.events.place.TerritoryKind;
import org.croisements.events.series.EventSeries;
import org.croisements.events.series.EventSeriesRepository;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.problem.Faults;

/** What the values of a filter stand for; of the territories one list for each filter given. */
public record EventFilterLinks(
        List<UUID> organisers,
        List<UUID> series,
        List<List<String>> territories,
        List<String> cities,
        List<String> networks) {

    /** What the values stand for, or one problem with all those that name nothing known. */
    public static EventFilterLinks of(
            EventFilter filter,
            Organisations organisations,
            EventSeriesRepository series,
            Territories territories,
            Members members) {
        var faults = new Faults();
        var organisers = organisations.ids(filter.organiser(), "organiser", faults);
        var ofSeries = filter.series().stream()
                .flatMap(s -> faults.collect(() -> series.resolve(s, "series")).stream())
                .map(EventSeries::id)
                .toList();
        var given = new ArrayList<List<String>>();
        if (!filter.qpv().isEmpty()) {
            given.add(territories.communesOfQuarters(filter.qpv(), "qpv", faults));
        }
        Stream.of(
                        territories.keys(TerritoryKind.COMMUNE, filter.commune(), "commune", faults),
                        territories.keys(TerritoryKind.EPCI, filter.epci(), "epci", faults),
                        territories.keys(TerritoryKind.DEPARTMENT, filter.department(), "department", faults),
                        territories.keys(TerritoryKind.REGION, filter.region(), "region", faults))
                .filter(keys -> !keys.isEmpty())
                .forEach(given::add);
        faults.refuse();
        return new EventFilterLinks(
                organisers,
                ofSeries,
                given,
                filter.city().stream().map(Slugs::searchable).toList(),
                filter.network().stream()
                        .flatMap(slug -> members.slugsOf(slug).stream())
                        .toList());
    }
}
