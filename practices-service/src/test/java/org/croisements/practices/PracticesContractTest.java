package org.croisements.practices;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.testkit.ContractRules;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class PracticesContractTest extends ContractRules {}
