package org.croisements.events.certificate;

import static org.croisements.events.EventsProblem.CERTIFICATE_NOT_FOUND;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.events.event.EventDetail;
import org.croisements.events.event.EventRepository;
import org.croisements.events.pass.QrCode;
import org.croisements.events.pdf.TaggedPdf;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.reference.Reference;
import org.jspecify.annotations.Nullable;

/** Writes certificates, each time anew from what is known, and tells genuine ones. Called in a transaction. */
@ApplicationScoped
class Certificates {

    private static final int PIXELS_A_MODULE = 4;

    private final AttendedRepository attended;
    private final EventRepository events;
    private final CertificateCodes codes;
    private final Template french;
    private final Template english;
    private final Clock clock;

    Certificates(
            AttendedRepository attended,
            EventRepository events,
            CertificateCodes codes,
            @Location("certificate/certificate_fr") Template french,
            @Location("certificate/certificate_en") Template english,
            Clock clock) {
        this.attended = attended;
        this.events = events;
        this.codes = codes;
        this.french = french;
        this.english = english;
        this.clock = clock;
    }

    /** The certificate of somebody who attended, as a PDF; {@code checks} is where certificates can be checked. */
    byte[] pdf(UUID registration, URI checks) {
        var of = attended.find(registration, clock.instant())
                .filter(found -> found.familyName() != null)
                .orElseThrow(() ->
                        CERTIFICATE_NOT_FOUND.with("There is a certificate for who attended, once the event is over"));
        var event = event(of);
        boolean isFrench = of.language().equals("fr");
        var dates =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(isFrench ? Locale.FRENCH : Locale.UK);
        String address = checks + "/" + codes.of(registration);
        var place = event.place();
        var text = new CertificateText(
                of.givenName() + " " + of.familyName(),
                of.organisation(),
                event.title(),
                days(of, event).map(dates::format).collect(Collectors.joining(", ")),
                place == null
                        ? null
                        : Stream.of(place.name(), place.city())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(", ")),
                String.join(", ", organisers(event)),
                dates.format(LocalDate.ofInstant(clock.instant(), ZoneId.of(event.timeZone()))),
                address,
                TaggedPdf.picture(QrCode.png(address, PIXELS_A_MODULE)));
        return TaggedPdf.of(
                (isFrench ? french : english).data("certificate", text).render());
    }

    /** What a code stands for; with a name, whether it is theirs. */
    CertificateCheck check(String code, @Nullable String name) {
        var of = codes.read(code)
                .flatMap(registration -> attended.find(registration, clock.instant()))
                .orElseThrow(() -> CERTIFICATE_NOT_FOUND.with("No certificate has this code"));
        var event = event(of);
        boolean known = name != null && of.familyName() != null;
        return new CertificateCheck(
                Reference.to("events", event.id(), event.slug(), event.title()),
                event.startsOn(),
                event.endsOn(),
                organisers(event),
                of.days(),
                known
                        ? Slugs.searchable(String.valueOf(name))
                                .equals(Slugs.searchable(of.givenName() + " " + of.familyName()))
                        : null);
    }

    private EventDetail event(Attended of) {
        return EventDetail.of(Objects.requireNonNull(events.findById(of.event())));
    }

    private static Stream<LocalDate> days(Attended of, EventDetail event) {
        var last = event.endsOn();
        return of.days().isEmpty()
                ? Stream.of(event.startsOn(), last).filter(Objects::nonNull).distinct()
                : of.days().stream();
    }

    private static List<String> organisers(EventDetail event) {
        return event.organisers().stream()
                .filter(organiser -> organiser.role().isOrganising())
                .map(organiser -> organiser.organisation().label())
                .filter(Objects::nonNull)
                .toList();
    }
}
