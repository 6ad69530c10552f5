package org.croisements.events.certificate;

import org.jspecify.annotations.Nullable;

/** What stands on a certificate. */
public record CertificateText(
        String name,
        @Nullable String organisation,
        String event,
        String days,
        @Nullable String place,
        String organisers,
        String issued,
        String address,
        String picture) {}
