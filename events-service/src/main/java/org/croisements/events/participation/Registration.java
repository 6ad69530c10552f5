package org.croisements.events.participation;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.croisements.events.schedule.Clocks;
import org.croisements.kit.input.Text;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How people register for an event. */
@Embeddable
@Schema(description = "How people register for an event")
public record Registration(
        @Schema(description = "Where people register") @Enumerated(EnumType.STRING) @Column(name = "registration_mode")
        RegistrationMode mode,

        @Schema(
                description = "Address to register at; with EXTERNAL_LINK, and only with it",
                format = "uri",
                examples = "https://example.org/inscription")
        @Nullable
        @Text(max = 2000, pattern = Text.WEB_ADDRESS, allowed = Text.WEB_ADDRESS_ALLOWED)
        @Column(name = "registration_url")
        String url,

        @Schema(
                description = "From when on people register, on the clocks of the event's time zone",
                examples = "2018-04-02T09:00:00")
        @Nullable
        @Column(name = "registration_opens_at")
        LocalDateTime opensAt,

        @Schema(
                description = "Until when people register, on the clocks of the event's time zone",
                examples = "2018-06-01T18:00:00")
        @Nullable
        @Column(name = "registration_closes_at")
        LocalDateTime closesAt,

        @Schema(description = "How many people find room", examples = "600")
        @Nullable
        @Min(1)
        @Max(10_000_000)
        @Column(name = "registration_capacity")
        Integer capacity) {

    /** Adds what is wrong with it: an address missing or too much, times out of order or not on the zone's clocks. */
    public void check(ZoneId zone, Faults faults) {
        if (!isComplete()) {
            faults.add(
                    INVALID_BODY,
                    Fault.at(
                            "/registration/url",
                            url == null ? "REQUIRED" : "UNEXPECTED",
                            "url is given with the mode EXTERNAL_LINK, and only with it"));
        }
        check(opensAt, "/registration/opensAt", zone, faults);
        check(closesAt, "/registration/closesAt", zone, faults);
        if (opensAt != null && closesAt != null && closesAt.isBefore(opensAt)) {
            faults.add(INVALID_BODY, Fault.at("/registration/closesAt", "OUT_OF_ORDER", "closesAt is before opensAt"));
        }
    }

    private static void check(@Nullable LocalDateTime time, String at, ZoneId zone, Faults faults) {
        if (time != null) {
            Clocks.check(time, zone, at, faults);
        }
    }

    /** Whether an address is given exactly where people register elsewhere. */
    @Schema(hidden = true)
    @JsonIgnore
    public boolean isComplete() {
        return (mode == RegistrationMode.EXTERNAL_LINK) == (url != null);
    }
}
