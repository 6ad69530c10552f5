package org.croisements.network.person;

import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.croisements.kit.page.Slugs;

/**
 * The readable names of people in addresses. Only a network administrator, who sees everybody, chooses one or gets the
 * bare name: to anybody else, that a slug is taken would tell of somebody they may not see.
 */
@ApplicationScoped
class PersonSlugs {

    private static final int LONGEST_NAME = Slugs.MAX - 7;

    private final PersonRepository people;

    PersonSlugs(PersonRepository people) {
        this.people = people;
    }

    /** The slug of a person who takes this form. */
    String of(NewPerson form, Person person, boolean choosesFreely) {
        boolean isNew = person.slug == null;
        if (!isNew
                && (form.slug() == null
                        ? form.name().equals(person.name())
                        : form.slug().equals(person.slug))) {
            return person.slug;
        }
        if (choosesFreely) {
            return people.freeSlug(form.slug(), form.name(), person.id);
        }
        if (form.slug() != null && (isNew || !form.slug().equals(person.slug))) {
            throw FORBIDDEN.with("Only a network administrator chooses a person's slug");
        }
        String name = Slugs.of(form.name());
        return name.substring(0, Math.min(name.length(), LONGEST_NAME)).replaceAll("-$", "") + "-" + random();
    }

    private static String random() {
        byte[] bytes = new byte[3];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
