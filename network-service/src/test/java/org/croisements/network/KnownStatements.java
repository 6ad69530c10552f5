package org.croisements.network;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.croisements.testkit.Statements;

/** Lets tests see the statements that requests take. */
@SuppressWarnings("serial") // nobody stores it
@PersistenceUnitExtension
class KnownStatements extends Statements {}
