package org.croisements.kit.openapi;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Names the record whose members stand beside the items in the pages of a list. */
@Documented
@Retention(RUNTIME)
@Target(METHOD)
public @interface Beside {

    Class<?> value();
}
