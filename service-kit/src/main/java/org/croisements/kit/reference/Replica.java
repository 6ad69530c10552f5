package org.croisements.kit.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.croisements.kit.input.Nearest;

/** What this service knows of other services' records. */
@ApplicationScoped
public class Replica {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int CANDIDATES = 500;

    private final ReplicaRepository repository;

    Replica(ReplicaRepository repository) {
        this.repository = repository;
    }

    /** The record with an id, one that is gone included. */
    public Optional<Replicated> byId(String type, UUID id) {
        return repository.byIds(type, List.of(id)).stream().findFirst();
    }

    /** The records with these ids that are known, by id; those that are gone included. */
    public Map<UUID, Replicated> byIds(String type, Collection<UUID> ids) {
        return repository.byIds(type, ids).stream().collect(Collectors.toMap(Replicated::id, Function.identity()));
    }

    /** The record that has a slug or, if none has it now, had it last; its {@code slug()} is the present one. */
    public Optional<Replicated> bySlug(String type, String slug) {
        return repository.bySlug(type, slug);
    }

    /** The record that a caller names by its id or its slug. */
    public Optional<Replicated> resolve(String type, String idOrSlug) {
        Optional<UUID> id = id(idOrSlug);
        return id.isPresent() ? byId(type, id.get()) : bySlug(type, idOrSlug);
    }

    /** The slug that a caller probably meant. */
    public Optional<String> nearestSlug(String type, String text) {
        String slug = text.toLowerCase(Locale.ROOT);
        // Most slips stand near the end; of those in the beginning the first letter is rarely one.
        Optional<String> near = nearest(type, slug, slug.length() * 2 / 3);
        return near.isPresent() ? near : nearest(type, slug, 1);
    }

    private Optional<String> nearest(String type, String slug, int common) {
        String prefix = slug.substring(0, Math.min(common, slug.length()));
        return Nearest.to(slug, repository.slugsLike(type, prefix, slug.length(), CANDIDATES));
    }

    static Optional<UUID> id(String idOrSlug) {
        return ID.matcher(idOrSlug).matches() ? Optional.of(UUID.fromString(idOrSlug)) : Optional.empty();
    }
}
