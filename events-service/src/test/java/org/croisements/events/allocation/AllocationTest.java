package org.croisements.events.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.croisements.events.allocation.NaiveAllocation.Guest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The allocator does exactly what the plainest description of it does, whatever happens in whatever order. */
class AllocationTest {

    private static final UUID PLACE = new UUID(0, 1);
    private static final UUID SESSION = new UUID(0, 2);
    private static final UUID QUOTA = new UUID(0, 3);

    static Stream<Long> seeds() {
        return LongStream.range(0, 400).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itDoesWhatThePlainestDescriptionDoes(long seed) {
        var random = new Random(seed);
        var rules =
                new Rules(pick(random, Ordering.values()), pick(random, Promotion.values()), random.nextInt(5) == 0);
        var both = new Both(
                rules, pick(random, Overflow.values()), 1 + random.nextInt(30), random.nextInt(10), random.nextInt(8));

        for (int i = 0; i < 150; i++) {
            both.something(random);
            both.agree("seed " + seed + ", step " + i);
        }
    }

    @Test
    void nobodyComesBeforeAGroupThatWaitsUnlessGapsAreFilled() {
        var strict = new Both(new Rules(Ordering.STRICT_FIFO, Promotion.AUTO_CONFIRM, false), Overflow.WAIT, 4, 9, 0);
        var filling = new Both(new Rules(Ordering.FILL_GAPS, Promotion.AUTO_CONFIRM, false), Overflow.WAIT, 4, 9, 0);
        for (var both : List.of(strict, filling)) {
            both.arrives(new Guest(3, false, false, false));
            both.arrives(new Guest(2, false, false, false));
            both.arrives(new Guest(1, false, false, false));
        }

        assertThat(strict.naive.guests).hasToString("[3/3, 0/2w, 0/1w]");
        assertThat(filling.naive.guests).hasToString("[3/3, 0/2w, 1/1]");
        strict.agree("strict");
        filling.agree("filling");
    }

    private static <T> T pick(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** The same done to the allocator and to its description. */
    private static final class Both {

        private final Rules rules;
        private final Pool place;
        private final Pool session;
        private final Pool quota;
        private final Seats seats;
        private final WaitingList waiting;
        private final NaiveAllocation naive;
        private final List<TestClaim> claims = new ArrayList<>();

        Both(Rules rules, Overflow overflow, int place, int session, int quota) {
            this.rules = rules;
            this.place = new Pool(PLACE, PoolKind.PLACE, null, null, place, 0, 0);
            this.session = new Pool(SESSION, PoolKind.SESSION, SESSION, null, session, 0, 0);
            this.quota = new Pool(QUOTA, PoolKind.QUOTA, null, overflow, quota, 0, 0);
            seats = new Seats(List.of(this.place, this.session, this.quota));
            waiting = new WaitingList(seats, List.of());
            naive = new NaiveAllocation(rules, overflow, place, session, quota);
        }

        void something(Random random) {
            int what = random.nextInt(10);
            if (what < 5 || claims.isEmpty()) {
                boolean group = random.nextInt(4) == 0;
                arrives(new Guest(
                        group ? 1 + random.nextInt(5) : 1,
                        !group && random.nextInt(3) == 0,
                        !group && random.nextInt(3) == 0,
                        group && random.nextBoolean()));
            } else if (what < 9) {
                leaves(random.nextInt(claims.size()));
            } else {
                int seatsNow = random.nextInt(35);
                place.resize(seatsNow);
                naive.place = seatsNow;
                settle();
                naive.settle();
            }
        }

        void arrives(Guest guest) {
            var claim = new TestClaim(claims.size() + 1, guest);
            claims.add(claim);
            naive.arrives(guest);
            int before = claim.seats();
            var fit = seats.fit(claim.wants(), before, pool -> pool.blocked() > 0);
            if (fit.fits()) {
                seats.take(claim.wants(), fit.inQuota(), before);
                claim.take(before, fit.inQuota());
                return;
            }
            int most = claim.partial() ? seats.most(claim.wants(), before, pool -> pool.blocked() > 0) : 0;
            seats.take(claim.wants(), false, most);
            claim.take(most, false);
            WaitingList.block(seats, claim, WaitingList.shutBy(rules, fit));
            claim.waits = true;
            waiting.add(claim);
        }

        void leaves(int index) {
            var claim = claims.get(index);
            if (claim.waits) {
                waiting.remove(claim);
            }
            seats.take(claim.wants(), claim.inQuota, -claim.held);
            claim.waits = false;
            claim.held = 0;
            claim.inQuota = false;
            settle();
            naive.leaves(claim.guest);
        }

        private void settle() {
            for (Grant grant : waiting.settle(rules)) {
                var claim = (TestClaim) grant.claim();
                boolean all = grant.seats() == claim.seats();
                claim.take(grant.seats(), grant.inQuota());
                claim.waits = !all;
            }
        }

        void agree(String when) {
            assertThat(claims.stream().map(TestClaim::toString).toList())
                    .as(when)
                    .isEqualTo(naive.guests.stream().map(Guest::toString).toList());
            assertThat(List.of(place.used(), session.used(), quota.used()))
                    .as(when)
                    .isEqualTo(List.of(naive.held(), naive.inSession(), naive.inQuota()));
            assertThat(waiting.size())
                    .isEqualTo((int) claims.stream().filter(c -> c.waits).count());
            assertThat(place.blocked()).isEqualTo((int) claims.stream()
                    .filter(c -> c.waits && c.blocks.contains(PLACE))
                    .count());
        }
    }

    private static final class TestClaim implements Claim {

        private final long number;
        private final Guest guest;
        private int held;
        private boolean inQuota;
        private boolean waits;
        private Set<UUID> blocks = Set.of();

        TestClaim(long number, Guest guest) {
            this.number = number;
            this.guest = guest;
        }

        void take(int more, boolean byQuota) {
            held += more;
            inQuota = byQuota;
        }

        @Override
        public long number() {
            return number;
        }

        @Override
        public Wants wants() {
            return new Wants(
                    Presence.IN_PERSON, guest.session ? Set.of(SESSION) : Set.of(), guest.quota ? QUOTA : null);
        }

        @Override
        public int seats() {
            return guest.seats - held;
        }

        @Override
        public boolean partial() {
            return guest.partial;
        }

        @Override
        public Set<UUID> blocks() {
            return blocks;
        }

        @Override
        public void setBlocks(Set<UUID> pools) {
            blocks = Set.copyOf(pools);
        }

        @Override
        public String toString() {
            return held + "/" + guest.seats + (inQuota ? "q" : "") + (waits ? "w" : "");
        }
    }
}
