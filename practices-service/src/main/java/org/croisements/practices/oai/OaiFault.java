package org.croisements.practices.oai;

/** Why a harvester gets no answer, in the protocol's own codes. */
final class OaiFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;

    OaiFault(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
