package org.croisements.network.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.ORGANISATIONS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import org.croisements.network.Directory;
import org.croisements.network.TerritoryFiles;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class OrganisationFilterTest {

    @BeforeEach
    void fourOrganisations() {
        Directory.empty();
        Directory.add(ORGANISATIONS, """
                {"name": "RésO Villes", "kind": "RESOURCE_CENTRE", "foundedOn": "2000", "aliases": ["Réseau des villes"],
                 "identifiers": [{"scheme": "SIREN", "value": "213502388"}],
                 "coverage": [{"kind": "REGION", "code": "53"}, {"kind": "REGION", "code": "52", "from": "2008-06"}]}
                """);
        Directory.add(ORGANISATIONS, """
                {"name": "Profession Banlieue", "kind": "RESOURCE_CENTRE", "foundedOn": "1993-02-01",
                 "closedOn": "2019-06", "coverage": [{"kind": "DEPARTMENT", "code": "93", "to": "2015"}]}
                """);
        Directory.add(ORGANISATIONS, """
                {"name": "Œuvre 100 %", "kind": "ASSOCIATION", "acronym": "O_C", "hostedBy": "reso-villes"}
                """);
        Directory.add(ORGANISATIONS, """
                {"name": "Agence", "kind": "STATE_AGENCY", "closedOn": "2009"}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "kind=ASSOCIATION                       | oeuvre-100",
                "kind=ASSOCIATION&kind=STATE_AGENCY     | agence oeuvre-100",
                "kind=RESOURCE_CENTRE&region=53         | reso-villes",
                "q=R%C3%A9sOvilles                      | reso-villes",
                "q=reso%20VILLES                        | reso-villes",
                "q=RESEAU-DES                           | reso-villes",
                "q=oeuvre                               | oeuvre-100",
                "q=%C5%93UVRE                           | oeuvre-100",
                "q=oc                                   | oeuvre-100",
                "q=100%20%25                            | oeuvre-100",
                "q=nothing                              | -",
                "identifier=213502388                   | reso-villes",
                "identifier=21350238                    | -",
                "hostedBy=reso-villes                   | oeuvre-100",
                "hostedBy=agence                        | -",
                "on=1999-12-31                          | agence oeuvre-100 profession-banlieue",
                "on=2000-01-01                          | agence oeuvre-100 profession-banlieue reso-villes",
                "on=1993-01-31                          | agence oeuvre-100",
                "on=2009-12-31                          | agence oeuvre-100 profession-banlieue reso-villes",
                "on=2010-01-01                          | oeuvre-100 profession-banlieue reso-villes",
                "on=2019-06-30                          | oeuvre-100 profession-banlieue reso-villes",
                "on=2019-07-01                          | oeuvre-100 reso-villes",
                "region=52                              | reso-villes",
                "region=52&on=2008-05-31                | -",
                "region=52&on=2008-06-01                | reso-villes",
                "region=53&on=1999-01-01                | -",
                "region=53&region=11                    | reso-villes",
                "region=53&department=93                | -",
                "department=93                          | profession-banlieue",
                "department=93&on=2015-12-31            | profession-banlieue",
                "department=93&on=2016-01-01            | -",
                "department=52                          | -",
            })
    void filtersFindWhatMeetsThemAll(String query, String slugs) {
        List<String> expected = slugs == null ? List.of() : Arrays.asList(slugs.split(" "));

        var found = Directory.read(ORGANISATIONS + "?" + query);

        assertThat(found.getList("items.slug", String.class)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(found.getInt("page.total")).isEqualTo(expected.size());
    }

    @Test
    void whoCoversARegionCoversItsDepartments() {
        TerritoryFiles.take("REFERENCE", """
                kind,code,name,parents
                REGION,53,Bretagne,
                DEPARTMENT,35,Ille-et-Vilaine,REGION:53
                """);

        assertThat(Directory.slugs(ORGANISATIONS + "?department=35")).containsExactly("reso-villes");
        assertThat(Directory.slugs(ORGANISATIONS + "?department=35&department=93"))
                .containsExactlyInAnyOrder("profession-banlieue", "reso-villes");
        assertThat(Directory.slugs(ORGANISATIONS + "?department=35&on=1999-01-01"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind=CENTRE          | kind      | INVALID_VALUE",
                "on=2018              | on        | INVALID_VALUE",
                "on=2018-02-30        | on        | INVALID_VALUE",
                "region=0053          | region    | INVALID_VALUE",
                "organiser=x          | organiser | UNKNOWN_PARAMETER",
                "q=                   | q         | INVALID_VALUE",
                "q=%25                | q         | INVALID_VALUE",
                "q=_                  | q         | INVALID_VALUE",
                "q=%5C                | q         | INVALID_VALUE",
                "q=%7C                | q         | INVALID_VALUE",
                "q=a&q=b              | q         | REPEATED_PARAMETER",
                "limit=0              | limit     | INVALID_VALUE",
                "limit=201            | limit     | INVALID_VALUE",
                "limit=%2B5           | limit     | INVALID_VALUE",
                "limit=1e1            | limit     | INVALID_VALUE",
                "sort=slug            | sort      | INVALID_VALUE",
                "sort=name,-name      | sort      | INVALID_VALUE",
                "fields=nam           | fields    | INVALID_VALUE",
            })
    void whatIsNotOfferedIsRefusedByName(String query, String parameter, String code) {
        Directory.get(ORGANISATIONS + "?" + query)
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETERS"))
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void everyFaultOfAQueryIsListedWithTheNearestAllowedWord() {
        Directory.get(ORGANISATIONS + "?knd=OTHER&kind=ASOCIATION&limit=x")
                .statusCode(400)
                .body("errors.size()", equalTo(3))
                .body("errors.find { it.parameter == 'knd' }.detail", containsString("did you mean kind?"))
                .body("errors.find { it.parameter == 'kind' }.detail", containsString("did you mean ASSOCIATION?"));
    }

    @Test
    void anUnknownHostIsAFaultOfTheParameter() {
        Directory.get(ORGANISATIONS + "?hostedBy=reso-vile")
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("errors.parameter", contains("hostedBy"));
    }
}
