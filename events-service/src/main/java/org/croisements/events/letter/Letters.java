package org.croisements.events.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.events.calendar.CalendarFile;
import org.croisements.events.event.EventDetail;
import org.croisements.events.event.EventRepository;
import org.croisements.events.link.RegistrationLinks;
import org.croisements.events.mail.Letter;
import org.croisements.events.mail.Letter.Enclosure;
import org.croisements.events.mail.MailConfig;
import org.croisements.events.message.MessageKind;
import org.croisements.events.pass.Pass;
import org.croisements.events.pass.Passes;
import org.croisements.events.pass.QrCode;
import org.jspecify.annotations.Nullable;

/** Words messages: a letter is made of what holds when it is sent, and kept nowhere. */
@ApplicationScoped
class Letters {

    private static final int PIXELS_A_MODULE = 6;

    private final LetterRepository messages;
    private final EventRepository events;
    private final RegistrationLinks links;
    private final Passes passes;
    private final MailConfig config;
    private final Template french;
    private final Template english;

    Letters(
            LetterRepository messages,
            EventRepository events,
            RegistrationLinks links,
            Passes passes,
            MailConfig config,
            @Location("message/letter_fr") Template french,
            @Location("message/letter_en") Template english) {
        this.messages = messages;
        this.events = events;
        this.links = links;
        this.passes = passes;
        this.config = config;
        this.french = french;
        this.english = english;
    }

    /** The letter of a message, unless there is nobody any more whom it could be sent to. */
    @Transactional
    Optional<Letter> of(UUID message) {
        return messages.addressee(message).map(this::write);
    }

    private Letter write(Addressee to) {
        var event = EventDetail.of(Objects.requireNonNull(events.findById(to.event())));
        var locale = to.isFrench() ? Locale.FRENCH : Locale.UK;
        var until = to.offeredUntil() == null
                ? null
                : time(locale).format(LocalDateTime.ofInstant(to.offeredUntil(), ZoneId.of(event.timeZone())));
        var wording = new Wording(
                to.kind(),
                event.title(),
                when(event, locale),
                to.online() ? null : where(event),
                to.online() && to.kind().isSeat() ? event.onlineUrl() : null,
                to.reason(),
                until,
                to.sessions(),
                config.registrationPage() + "#" + links.of(to.registration()));
        String[] text = (to.isFrench() ? french : english)
                .data("letter", wording)
                .render()
                .strip()
                .split("\n", 2);
        return new Letter(
                to.message(),
                to.email(),
                text[0].strip(),
                text[1].strip() + "\n",
                to.language(),
                enclosures(to, event));
    }

    private List<Enclosure> enclosures(Addressee to, EventDetail event) {
        boolean cancelled = to.kind() == MessageKind.CANCELLATION;
        if (!cancelled && !to.kind().isSeat()) {
            return List.of();
        }
        String calendar = CalendarFile.of(event, config.registrationPage(), cancelled);
        String type = "text/calendar; charset=UTF-8; method=" + (cancelled ? "CANCEL" : "PUBLISH");
        var files = new ArrayList<>(List.of(Enclosure.of(event.slug() + ".ics", type, calendar.getBytes(UTF_8))));
        if (!cancelled && !to.online()) {
            files.add(Enclosure.of("pass.png", "image/png", pass(to)));
        }
        return files;
    }

    /** What opens the door on the day. */
    private byte[] pass(Addressee to) {
        var pass = new Pass(to.event(), to.registration(), links.generation(to.registration()));
        return QrCode.png(passes.code(pass), PIXELS_A_MODULE);
    }

    private static DateTimeFormatter time(Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(locale);
    }

    /** From when until when, such as "mardi 5 juin 2018, 09:30 – 17:00 (Europe/Paris)". */
    private static String when(EventDetail event, Locale locale) {
        var days = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
        var last = event.endsOn();
        String end = last == null || last.equals(event.startsOn()) ? null : days.format(last);
        String begins = moment(days.format(event.startsOn()), event.startTime());
        String ends = moment(end, event.endTime());
        return begins + (ends.isEmpty() ? "" : " – " + ends) + " (" + event.timeZone() + ")";
    }

    private static String moment(@Nullable String day, @Nullable String time) {
        return Stream.of(day, time).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private static @Nullable String where(EventDetail event) {
        var place = event.place();
        return place == null
                ? null
                : Stream.of(place.name(), place.address(), place.city())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }
}
