package org.croisements.events.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.croisements.events.member.Members;
import org.croisements.events.organiser.Organisations;
import org.croisements.events.place.Territories;
import org.croisements.events.place.TerritoryKind;
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
        var ofSeries = series.idsGiven(filter.series(), "series", faults);
        var networks = members.slugs(filter.network(), "network", faults);
        var given = new ArrayList<List<String>>();
        if (!filter.qpv().isEmpty()) {
            given.add(territories.communesOfQuarters(filter.qpv()));
        }
        Stream.of(
                        territories.keys(TerritoryKind.COMMUNE, filter.commune()),
                        territories.keys(TerritoryKind.EPCI, filter.epci()),
                        territories.keys(TerritoryKind.DEPARTMENT, filter.department()),
                        territories.keys(TerritoryKind.REGION, filter.region()))
                .filter(keys -> !keys.isEmpty())
                .forEach(given::add);
        faults.refuse();
        return new EventFilterLinks(
                organisers,
                ofSeries,
                given,
                filter.city().stream().map(Slugs::searchable).toList(),
                networks);
    }
}
