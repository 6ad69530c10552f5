package org.croisements.kit.write;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A POST that needs an {@code Idempotency-Key}, and is done in one transaction with others by {@link KeptAnswers}. */
@Documented
@Retention(RUNTIME)
@Target(METHOD)
public @interface Keyed {}
