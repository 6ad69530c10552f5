package org.croisements.testkit;

import io.restassured.specification.RequestSpecification;
import java.util.function.Supplier;

/**
 * What hostile requests are aimed at.
 *
 * @param collection the path of a collection
 * @param body that the collection takes
 * @param text the body's member that is required, of one line of text; in a member of the body with a slash
 * @param writer somebody who may write
 * @param reader somebody who may read
 * @param item the path of something in the collection
 * @param notFound the code for something that is not there
 */
record HostileTarget(
        String collection,
        String body,
        String text,
        Supplier<RequestSpecification> writer,
        Supplier<RequestSpecification> reader,
        Supplier<String> item,
        String notFound) {}
