package org.croisements.network.contact;

import jakarta.validation.constraints.AssertTrue;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A way to reach an organisation for some purpose; people have contacts of their own. */
@Schema(description = "A way to reach an organisation for some purpose, not a person's own")
public record Contact(
        @Schema(description = "What for") ContactKind kind,

        @Schema(description = "Who answers there", examples = "Service communication") @Nullable
        String label,

        @Schema(description = "Telephone", examples = "+33 2 40 58 02 03") @Nullable @Text(max = 50)
        String phone,

        @Schema(description = "E-mail address of the organisation, not of a person", examples = "presse@example.org")
        @Nullable
        @Text(max = 254, pattern = "[^@\\s]+@[^@\\s]+", allowed = "an e-mail address")
        String email,

        @Schema(description = "Web page", format = "uri", examples = "https://example.org/contact")
        @Nullable
        @Text(max = 2000, pattern = Text.WEB_ADDRESS, allowed = Text.WEB_ADDRESS_ALLOWED)
        String url,

        @Schema(description = "Who may see it; everybody unless said") @Nullable
        Audience audience,

        @Schema(description = "Since when; null where nobody knows", examples = "2022-09") @Nullable
        PartialDate from,

        @Schema(description = "Until when, that day included; null while it lasts", examples = "2024-12-31") @Nullable
        PartialDate to) {

    /** Who may see a contact. */
    public enum Audience {
        PUBLIC,
        /** Whom the network's members know. */
        NETWORK
    }

    /** What a contact is for. */
    public enum ContactKind {
        GENERAL,
        MANAGEMENT,
        PRESS,
        EVENTS,
        PARTNERSHIPS,
        DATA_PROTECTION,
        OTHER
    }

    @Schema(hidden = true)
    @AssertTrue(message = "to must not be before from")
    boolean isInOrder() {
        return from == null || to == null || !to.latest().isBefore(from.earliest());
    }

    @Schema(hidden = true)
    @AssertTrue(message = "a contact has a phone, an email or a url")
    boolean isReachable() {
        return phone != null || email != null || url != null;
    }

    /** Whether everybody may see it. */
    public boolean openToAll() {
        return audience != Audience.NETWORK;
    }
}
