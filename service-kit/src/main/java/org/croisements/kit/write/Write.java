package org.croisements.kit.write;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Runs a method as one write: one transaction, an {@code Idempotency-Key} honoured inside it, an entry of the audit
 * trail for what it did, the changes told to the feed as its last step, and again (at most three times) where the database asks for it.
 */
@Documented
@Inherited
@InterceptorBinding
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface Write {}
