package org.croisements.practices.finder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.croisements.practices.search.Area;
import org.jspecify.annotations.Nullable;

/** The parts of the map that filters name. */
final class Places {

    static final String POINT = "-?[0-9]{1,2}([.][0-9]{1,10})?,-?[0-9]{1,3}([.][0-9]{1,10})?";
    static final String BOX = "-?[0-9]{1,3}([.][0-9]{1,10})?,-?[0-9]{1,2}([.][0-9]{1,10})?"
            + ",-?[0-9]{1,3}([.][0-9]{1,10})?,-?[0-9]{1,2}([.][0-9]{1,10})?";

    private static final int USUAL_KILOMETRES = 50;
    private static final double METRES = 1_000;

    private Places() {}

    /** The areas that all must have a place in. */
    static List<Area> of(PracticeFilter filter) {
        var areas = new ArrayList<Area>();
        if (filter.bbox() != null) {
            areas.add(box(filter.bbox()));
        }
        if (filter.near() != null) {
            areas.add(circle(filter.near(), filter.within()));
        } else if (filter.within() != null) {
            throw invalid("within", "within is the distance from a point; name it by near");
        }
        return areas;
    }

    private static Area box(String text) {
        double[] sides = numbers(text);
        if (Math.abs(sides[0]) > 180
                || Math.abs(sides[2]) > 180
                || Math.abs(sides[1]) > 90
                || Math.abs(sides[3]) > 90) {
            throw invalid("bbox", "latitudes reach from -90 to 90, longitudes from -180 to 180");
        }
        if (sides[1] > sides[3]) {
            throw invalid("bbox", "the south must not lie north of the north: west, south, east, north");
        }
        return new Area.Box(sides[0], sides[1], sides[2], sides[3]);
    }

    private static Area circle(String text, @Nullable Integer kilometres) {
        double[] point = numbers(text);
        if (Math.abs(point[0]) > 90 || Math.abs(point[1]) > 180) {
            throw invalid("near", "latitudes reach from -90 to 90, longitudes from -180 to 180");
        }
        return new Area.Circle(point[1], point[0], (kilometres == null ? USUAL_KILOMETRES : kilometres) * METRES);
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static ProblemException invalid(String parameter, String detail) {
        return Fault.in(parameter, "INVALID_VALUE", detail).alone();
    }
}
