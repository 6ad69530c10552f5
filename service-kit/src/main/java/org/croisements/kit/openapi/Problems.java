package org.croisements.kit.openapi;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The problems that one operation answers with besides those that any operation of its kind may. */
@Documented
@Retention(RUNTIME)
@Target(METHOD)
public @interface Problems {

    /** Names of constants of the service's own problems. */
    String[] value();
}
