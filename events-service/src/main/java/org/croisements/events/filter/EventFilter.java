package org.croisements.events.filter;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import org.croisements.events.participation.AttendanceMode;
import org.croisements.events.place.Near;
import org.croisements.events.place.TerritoryKind;
import org.croisements.events.place.TerritoryReference;
import org.croisements.events.publication.Publication;
import org.croisements.events.status.EventStatus;
import org.croisements.events.subject.EventFormat;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Slugs;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** By what events can be filtered. */
public record EventFilter(
        @Parameter(
                description = "With that organisation in any role, by id or slug, present or former",
                example = "reso-villes")
        @RestQuery
        List<String> organiser,

        @Parameter(description = "Editions of that series, by id or slug, present or former", example = "cites-cap")
        @RestQuery
        List<String> series,

        @Parameter(description = "Kinds of event") @RestQuery
        List<EventFormat> format,

        @Parameter(description = "Whether they take place as announced") @RestQuery
        List<EventStatus> status,

        @Parameter(description = "Whether people meet in a room, on the network or both") @RestQuery
        List<AttendanceMode> attendanceMode,

        @Parameter(description = "Not over before that day", example = "2018-01-01") @RestQuery @Nullable
        LocalDate from,

        @Parameter(description = "Begun by that day", example = "2018-12-31") @RestQuery @Nullable
        LocalDate to,

        @Parameter(
                description = "true: not over yet, on the clocks of their own time zones; false: over",
                example = "true")
        @RestQuery
        @Nullable
        Boolean upcoming,

        @Parameter(description = "In that commune, by code", example = "35238")
        @RestQuery
        @Text(max = 5, pattern = TerritoryKind.COMMUNE_CODE, allowed = TerritoryKind.COMMUNE_CODE_ALLOWED)
        List<String> commune,

        @Parameter(description = "In a commune of that EPCI, by SIREN", example = "243500139")
        @RestQuery
        @Text(max = 9, pattern = TerritoryKind.EPCI_CODE, allowed = TerritoryKind.EPCI_CODE_ALLOWED)
        List<String> epci,

        @Parameter(description = "In that department, by code", example = "35")
        @RestQuery
        @Text(max = 3, pattern = TerritoryKind.DEPARTMENT_CODE, allowed = TerritoryKind.DEPARTMENT_CODE_ALLOWED)
        List<String> department,

        @Parameter(description = "In that region, by code", example = "53")
        @RestQuery
        @Text(max = 3, pattern = TerritoryKind.REGION_CODE, allowed = TerritoryKind.REGION_CODE_ALLOWED)
        List<String> region,

        @Parameter(description = "In a commune that this priority quarter lies in, by code", example = "QN03502M")
        @RestQuery
        @Text(max = 8, pattern = TerritoryKind.QPV_CODE, allowed = TerritoryKind.QPV_CODE_ALLOWED)
        List<String> qpv,

        @Parameter(description = "In that city, as written; case and accents don't matter", example = "Rennes")
        @RestQuery
        List<String> city,

        @Parameter(description = "About one of these themes, as written", example = "économie et emploi") @RestQuery
        List<String> theme,

        @Parameter(
                description = "About that territory or one in it: its kind and code, such as REGION:53",
                example = "REGION:53")
        @RestQuery
        @Text(max = 30, pattern = TerritoryReference.KEY, allowed = "a kind and a code, such as REGION:53")
        List<String> concerns,

        @Parameter(description = "Of that club or network, by id or slug, present or former", example = "club-dev-eco")
        @RestQuery
        @Text(max = Slugs.MAX, pattern = Slugs.PATTERN, allowed = Slugs.ALLOWED)
        List<String> network,

        @Parameter(
                description =
                        "Near that point: first its latitude, then its longitude, in degrees, with a comma between",
                example = "48.1147,-1.6794")
        @RestQuery
        @Nullable
        @Text(max = 40, pattern = Near.PATTERN, allowed = "a latitude and a longitude, such as 48.1147,-1.6794")
        String near,

        @Parameter(description = "How near, in kilometres; 50 unless said", example = "30")
        @RestQuery
        @Nullable
        @Min(1)
        @Max(20_000)
        Integer within,

        @Parameter(
                description =
                        "Beginnings of words of titles, summary, thread, themes and place, all of them; case and accents don't matter",
                example = "quartiers demain")
        @RestQuery
        @Nullable
        String q,

        @Parameter(description = "How far they are on their way; what is not published shows to who works on it")
        @RestQuery
        List<Publication> publication) {}
