package org.croisements.kit.openapi;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Marks a change that asks for no If-Match, because the record has no versions, or an answer that has no ETag. */
@Documented
@Retention(RUNTIME)
@Target(METHOD)
public @interface Unversioned {}
