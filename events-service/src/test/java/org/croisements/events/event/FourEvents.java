package org.croisements.events.event;

import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.SERIES;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.event;

import org.croisements.testkit.Directory;

/** Four events that differ in everything that lists filter and sort by. */
final class FourEvents {

    private FourEvents() {}

    /** Empties the service but for them and a series; the latest first: webinar, mayotte, forum, boulogne. */
    static void only() {
        Directory.only();
        add(SERIES, "{\"title\": \"Cités Cap\"}");
        add(EVENTS, event("Forum Cités Cap' : l'Œuvre des quartiers", "2018-06-05", """
                "slug": "forum", "endsOn": "2018-06-06", "format": "FORUM", "status": "HELD",
                "series": "cites-cap", "edition": 2,
                "organisers": [{"organisation": "reso-villes", "role": "LEAD"},
                               {"organisation": "irev", "role": "CO_ORGANISER"}],
                "place": {"city": "Rennes", "commune": "35238"}"""));
        add(EVENTS, event("Développement économique", "2016-11-03", """
                "slug": "boulogne", "format": "NATIONAL_MEETING", "status": "HELD",
                "alternateTitles": ["Économie et quartiers prioritaires"],
                "organisers": [{"organisation": "cner", "role": "ORGANISER"}],
                "place": {"city": "Lille", "commune": "59350"}"""));
        add(EVENTS, event("Web-conférence 100 % en ligne", "2190-01-10", """
                "slug": "webinar", "format": "WEBINAR", "attendanceMode": "ONLINE",
                "organisers": [{"organisation": "irev", "role": "PARTNER"}]"""));
        add(EVENTS, event("Visite à Mayotte", "2025-05-01", """
                "slug": "mayotte", "endsOn": "2025-05-03", "format": "STUDY_VISIT", "status": "CANCELLED", "statusReason": "Tempête",
                "timeZone": "Indian/Mayotte", "organisers": [{"organisation": "oriv", "role": "FUNDER"}],
                "place": {"city": "Mamoudzou", "commune": "97608"}"""));
    }
}
