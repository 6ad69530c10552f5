package org.croisements.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.stream.Stream;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.croisements.testkit.RightsRules;
import org.croisements.testkit.RightsRules.Cell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who gets what from each operation. The organisation and the person at stake were entered by {@link Issuer#CENTRE}; the
 * person is for the network only.
 */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class RightsTest {

    private static final RightsRules TABLE = RightsRules.table("""
            operation             anonymous visitor member editor editor-elsewhere editor-nowhere editor-garbage centre-admin centre-admin-elsewhere network-admin partner partner-unscoped partner-elsewhere other-issuer other-audience expired
            listOrganisations     200       200     200    200    200              200            200            200          200                    200           200     200              200               401          401            401
            listStructures        200       200     200    200    200              200            200            200          200                    200           200     200              200               401          401            401
            getOrganisation       200       200     200    200    200              200            200            200          200                    200           200     200              200               401          401            401
            findPossibleDuplicates 200      200     200    200    200              200            200            200          200                    200           200     200              200               401          401            401
            createOrganisation    401       403     403    201    201              403            403            201          201                    201           201     403              201               401          401            401
            updateOrganisation    401       403     403    200    403              403            403            200          403                    200           200     403              403               401          401            401
            deleteOrganisation    401       403     403    204    403              403            403            204          403                    204           204     403              403               401          401            401
            importOrganisations 401 403 403 201 201 201 201 201 201 201 201 201 201 401 401 401
            getOrganisationImport 401 403 403 404 404 404 404 404 404 200 404 404 404 401 401 401
            listOrganisationImportLines 401 403 403 404 404 404 404 404 404 200 404 404 404 401 401 401
            listPeople            200       200     200    200    200              200            200            200          200                    200           200     200              200               401          401            401
            getPerson             404       404     200    200    200              200            200            200          200                    200           200     404              200               401          401            401
            createPerson          401       403     403    201    201              403            403            201          201                    201           201     403              201               401          401            401
            updatePerson          401       403     403    200    403              403            403            200          403                    200           200     404              403               401          401            401
            deletePerson          401       403     403    204    403              403            403            204          403                    204           204     404              403               401          401            401
            listConsents          401       403     403    200    403              403            403            200          403                    200           200     404              403               401          401            401
            getConsent            401       403     403    200    403              403            403            200          403                    200           200     404              403               401          401            401
            recordConsent         401       403     403    201    403              403            403            201          403                    201           201     404              403               401          401            401
            withdrawConsent       401       403     403    200    403              403            403            200          403                    200           200     404              403               401          401            401
            exportPerson          401       403     403    403    403              403            403            200          403                    200           403     403              403               401          401            401
            erasePerson           401       403     403    403    403              403            403            200          403                    200           403     403              403               401          401            401
            listNetworks          200       200     200    200    200              200            200            200          200                    200           200     200              200               401          401            401
            getNetwork            200       200     200    200    200              200            200            200          200                    200           200     200              200               401          401            401
            createNetwork         401       403     403    403    403              403            403            403          403                    201           403     403              403               401          401            401
            updateNetwork         401       403     403    403    403              403            403            403          403                    200           403     403              403               401          401            401
            deleteNetwork         401       403     403    403    403              403            403            403          403                    204           403     403              403               401          401            401
            listOrganisationMerges         401       403     403    403    403              403            403            403          403                    200           403     403              403               401          401            401
            getOrganisationMerge         401       403     403    403    403              403            403            403          403                    200           403     403              403               401          401            401
            createOrganisationMerge         401       403     403    403    403              403            403            403          403                    201           403     403              403               401          401            401
            undoOrganisationMerge         401       403     403    403    403              403            403            403          403                    204           403     403              403               401          401            401
            listMemberships       200       200     200    200    200              200            200            200          200                    200           200     200              200               401          401            401
            getMembership         200       200     200    200    200              200            200            200          200                    200           200     200              200               401          401            401
            createMembership      401       403     403    403    403              403            403            403          403                    201           403     403              403               401          401            401
            updateMembership      401       403     403    403    403              403            403            403          403                    200           403     403              403               401          401            401
            deleteMembership      401       403     403    403    403              403            403            403          403                    204           403     403              403               401          401            401
            countMembers          200       200     200    200    200              200            200            200          200                    200           200     200              200               401          401            401
            listWorkingGroups     200       200     200    200    200              200            200            200          200                    200           200     200              200               401          401            401
            getWorkingGroup       200       200     200    200    200              200            200            200          200                    200           200     200              200               401          401            401
            createWorkingGroup    401       403     403    403    403              403            403            403          403                    201           403     403              403               401          401            401
            updateWorkingGroup    401       403     403    403    403              403            403            403          403                    200           403     403              403               401          401            401
            deleteWorkingGroup    401       403     403    403    403              403            403            403          403                    204           403     403              403               401          401            401
            listClubNotes         401       403     200    200    404              404            404            200          404                    200           403     403              403               401          401            401
            getClubNote           401       403     200    200    404              404            404            200          404                    200           403     403              403               401          401            401
            createClubNote        401       403     403    201    404              404            404            201          404                    201           403     403              403               401          401            401
            updateClubNote        401       403     403    200    404              404            404            200          404                    200           403     403              403               401          401            401
            deleteClubNote        401       403     403    204    404              404            404            204          404                    204           403     403              403               401          401            401
            listTerritories       200       200     200    200    200              200            200            200          200                    200           200     200              200               401          401            401
            getTerritory          200       200     200    200    200              200            200            200          200                    200           200     200              200               401          401            401
            listSimilarTerritories 200       200     200    200    200              200            200            200          200                    200           200     200              200               401          401            401
            getCoverage           200       200     200    200    200              200            200            200          200                    200           200     200              200               401          401            401
            importTerritories     401       403     403    403    403              403            403            403          403                    201           403     403              403               401          401            401
            getTerritoryImport    401       403     403    403    403              403            403            403          403                    200           403     403              403               401          401            401
            listTerritoryImportLines 401       403     403    403    403              403            403            403          403                    200           403     403              403               401          401            401
            listNetworkAudit      401       403     403    403    403              403            403            200          200                    200           403     403              403               401          401            401
            followNetworkChanges  200       200     200    200    200              200            200            200          200                    200           200     200              200               200          200            200
            """);

    /** Where a reader gets something else than a member. */
    private static final Map<String, Integer> READ = Map.of("listClubNotes", 403, "getClubNote", 403);

    /** Where a moderator does. */
    private static final Map<String, Integer> MODERATED = Map.of(
            "listClubNotes", 403,
            "getClubNote", 403,
            "listOrganisationMerges", 200,
            "getOrganisationMerge", 200,
            "createOrganisationMerge", 201,
            "undoOrganisationMerge", 204);

    private static final String NETWORK_PERSON = "{\"givenName\": \"Anne\", \"familyName\": \"Martin\"}";
    private static final String CSV = "kind,code,name,population,parents,siren,type\nREGION,53,Bretagne,,,,\n";
    private static final String MERGES = "/api/v1/organisation-merges";
    private static final String ORGANISATIONS_CSV =
            "externalId.scheme,externalId.value,name,kind\nx,1,Importée,OTHER\n";
    private static boolean asTheyWere;
    private static String organisation = "";
    private static String person = "";
    private static String consent = "";
    private static String network = "";
    private static String memberships = "";
    private static String membership = "";
    private static String workingGroup = "";
    private static String note = "";
    private static String territoryImport = "";
    private static String organisationImport = "";
    private static String merge = "";

    @BeforeEach
    void oneOfEach() {
        if (asTheyWere) {
            return;
        }
        Directory.empty();
        organisation =
                Directory.ORGANISATIONS + "/" + ofTheCentre(Directory.ORGANISATIONS, Directory.named("Un", "OTHER"));
        person = Directory.PEOPLE + "/" + ofTheCentre(Directory.PEOPLE, NETWORK_PERSON);
        consent = Directory.add(person + "/consents", Directory.consent("NETWORK", "NAME"))
                .path();
        network = Directory.network("Réseau").path();
        merge = MERGES + "/" + mergeOfAnother();
        organisationImport = "/api/v1/organisation-imports/"
                + Directory.id(Api.as(Role.NETWORK_ADMIN)
                        .contentType("text/csv")
                        .body(ORGANISATIONS_CSV)
                        .post("/api/v1/organisation-imports")
                        .then()
                        .statusCode(201)
                        .extract());
        var club = Directory.network("Club");
        memberships = club.path() + "/memberships";
        membership = Directory.membership(club, "organisation", Directory.organisation("Membre"))
                .path();
        Directory.membershipOfCentre(club);
        workingGroup = Directory.add(club.path() + "/working-groups", "{\"name\": \"Groupe\", \"status\": \"ACTIVE\"}")
                .path();
        note = club.path() + "/notes/"
                + ofTheCentre(club.path() + "/notes", "{\"title\": \"Titre\", \"text\": \"Texte\"}");
        territoryImport = Directory.IMPORTS + "/"
                + Directory.id(Api.as(Role.NETWORK_ADMIN)
                        .contentType("text/csv")
                        .body(CSV)
                        .post(Directory.IMPORTS)
                        .then()
                        .statusCode(201)
                        .extract());
    }

    private static String mergeOfAnother() {
        var another = Directory.organisation("Encore un");
        return Directory.add(
                        MERGES,
                        "{\"organisation\": \"%s\", \"into\": \"%s\"}"
                                .formatted(
                                        another.id(),
                                        Directory.organisation("Et un").id()))
                .id();
    }

    private static String ofTheCentre(String collection, String body) {
        return Directory.id(Api.as(Role.EDITOR)
                .contentType(Directory.JSON)
                .body(body)
                .post(collection)
                .then()
                .statusCode(201)
                .extract());
    }

    static Stream<Cell> cells() {
        return Stream.concat(TABLE.cells(), TABLE.cells().flatMap(RightsTest::ofReaderAndModerator));
    }

    /** In the directory readers and moderators get what members get, but for club notes; moderators merge besides. */
    private static Stream<Cell> ofReaderAndModerator(Cell cell) {
        return cell.caller().equals("member")
                ? Stream.of(
                        new Cell(cell.operation(), "reader", READ.getOrDefault(cell.operation(), cell.status())),
                        new Cell(
                                cell.operation(), "moderator", MODERATED.getOrDefault(cell.operation(), cell.status())))
                : Stream.empty();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyCallerGetsWhatTheTableSays(Cell cell) {
        var answer = send(cell.operation(), RightsRules.as(cell.caller(), "network:write"));

        boolean isRead = cell.operation().matches("(get|list|find|follow|count|export).*");
        asTheyWere = isRead || answer.statusCode() >= 400;
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(cell.status());
    }

    @Test
    void theTableNamesEveryOperation() {
        // Tokens are had by whoever proves something: TokenRefusalTest, TokenExchangeTest.
        var others = KeysAndRolesRightsTest.TABLE.cells().map(Cell::operation);
        TABLE.nameEveryOperation(Stream.concat(others, Stream.of("createToken", "getKeySet", "getIssuerMetadata"))
                .toArray(String[]::new));
    }

    private Response send(String operation, RequestSpecification caller) {
        return switch (operation) {
            case "listOrganisations" -> caller.get(Directory.ORGANISATIONS);
            case "listStructures" -> caller.get("/api/v1/structures");
            case "getOrganisation" -> caller.get(organisation);
            case "findPossibleDuplicates" -> caller.get(organisation + "/possible-duplicates");
            case "listOrganisationMerges" -> caller.get(MERGES);
            case "getOrganisationMerge" -> caller.get(merge);
            case "createOrganisationMerge" ->
                post(caller, MERGES, "{\"organisation\": \"importee\", \"into\": \"un\"}");
            case "undoOrganisationMerge" -> caller.delete(merge);
            case "importOrganisations" ->
                caller.contentType("text/csv").body(ORGANISATIONS_CSV).post("/api/v1/organisation-imports");
            case "getOrganisationImport" -> caller.get(organisationImport);
            case "listOrganisationImportLines" -> caller.get(organisationImport + "/lines");
            case "createOrganisation" -> post(caller, Directory.ORGANISATIONS, Directory.named("Autre", "OTHER"));
            case "updateOrganisation" -> patch(caller, organisation, "{\"acronym\": \"U\"}");
            case "deleteOrganisation" -> caller.header("If-Match", "*").delete(organisation);
            case "listPeople" -> caller.get(Directory.PEOPLE);
            case "getPerson" -> caller.get(person);
            case "createPerson" -> post(caller, Directory.PEOPLE, "{\"givenName\": \"B\", \"familyName\": \"C\"}");
            case "updatePerson" -> patch(caller, person, "{\"givenName\": \"Annie\"}");
            case "deletePerson" -> caller.header("If-Match", "*").delete(person);
            case "listConsents" -> caller.get(person + "/consents");
            case "getConsent" -> caller.get(consent);
            case "recordConsent" -> post(caller, person + "/consents", Directory.consent("CENTRE", "PHONE"));
            case "withdrawConsent" -> post(caller, consent + "/withdrawal", "{\"how\": \"ORAL\"}");
            case "exportPerson" -> caller.get(person + "/export");
            case "erasePerson" -> post(caller, person + "/erasure", "{\"reason\": \"REQUEST\"}");
            case "listMemberships" -> caller.get(memberships);
            case "getMembership" -> caller.get(membership);
            case "createMembership" ->
                post(
                        caller,
                        memberships,
                        "{\"organisation\": \"%s\", \"role\": \"MEMBER\"}"
                                .formatted(organisation.replaceFirst(".*/", "")));
            case "updateMembership" -> patch(caller, membership, "{\"role\": \"COORDINATOR\"}");
            case "deleteMembership" -> caller.header("If-Match", "*").delete(membership);
            case "listWorkingGroups" -> caller.get(parent(workingGroup));
            case "getWorkingGroup" -> caller.get(workingGroup);
            case "createWorkingGroup" ->
                post(caller, parent(workingGroup), "{\"name\": \"Autre\", \"status\": \"PROPOSED\"}");
            case "updateWorkingGroup" -> patch(caller, workingGroup, "{\"status\": \"ENDED\"}");
            case "deleteWorkingGroup" -> caller.header("If-Match", "*").delete(workingGroup);
            case "listClubNotes" -> caller.get(parent(note));
            case "getClubNote" -> caller.get(note);
            case "createClubNote" -> post(caller, parent(note), "{\"title\": \"T\", \"text\": \"U\"}");
            case "updateClubNote" -> patch(caller, note, "{\"title\": \"Autre\"}");
            case "deleteClubNote" -> caller.header("If-Match", "*").delete(note);
            case "countMembers" -> caller.get(network + "/member-counts");
            case "listNetworks" -> caller.get(Directory.NETWORKS);
            case "getNetwork" -> caller.get(network);
            case "createNetwork" -> post(caller, Directory.NETWORKS, Directory.named("Autre", "CLUB"));
            case "updateNetwork" -> patch(caller, network, "{\"acronym\": \"R\"}");
            case "deleteNetwork" -> caller.header("If-Match", "*").delete(network);
            case "listTerritories" -> caller.get(Directory.TERRITORIES);
            case "listSimilarTerritories" -> caller.get(Directory.TERRITORIES + "/region/53/similar");
            case "getCoverage" -> caller.get("/api/v1/coverage?region=53");
            case "getTerritory" -> caller.get(Directory.TERRITORIES + "/region/53");
            case "getTerritoryImport" -> caller.get(territoryImport);
            case "listTerritoryImportLines" -> caller.get(territoryImport + "/lines");
            case "importTerritories" -> caller.contentType("text/csv").body(CSV).post(Directory.IMPORTS);
            case "listNetworkAudit" -> caller.get("/api/v1/audit/network");
            case "followNetworkChanges" -> caller.get(Directory.FEED);
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static Response post(RequestSpecification caller, String collection, String body) {
        return caller.contentType(Directory.JSON).body(body).post(collection);
    }

    private static Response patch(RequestSpecification caller, String path, String body) {
        return caller.contentType(Directory.PATCH)
                .header("If-Match", "*")
                .body(body)
                .patch(path);
    }
}
