package org.croisements.events.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many people came. */
@Embeddable
@Schema(description = "How many people came")
public record Attendance(
        @Schema(description = "Number of people", examples = "600")
        @Min(0)
        @Max(10_000_000)
        @Column(name = "attendance_count")
        int count,

        @Schema(description = "Whether the number is round, as in \"more than 600\"")
        @Column(name = "attendance_approximate")
        boolean approximate) {}
