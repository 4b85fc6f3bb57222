using Gallery.Entries;

namespace Gallery;

public static partial class Catalogue
{
    private static IEnumerable<Entry> OfGeometry =>
    [
        // Corners by x, then by y: inside, outside, on an edge.
        new FunctionEntry<Geometry.PointInTriangleCot>(
            "Geometry", Geometry.PointInTriangleCot.SourceMap, ("030 | 003 | 1 1", "1"), ("030 | 003 | 2 2", "0"), ("030 | 003 | 1 2", "1")),

        // The unit square both ways round, and a rectangle of 2 x 3.
        new FunctionEntry<Geometry.PolygonAreaCot>(
            "Geometry", Geometry.PolygonAreaCot.SourceMap, ("0110 | 0011", "2"), ("0011 | 0110", "-2"), ("1331 | 1144", "12")),
    ];
}
