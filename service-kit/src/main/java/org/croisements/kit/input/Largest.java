package org.croisements.kit.input;

import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** How long a file may be that an operation takes whole, as {@code byte[]}. */
@Documented
@Retention(RUNTIME)
@Target(PARAMETER)
public @interface Largest {

    /** In millions of bytes. */
    int megabytes();
}
