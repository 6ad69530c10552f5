package org.croisements.events.allocation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Those who wait for seats of one event, in their order. */
public final class WaitingList {

    private final TreeMap<Long, Claim> claims = new TreeMap<>();
    private final Seats seats;

    public WaitingList(Seats seats, Collection<? extends Claim> waiting) {
        this.seats = seats;
        waiting.forEach(claim -> claims.put(claim.number(), claim));
    }

    /** What a newcomer finds: nothing of what somebody waits for, so that nobody comes before who waits. */
    public static Fit newcomer(Seats seats, Wants wants, int number) {
        return seats.fit(wants, number, pool -> pool.blocked() > 0);
    }

    public int size() {
        return claims.size();
    }

    /** The place of a claim: 1 for who is next. */
    public int position(Claim claim) {
        return claims.headMap(claim.number()).size() + 1;
    }

    /** Takes in a claim that found no seat. */
    public void add(Claim claim) {
        claims.put(claim.number(), claim);
    }

    /** Takes out a claim that waits no longer; what it kept shut is open again. */
    public void remove(Claim claim) {
        claims.remove(claim.number());
        block(seats, claim, Set.of());
    }

    /** Has a claim keep other pools shut than so far. */
    public static void block(Seats seats, Claim claim, Set<UUID> pools) {
        claim.blocks().forEach(id -> seats.pool(id).ifPresent(pool -> pool.block(-1)));
        pools.forEach(id -> seats.pool(id).ifPresent(pool -> pool.block(1)));
        claim.setBlocks(pools);
    }

    /** The pools that a claim keeps shut which waits because of these lacks. */
    public static Set<UUID> shutBy(Rules rules, Fit fit) {
        return rules.ordering() == Ordering.STRICT_FIFO ? fit.lacks() : Set.of();
    }

    /**
     * Gives what is free to those who wait, in their order. Who gets all that they wait for leaves the list; the seats
     * are taken already.
     */
    public List<Grant> settle(Rules rules) {
        var grants = new ArrayList<Grant>();
        var shut = new HashSet<UUID>();
        boolean anyOnline =
                claims.values().stream().anyMatch(claim -> claim.wants().presence() == Presence.ONLINE);
        for (Claim claim : List.copyOf(claims.values())) {
            if (seats.areGone(Presence.IN_PERSON) && (!anyOnline || seats.areGone(Presence.ONLINE))) {
                break;
            }
            var fit = seats.fit(claim.wants(), claim.seats(), pool -> shut.contains(pool.id()));
            if (fit.fits() && rules.promotes()) {
                grant(claim, claim.seats(), fit.inQuota(), grants);
            } else {
                if (claim.partial() && rules.promotes()) {
                    grantSome(claim, shut, grants);
                }
                var blocks = fit.fits() ? seats.limits(claim.wants()) : shutBy(rules, fit);
                block(seats, claim, blocks);
                shut.addAll(blocks);
            }
        }
        return grants;
    }

    private void grantSome(Claim claim, Set<UUID> shut, List<Grant> grants) {
        int most = seats.most(claim.wants(), claim.seats(), pool -> shut.contains(pool.id()));
        if (most > 0) {
            seats.take(claim.wants(), false, most);
            grants.add(new Grant(claim, most, false));
        }
    }

    private void grant(Claim claim, int number, boolean inQuota, List<Grant> grants) {
        remove(claim);
        seats.take(claim.wants(), inQuota, number);
        grants.add(new Grant(claim, number, inQuota));
    }
}
