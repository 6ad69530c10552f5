package org.croisements.events.participation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.croisements.kit.input.Text;
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
        @Text(max = 2000, pattern = "https?://\\S+", allowed = "an http or https address")
        @Column(name = "registration_url")
        String url) {

    /** Whether an address is given exactly where people register elsewhere. */
    @Schema(hidden = true)
    @JsonIgnore
    public boolean isComplete() {
        return (mode == RegistrationMode.EXTERNAL_LINK) == (url != null);
    }
}
