package org.croisements.events.allocation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says who has a seat in the plainest way there is: nothing is counted ahead, every question is answered by going through
 * everybody. A place, one session, one quota.
 */
public final class NaiveAllocation {

    /** Somebody, or a group, with what became of it. */
    public static final class Guest {

        public final int seats;
        final boolean session;
        final boolean quota;
        final boolean partial;
        public int held;
        boolean byQuota;
        public boolean waits;
        Set<String> shuts = Set.of();

        public Guest(int seats, boolean session, boolean quota, boolean partial) {
            this.seats = seats;
            this.session = session;
            this.quota = quota;
            this.partial = partial;
        }

        int wanted() {
            return seats - held;
        }

        @Override
        public String toString() {
            return held + "/" + seats + (byQuota ? "q" : "") + (waits ? "w" : "");
        }
    }

    public final List<Guest> guests = new ArrayList<>();
    private final Rules rules;
    private final Overflow overflow;
    public int place;
    int session;
    int quota;

    public NaiveAllocation(Rules rules, Overflow overflow, int place, int session, int quota) {
        this.rules = rules;
        this.overflow = overflow;
        this.place = place;
        this.session = session;
        this.quota = quota;
    }

    public void arrives(Guest guest) {
        guests.add(guest);
        var shut = new HashSet<String>();
        guests.stream().filter(other -> other.waits).forEach(other -> shut.addAll(other.shuts));
        serve(guest, shut, true);
    }

    public void leaves(Guest guest) {
        guest.held = 0;
        guest.byQuota = false;
        guest.waits = false;
        settle();
    }

    public void settle() {
        var shut = new HashSet<String>();
        for (Guest guest : guests) {
            if (guest.waits) {
                serve(guest, shut, false);
                if (guest.waits) {
                    shut.addAll(guest.shuts);
                }
            }
        }
    }

    /** Newcomers get what is free; those who wait get it where they are promoted. */
    private void serve(Guest guest, Set<String> shut, boolean isNew) {
        boolean gives = isNew || (!rules.paused() && rules.promotion() != Promotion.MANUAL);
        int wanted = guest.wanted();
        var lacks = lacks(guest, wanted, shut);
        if (lacks.isEmpty() && gives) {
            guest.byQuota = guest.quota && fitsQuota(wanted, shut);
            guest.held += wanted;
            guest.waits = false;
            return;
        }
        if (!lacks.isEmpty() && guest.partial && gives && !shut.contains("place")) {
            guest.held += Math.max(0, Math.min(wanted, open()));
        }
        guest.waits = true;
        guest.shuts = lacks.isEmpty() ? all(guest) : rules.ordering() == Ordering.STRICT_FIFO ? lacks : Set.of();
    }

    private Set<String> all(Guest guest) {
        var all = new HashSet<String>();
        if (guest.session) {
            all.add("session");
        }
        if (guest.quota) {
            all.add("quota");
        }
        if (!guest.quota || overflow == Overflow.EVERYBODY) {
            all.add("place");
        }
        return all;
    }

    private Set<String> lacks(Guest guest, int wanted, Set<String> shut) {
        var lacks = new HashSet<String>();
        if (guest.session && (shut.contains("session") || session - inSession() < wanted)) {
            lacks.add("session");
        }
        boolean byQuota = guest.quota && fitsQuota(wanted, shut);
        boolean amongAll = !shut.contains("place") && open() >= wanted;
        if (guest.quota && !byQuota) {
            if (overflow == Overflow.WAIT) {
                lacks.add("quota");
            } else if (!amongAll) {
                lacks.add("quota");
                lacks.add("place");
            }
        } else if (!guest.quota && !amongAll) {
            lacks.add("place");
        }
        return lacks;
    }

    private boolean fitsQuota(int wanted, Set<String> shut) {
        return !shut.contains("quota") && quota - inQuota() >= wanted && place - held() >= wanted;
    }

    private int open() {
        return place - held() - Math.max(0, quota - inQuota());
    }

    int held() {
        return guests.stream().mapToInt(guest -> guest.held).sum();
    }

    int inSession() {
        return guests.stream()
                .filter(guest -> guest.session)
                .mapToInt(guest -> guest.held)
                .sum();
    }

    int inQuota() {
        return guests.stream()
                .filter(guest -> guest.byQuota)
                .mapToInt(guest -> guest.held)
                .sum();
    }
}
