package org.croisements.network.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.croisements.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Nobody grants more than they hold, over all combinations of roles held, roles granted, centres, ends and scopes. What a
 * role amounts to is told a second time here, as what it lets one do and where: what is granted must be part of it.
 */
class GrantorTest {

    private static final UUID HERE = new UUID(1, 1);
    private static final UUID ELSEWHERE = new UUID(2, 2);
    private static final @Nullable UUID NETWORK = null;
    private static final Instant SOON = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2027-06-01T00:00:00Z");

    private record Power(String what, String where) {}

    /** What a role lets its holder do, in a centre; "everywhere" counts for each centre. */
    private static Set<Power> powers(GrantedRole role, @Nullable UUID centre) {
        var where = centre == null ? "everywhere" : centre.toString();
        return switch (role) {
            case READER -> powers(where, "read");
            case MEMBER -> powers(where, "read", "propose");
            case EDITOR -> powers(where, "read", "propose", "write");
            case PARTNER -> powers(where, "read", "write", "publish");
            case CENTRE_ADMIN -> powers(where, "read", "propose", "write", "publish", "grant");
            case MODERATOR -> powers("everywhere", "read", "publish", "merge");
            case NETWORK_ADMIN -> powers("everywhere", "read", "propose", "write", "publish", "grant", "merge");
        };
    }

    private static Set<Power> powers(String where, String... what) {
        var powers = new HashSet<Power>();
        for (String one : what) {
            powers.add(new Power(one, where));
        }
        return powers;
    }

    private static boolean holds(Grantor grantor, Power power) {
        return grantor.roles().stream()
                .flatMap(role -> powers(role, role.isOfNetwork() ? NETWORK : grantor.centre()).stream())
                .anyMatch(own -> own.what().equals(power.what())
                        && (own.where().equals(power.where()) || own.where().equals("everywhere")));
    }

    private static List<Grantor> grantors() {
        var grantors = new ArrayList<Grantor>();
        var all = GrantedRole.values();
        for (int bits = 0; bits < 1 << all.length; bits++) {
            var roles = EnumSet.noneOf(GrantedRole.class);
            for (int i = 0; i < all.length; i++) {
                if ((bits >> i & 1) == 1) {
                    roles.add(all[i]);
                }
            }
            for (var centre : centres()) {
                for (var until : ends()) {
                    grantors.add(new Grantor(roles, centre, until));
                }
            }
        }
        return grantors;
    }

    private static List<@Nullable UUID> centres() {
        var centres = new ArrayList<@Nullable UUID>(List.of(HERE, ELSEWHERE));
        centres.add(NETWORK);
        return centres;
    }

    private static List<@Nullable Instant> ends() {
        var ends = new ArrayList<@Nullable Instant>(List.of(SOON, LATER));
        ends.add(null);
        return ends;
    }

    private static boolean grants(
            Grantor grantor, GrantedRole role, List<Scope> scopes, @Nullable UUID where, @Nullable Instant end) {
        try {
            grantor.requireMayGrant(role, scopes, where, end);
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }

    @Test
    void whateverIsGrantedIsPartOfWhatWhoGrantsItHoldsAndEndsNoLater() {
        int granted = 0;
        int refused = 0;
        for (var grantor : grantors()) {
            for (var role : GrantedRole.values()) {
                for (var where : centres()) {
                    for (var end : ends()) {
                        for (var scopes : List.of(List.<Scope>of(), List.of(Scope.values()))) {
                            if (!grants(grantor, role, scopes, where, end)) {
                                refused++;
                                continue;
                            }
                            granted++;
                            String what = grantor + " grants " + role + " in " + where + " till " + end + scopes;
                            assertThat(powers(role, where)).as(what).allMatch(power -> holds(grantor, power));
                            assertThat(holds(grantor, new Power("grant", String.valueOf(where))))
                                    .as(what)
                                    .isTrue();
                            if (!grantor.roles().contains(GrantedRole.NETWORK_ADMIN) && grantor.until() != null) {
                                assertThat(end).as(what).isNotNull().isBeforeOrEqualTo(grantor.until());
                            }
                            if (!scopes.isEmpty()) {
                                assertThat(role).as(what).isEqualTo(GrantedRole.PARTNER);
                            }
                        }
                    }
                }
            }
        }

        assertThat(granted + refused).isEqualTo(128 * 3 * 3 * 7 * 3 * 3 * 2);
        assertThat(granted).isPositive();
        assertThat(refused).isGreaterThan(granted);
    }

    @Test
    void anAdministratorOfACentreGrantsEveryRoleOfThatCentre() {
        var admin = new Grantor(EnumSet.of(GrantedRole.CENTRE_ADMIN), HERE, null);

        assertThat(GrantedRole.values())
                .filteredOn(role -> grants(admin, role, List.of(), HERE, LATER))
                .containsExactly(
                        GrantedRole.READER,
                        GrantedRole.MEMBER,
                        GrantedRole.EDITOR,
                        GrantedRole.CENTRE_ADMIN,
                        GrantedRole.PARTNER);
    }

    @Test
    void whereNoEndIsAskedForItIsTheirOwn() {
        var admin = new Grantor(EnumSet.of(GrantedRole.CENTRE_ADMIN), HERE, SOON);

        assertThat(admin.end(LATER)).isEqualTo(SOON);
        assertThat(admin.end(null)).isEqualTo(SOON);
        assertThat(new Grantor(EnumSet.of(GrantedRole.CENTRE_ADMIN), HERE, LATER).end(SOON))
                .isEqualTo(SOON);
    }

    @Test
    void theRefusalSaysWhy() {
        var admin = new Grantor(EnumSet.of(GrantedRole.CENTRE_ADMIN), HERE, SOON);

        assertThatThrownBy(() -> admin.requireMayGrant(GrantedRole.MODERATOR, List.of(), NETWORK, SOON))
                .hasMessageContaining("moderator is granted by administrators of the network");
        assertThatThrownBy(() -> admin.requireMayGrant(GrantedRole.EDITOR, List.of(), HERE, LATER))
                .hasMessageContaining("Nobody grants for longer than they hold");
    }
}
