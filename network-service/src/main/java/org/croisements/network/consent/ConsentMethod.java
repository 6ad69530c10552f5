package org.croisements.network.consent;

/** How somebody said what they agree to, or that they no longer do. */
public enum ConsentMethod {
    /** On paper, signed. */
    WRITTEN,
    EMAIL,
    /** In a form on the web. */
    FORM,
    /** Said to somebody who wrote it down. */
    ORAL,
    /** By appearing in public at work, in an interview for instance; proves name, functions and mandates only. */
    PUBLIC_STATEMENT
}
