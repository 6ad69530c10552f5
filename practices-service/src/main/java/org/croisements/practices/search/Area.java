package org.croisements.practices.search;

import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.search.Query;
import org.croisements.practices.index.SheetDocument;

/** A part of the map, in degrees (WGS 84). */
public sealed interface Area {

    /** The query that keeps what has a place in it. */
    Query query();

    /** A box; one whose west lies east of its east crosses the date line. */
    record Box(double west, double south, double east, double north) implements Area {

        @Override
        public Query query() {
            return LatLonPoint.newBoxQuery(SheetDocument.POINT, south, north, west, east);
        }
    }

    /** All that is no farther from a point. */
    record Circle(double longitude, double latitude, double meters) implements Area {

        @Override
        public Query query() {
            return LatLonPoint.newDistanceQuery(SheetDocument.POINT, latitude, longitude, meters);
        }
    }
}
