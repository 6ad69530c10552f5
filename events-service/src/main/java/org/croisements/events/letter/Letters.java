package org.croisements.events.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.events.announcement.AnnouncementRepository;
import org.croisements.events.calendar.CalendarFile;
import org.croisements.events.event.EventDetail;
import org.croisements.events.event.EventRepository;
import org.croisements.events.link.RegistrationLinks;
import org.croisements.events.mail.Letter;
import org.croisements.events.mail.Letter.Enclosure;
import org.croisements.events.mail.MailConfig;
import org.croisements.events.message.MessageKind;
import org.croisements.events.participation.AttendanceMode;
import org.croisements.events.pass.Pass;
import org.croisements.events.pass.Passes;
import org.croisements.events.pass.QrCode;
import org.croisements.events.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/** Words messages: a letter is made of what holds when it is sent, and kept nowhere. */
@ApplicationScoped
class Letters {

    private static final int PIXELS_A_MODULE = 6;

    private final LetterRepository messages;
    private final EventRepository events;
    private final AnnouncementRepository announcements;
    private final RegistrationLinks links;
    private final Passes passes;
    private final MailConfig config;
    private final Template french;
    private final Template english;

    Letters(
            LetterRepository messages,
            EventRepository events,
            AnnouncementRepository announcements,
            RegistrationLinks links,
            Passes passes,
            MailConfig config,
            @Location("message/letter_fr") Template french,
            @Location("message/letter_en") Template english) {
        this.messages = messages;
        this.events = events;
        this.announcements = announcements;
        this.links = links;
        this.passes = passes;
        this.config = config;
        this.french = french;
        this.english = english;
    }

    /** The letter of a message, unless there is nobody any more whom it could be sent to. */
    @Transactional
    Optional<Letter> of(UUID message) {
        return messages.addressee(message)
                .flatMap(to -> to.kind() == MessageKind.EVENT_MOVED ? move(to) : Optional.of(write(to)));
    }

    private Letter write(Addressee to) {
        var event = Objects.requireNonNull(events.findById(to.event()));
        var detail = EventDetail.of(event);
        return write(to, detail, event.schedule(), to.online() ? null : where(detail), null);
    }

    /** Tells of a move, unless what whoever is told reckons with holds, and writes down what the letter says. */
    private Optional<Letter> move(Addressee to) {
        return messages.moving(to.message()).flatMap(moving -> {
            var now = announcements.present(to.event()).announcement().concerning(moving.sessions());
            if (!moving.known().isMovedTo(now, moving.inPerson())) {
                return Optional.empty();
            }
            messages.say(to.message(), moving.known(), now);
            var event = EventDetail.of(Objects.requireNonNull(events.findById(to.event())));
            var move = MoveWording.of(moving, now, locale(to));
            return Optional.of(write(to, event, now.schedule(), moving.inPerson() ? now.place() : null, move));
        });
    }

    private static Locale locale(Addressee to) {
        return to.isFrench() ? Locale.FRENCH : Locale.UK;
    }

    private Letter write(
            Addressee to, EventDetail event, Schedule when, @Nullable String where, @Nullable MoveWording move) {
        var until = to.offeredUntil() == null ? null : Times.of(to.offeredUntil(), when.zone(), locale(to));
        var wording = new Wording(
                to.kind(),
                event.title(),
                move != null && move.isPostponed() ? null : Times.of(when, locale(to)),
                where,
                isOnline(to, event) && hasSeat(to, move) ? event.onlineUrl() : null,
                to.reason(),
                until,
                to.sessions(),
                move,
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
                enclosures(to, event, move));
    }

    /** Who had a seat at the place of an event that moved online comes there too. */
    private static boolean isOnline(Addressee to, EventDetail event) {
        return to.online() || event.attendanceMode() == AttendanceMode.ONLINE;
    }

    private static boolean hasSeat(Addressee to, @Nullable MoveWording move) {
        return to.kind().isSeat() || (move != null && move.isSeated());
    }

    private List<Enclosure> enclosures(Addressee to, EventDetail event, @Nullable MoveWording move) {
        boolean cancelled = to.kind() == MessageKind.CANCELLATION;
        boolean moved = move != null && move.isEnclosed();
        if (!cancelled && !moved && !to.kind().isSeat()) {
            return List.of();
        }
        String calendar = CalendarFile.of(event, config.registrationPage(), cancelled);
        String type = "text/calendar; charset=UTF-8; method=" + (cancelled ? "CANCEL" : "PUBLISH");
        var files = new ArrayList<>(List.of(Enclosure.of(event.slug() + ".ics", type, calendar.getBytes(UTF_8))));
        if (to.kind().isSeat() && !to.online()) {
            files.add(Enclosure.of("pass.png", "image/png", pass(to)));
        }
        return files;
    }

    /** What opens the door on the day. */
    private byte[] pass(Addressee to) {
        var pass = new Pass(to.event(), to.registration(), links.generation(to.registration()));
        return QrCode.png(passes.code(pass), PIXELS_A_MODULE);
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
