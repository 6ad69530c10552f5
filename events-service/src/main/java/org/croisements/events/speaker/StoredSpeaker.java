package org.croisements.events.speaker;

import java.util.function.UnaryOperator;
import org.croisements.kit.reference.StoredReference;
import org.jspecify.annotations.Nullable;

/** Somebody on the programme as a session stores it. */
public record StoredSpeaker(
        String name,
        SpeakerRole role,
        @Nullable String affiliation,
        @Nullable StoredReference organisation,
        SpeakerStatus status) {

    /** The speaker as answers show it. */
    public Speaker shown() {
        return new Speaker(
                name, role, affiliation, organisation == null ? null : organisation.in("organisations"), status);
    }

    /** The speaker as it would be written. */
    public NewSpeaker form() {
        return new NewSpeaker(
                name,
                role,
                affiliation,
                organisation == null ? null : organisation.id().toString(),
                status);
    }

    /** The speaker with what is known of the organisation now; the affiliation stays as it was. */
    public StoredSpeaker renewed(UnaryOperator<StoredReference> renewal) {
        return new StoredSpeaker(
                name, role, affiliation, organisation == null ? null : renewal.apply(organisation), status);
    }

    /** The speaker in an edition to come: to be asked again. */
    public StoredSpeaker planned() {
        return new StoredSpeaker(name, role, affiliation, organisation, SpeakerStatus.PLANNED);
    }
}
