package org.croisements.kit.input;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** How long a text may be, in Unicode code points, and what form it has. A text without it is one line of up to 200. */
@Documented
@Retention(RUNTIME)
@Target({RECORD_COMPONENT, FIELD, METHOD, PARAMETER})
public @interface Text {

    int DEFAULT_MAX = 200;

    /** The {@link #pattern} of an address that a browser can open. */
    String WEB_ADDRESS = "https?://[^\\s\"<>\\\\^`{|}]+";

    /** What {@link #WEB_ADDRESS} allows, in words. */
    String WEB_ADDRESS_ALLOWED = "an http or https address";

    int max() default DEFAULT_MAX;

    /** Whether line breaks and tabs are allowed. */
    boolean lines() default false;

    /** A regular expression the whole text must match; said in the contract and, in words, by {@link #allowed}. */
    String pattern() default "";

    /** What the pattern allows, in words, for the caller who got it wrong. */
    String allowed() default "";
}
