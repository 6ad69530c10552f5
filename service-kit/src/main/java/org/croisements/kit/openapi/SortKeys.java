package org.croisements.kit.openapi;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** By what a list can be sorted, for the contract. */
@Documented
@Retention(RUNTIME)
@Target(METHOD)
public @interface SortKeys {

    /** The keys, without a minus sign; the first is the usual one. */
    String[] value();
}
