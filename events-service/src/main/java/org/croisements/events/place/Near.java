package org.croisements.events.place;

import java.util.Locale;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A circle on the earth. */
public record Near(double latitude, double longitude, int kilometres) {

    /** How a point is written: latitude, then longitude. */
    public static final String PATTERN = "-?[0-9]{1,2}([.][0-9]{1,10})?,-?[0-9]{1,3}([.][0-9]{1,10})?";

    private static final int USUAL_KILOMETRES = 50;
    private static final double EARTH_KILOMETRES = 6371.0088;
    private static final double DEGREE_KILOMETRES = 111.0;

    /** The circle that two parameters describe, if they do. */
    public static @Nullable Near of(@Nullable String point, @Nullable Integer kilometres) {
        if (point == null) {
            if (kilometres != null) {
                throw invalid("within", "within is the distance from a point; name it by near");
            }
            return null;
        }
        int comma = point.indexOf(',');
        var near = new Near(
                Double.parseDouble(point.substring(0, comma)),
                Double.parseDouble(point.substring(comma + 1)),
                kilometres == null ? USUAL_KILOMETRES : kilometres);
        if (Math.abs(near.latitude) > 90 || Math.abs(near.longitude) > 180) {
            throw invalid("near", "latitudes reach from -90 to 90, longitudes from -180 to 180");
        }
        return near;
    }

    private static ProblemException invalid(String parameter, String detail) {
        return Fault.in(parameter, "INVALID_VALUE", detail).alone();
    }

    /** Keeps of a list what lies in the circle; {@code place} is the HQL path of a stored place. */
    public <E> ListQuery<E> where(ListQuery<E> query, String place) {
        // A band of latitudes first, which has an index. What is formatted into the condition are numbers of our own.
        double degrees = kilometres / DEGREE_KILOMETRES;
        query.where(text("%1$s.latitude between %2$s and %3$s", place, latitude - degrees, latitude + degrees));
        return query.where(text(
                "%5$s * 2 * asin(sqrt(power(sin(radians(%2$s - %1$s.latitude) / 2), 2)"
                        + " + cos(radians(%2$s)) * cos(radians(%1$s.latitude))"
                        + " * power(sin(radians(%3$s - %1$s.longitude) / 2), 2))) <= %4$s",
                place, latitude, longitude, (double) kilometres, EARTH_KILOMETRES));
    }

    private static String text(String form, String place, double... numbers) {
        var values = new Object[numbers.length + 1];
        values[0] = place;
        for (int i = 0; i < numbers.length; i++) {
            String number = String.format(Locale.ROOT, "%.10fd", numbers[i]);
            values[i + 1] = numbers[i] < 0 ? "(" + number + ")" : number;
        }
        return form.formatted(values);
    }
}
