package org.croisements.testkit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the tests' replica knows of organisations and territories, as if it had followed the network's feed. */
public final class Directory {

    public static final UUID RESO_VILLES = Issuer.CENTRE;
    public static final UUID IREV = UUID.fromString("0197c0de-0000-7000-8000-000000000002");
    public static final UUID CNER = UUID.fromString("0197c0de-0000-7000-8000-000000000003");
    public static final UUID ORIV = UUID.fromString("0197c0de-0000-7000-8000-000000000004");

    /** The club {@code club-dev-eco}, which has no members unless a test says so. */
    public static final UUID CLUB = UUID.fromString("0197c0de-0000-7000-8000-00000000c1b0");

    private Directory() {}

    /**
     * Empties the service's database but for four organisations, a club and the territories of Rennes, Lille and
     * Mamoudzou.
     */
    public static void only() {
        Database.empty();
        organisation(RESO_VILLES, "reso-villes", "RésO Villes");
        organisation(IREV, "irev", "IREV");
        organisation(CNER, "cner", "CNER");
        organisation(ORIV, "oriv", "ORIV");
        network(CLUB, "club-dev-eco", "Club dév éco");
        territory("REGION", "53", "Bretagne");
        territory("DEPARTMENT", "35", "Ille-et-Vilaine", "REGION:53");
        territory("EPCI", "243500139", "Rennes Métropole", "DEPARTMENT:35", "REGION:53");
        territory("COMMUNE", "35238", "Rennes", "EPCI:243500139", "DEPARTMENT:35", "REGION:53");
        territory("QPV", "QN03502M", "Villejean", "COMMUNE:35238", "EPCI:243500139", "DEPARTMENT:35", "REGION:53");
        territory("REGION", "32", "Hauts-de-France");
        territory("COMMUNE", "59350", "Lille", "REGION:32", "DEPARTMENT:59");
        territory("COMMUNE", "97608", "Mamoudzou", "REGION:06", "DEPARTMENT:976");
    }

    /** Makes an organisation known. */
    public static void organisation(UUID id, String slug, String label) {
        put("organisation", id, slug, label, null);
    }

    /** Makes a network or club known. */
    public static void network(UUID id, String slug, String label) {
        put("network", id, slug, label, "{}");
    }

    /** Makes an organisation a member of a network from and until days, which may be known in part or not at all. */
    public static void member(UUID network, UUID organisation, @Nullable String from, @Nullable String to) {
        membership(network, "organisation", organisation, from, to);
    }

    /** Makes somebody a member of a network for an organisation. */
    public static void memberFor(UUID network, UUID organisation) {
        membership(network, "onBehalfOf", organisation, null, null);
    }

    private static void membership(
            UUID network, String role, UUID organisation, @Nullable String from, @Nullable String to) {
        put(
                "membership",
                UUID.randomUUID(),
                null,
                null,
                "{\"network\": {\"id\": \"%s\"}, \"%s\": {\"id\": \"%s\"}, \"from\": %s, \"to\": %s}"
                        .formatted(network, role, organisation, json(from), json(to)));
    }

    private static String json(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private static void territory(String kind, String code, String name, String... parents) {
        var list = new StringBuilder();
        for (String parent : parents) {
            String[] key = parent.split(":", 2);
            list.append(list.isEmpty() ? "" : ",")
                    .append("{\"kind\":\"%s\",\"code\":\"%s\"}".formatted(key[0], key[1]));
        }
        put(
                "territory",
                UUID.nameUUIDFromBytes((kind + code).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                (kind + "-" + code).toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                name,
                "{\"kind\":\"%s\",\"code\":\"%s\",\"name\":\"%s\",\"parents\":[%s]}".formatted(kind, code, name, list));
    }

    private static void put(
            String type, UUID id, @Nullable String slug, @Nullable String label, @Nullable String data) {
        Database.inTransaction(connection -> {
            try (var insert = connection.prepareStatement("""
                        insert into replica (source, type, id, slug, label, data, version, generation)
                        values ('network', ?, ?, ?, ?, ?::jsonb, 1, 1)
                        """)) {
                insert.setString(1, type);
                insert.setObject(2, id);
                insert.setString(3, slug);
                insert.setString(4, label);
                insert.setString(5, data);
                insert.executeUpdate();
            }
        });
    }
}
