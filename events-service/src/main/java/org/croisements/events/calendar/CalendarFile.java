package org.croisements.events.calendar;

import java.net.URI;
import org.croisements.events.event.EventDetail;
import org.croisements.events.status.EventStatus;
import org.croisements.kit.page.Rendition.About;

/** One event as a file that comes with a message. */
public final class CalendarFile {

    private CalendarFile() {}

    /** A calendar that puts the event into whoever's opens it, or takes it away there. */
    public static String of(EventDetail event, URI installation, boolean cancelled) {
        var calendar = new CalendarWriter();
        var about = new About(true, installation, installation, null);
        calendar.head(null, about);
        calendar.add("METHOD", cancelled ? "CANCEL" : "PUBLISH");
        EventCalendar.write(calendar, event, cancelled ? EventStatus.CANCELLED : event.status(), about);
        calendar.end("VCALENDAR");
        return calendar.taken();
    }
}
