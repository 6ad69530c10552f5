package org.croisements.network.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.NETWORKS;
import static org.croisements.network.Directory.PEOPLE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.croisements.network.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The people and networks that the two articles name, which this directory was made for. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class PeopleAndNetworksSeedTest {

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
    }

    @Test
    @DisplayName(
            "A04 A15 All the other centres: the members of the network on a day, without the host, counted for that day")
    void allTheOtherCentres() {
        var network = Directory.network("Réseau national des CRPV");
        for (String centre : List.of("RésO Villes", "IREV", "ORIV")) {
            Directory.membership(network, "organisation", Directory.centre(centre));
        }
        Directory.membership(network, "organisation", Directory.centre("Normanvilles"), "\"from\": \"2015\"");
        Directory.membership(network, "organisation", Directory.centre("CRPV Guadeloupe"), "\"from\": \"2018\"");

        Directory.get(network.path() + "/memberships?memberKind=ORGANISATION&on=2018-06-06&except=reso-villes")
                .body("items.organisation.slug", containsInAnyOrder("irev", "oriv", "normanvilles", "crpv-guadeloupe"));
        for (String[] day : new String[][] {{"2012-05-31", "3"}, {"2016-03-16", "4"}, {"2018-06-06", "5"}}) {
            Directory.get(network.path() + "/member-counts?on=" + day[0])
                    .body("counted.organisations", equalTo(Integer.valueOf(day[1])));
        }
    }

    @Test
    @DisplayName("A14 A16 A30 The club: part of the network, with the professionals of the centres, meeting regularly")
    void theClub() {
        Directory.network("RNCRPV");
        Directory.centre("IREV");
        var club = Directory.add(
                NETWORKS,
                Directory.named(
                        "Club dév éco",
                        "CLUB",
                        "\"parent\": \"rncrpv\"",
                        "\"informal\": true",
                        "\"foundedOn\": \"2017\"",
                        "\"cadence\": \"Se réunit régulièrement\"",
                        "\"themes\": [\"développement économique\"]"));
        Directory.publicPerson("Laurent", "Professionnel");
        Directory.add(
                club.path() + "/memberships",
                "{\"person\": \"laurent-professionnel\", \"onBehalfOf\": \"irev\", \"role\": \"MEMBER\", \"from\": \"2017\"}");

        Directory.get(club.path())
                .body("kind", equalTo("CLUB"))
                .body("parent.slug", equalTo("rncrpv"))
                .body("informal", equalTo(true))
                .body("cadence", equalTo("Se réunit régulièrement"));
        Directory.get(club.path() + "/memberships?on=2018-06-06")
                .body("items.person.label", contains("Laurent Professionnel"))
                .body("items.onBehalfOf.label", contains("IREV"))
                .body("items.role", contains("MEMBER"))
                .body("items.from", contains("2017"));
    }

    @Test
    @DisplayName(
            "A53 A54 A55 W10 The club's work goes on; a joint tool is proposed, adopted and spread in the whole country")
    void theClubsWork() {
        var club = Directory.network("Club dév éco");
        String tool = "{\"outputs\": [{\"kind\": \"JOINT_TOOL\", \"label\": \"Outils conjoints à diffuser\","
                + " \"status\": \"%s\", \"disseminations\": [%s]}]}";
        var work = Directory.add(club.path() + "/working-groups", """
                {"name": "Développement économique", "status": "ACTIVE", "theme": "développement économique",
                 "purpose": "Poursuivre les travaux sur cette thématique"}
                """);

        for (String status : List.of("PROPOSED", "IN_PROGRESS", "ADOPTED")) {
            Directory.patch(work.path(), tool.formatted(status, "")).body("outputs.status", contains(status));
        }
        Directory.patch(
                        work.path(),
                        tool.formatted(
                                "DISSEMINATED",
                                "{\"national\": true, \"note\": \"dans toute la France\"},"
                                        + " {\"national\": false, \"territories\": [{\"kind\": \"REGION\", \"code\": \"53\"}]}"))
                .statusCode(200);

        Directory.get(work.path())
                .body("status", equalTo("ACTIVE"))
                .body("outputs[0].status", equalTo("DISSEMINATED"))
                .body("outputs[0].disseminations.national", contains(true, false));
    }

    @Test
    @DisplayName("A19 Siham HADJAM, for CYCONIA, is found by her name and shown in that function")
    void theWitness() {
        Directory.organisation("CYCONIA");
        var siham = Directory.add(PEOPLE, """
                {"givenName": "Siham", "familyName": "Hadjam",
                 "affiliations": [{"organisation": "cyconia", "title": "Intervenante pour CYCONIA"}]}
                """);
        Directory.get(siham.path()).statusCode(404);
        Directory.add(siham.path() + "/consents", """
                {"audience": "PUBLIC", "fields": ["NAME", "FUNCTIONS"], "how": "PUBLIC_STATEMENT", "givenOn": "2018-06",
                 "evidence": "https://irev.fr/actualites-0/une-delegation-hauts-de-france-rennes-pour-cites-cap"}
                """);

        assertThat(Directory.slugs(PEOPLE + "?q=HADJAM")).containsExactly("siham-hadjam");
        assertThat(Directory.slugs(PEOPLE + "?organisation=cyconia")).containsExactly("siham-hadjam");
    }

    @Test
    @DisplayName("B12 B47 Amadeus: a voluntary, informal network with its supporters, and about thirty members in 2016")
    void amadeus() {
        Directory.organisation("CGET");
        var amadeus = Directory.add(
                NETWORKS,
                Directory.named(
                        "Réseau Amadeus",
                        "NETWORK",
                        "\"voluntary\": true",
                        "\"informal\": true",
                        "\"supporters\": [\"cget\"]",
                        "\"counts\": [{\"on\": \"2016-11-03\", \"value\": 30, \"approximate\": true,"
                                + " \"source\": \"cner-france.com\", \"note\": \"Une trentaine de membres\"}]"));

        Directory.get(amadeus.path())
                .body("voluntary", equalTo(true))
                .body("informal", equalTo(true))
                .body("supporters.slug", contains("cget"));
        Directory.get(amadeus.path() + "/member-counts?on=2016-11-03")
                .body("counted.total", equalTo(0))
                .body("stated.value", contains(30))
                .body("stated.approximate", contains(true))
                .body("stated.source", contains("cner-france.com"));
    }

    @Test
    @DisplayName("B17 B18 B19 Patrice ALLAIS: a photo, two employers and one presidency at once")
    void thePresident() {
        Directory.organisation("Rennes Métropole");
        Directory.organisation("Ville de Rennes");
        var amadeus = Directory.network("Réseau Amadeus");
        var patrice = Directory.person("Patrice", "Allais", """
                "photo": {"url": "https://www.cner-france.com/allais.jpg", "credit": "CNER"},
                "affiliations": [
                  {"organisation": "rennes-metropole", "title": "DG Solidarité Citoyenneté Culture"},
                  {"organisation": "ville-de-rennes", "title": "DG Solidarité Citoyenneté Culture"}]
                """);
        Directory.add(
                amadeus.path() + "/memberships",
                "{\"person\": \"%s\", \"role\": \"PRESIDENT\"}".formatted(patrice.id()));
        Directory.agree(patrice, "PUBLIC", "NAME", "FUNCTIONS", "MANDATES", "PHOTO");

        Directory.get(PEOPLE + "/patrice-allais")
                .body("photo.credit", equalTo("CNER"))
                .body("affiliations.organisation.slug", contains("rennes-metropole", "ville-de-rennes"))
                .body("mandates.network.slug", contains("reseau-amadeus"))
                .body("mandates.role", contains("PRESIDENT"));
        Directory.get(amadeus.path() + "/memberships?role=PRESIDENT&on=2016-11-03")
                .body("items.person.slug", contains("patrice-allais"));
    }

    @Test
    @DisplayName("B21 Xavier CZERWINSKI in his function at the prefecture")
    void theSubprefect() {
        Directory.organisation("Préfecture du Pas-de-Calais");
        Directory.publicPerson("Xavier", "Czerwinski", """
                "affiliations": [{"organisation": "prefecture-du-pas-de-calais",
                                  "title": "Sous-préfet, secrétaire général adjoint, cohésion sociale"}]
                """);

        Directory.get(PEOPLE + "/xavier-czerwinski")
                .body("affiliations.organisation.slug", contains("prefecture-du-pas-de-calais"))
                .body("affiliations.title", contains("Sous-préfet, secrétaire général adjoint, cohésion sociale"));
    }
}
