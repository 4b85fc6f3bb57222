using CotGen;

namespace Gallery;

public static partial class Geometry
{
    /// <summary>Twice the area of a quadrilateral, positive if its corners run counter-clockwise (the shoelace formula).</summary>
    [CotTarget]
    public static int PolygonArea([FixedLength(4), Domain(0, 5)] ReadOnlySpan<int> xs, [FixedLength(4), Domain(0, 5)] ReadOnlySpan<int> ys)
    {
        int area = 0;
        for (int i = 0; i < xs.Length; i++)
        {
            int next = (i + 1) % xs.Length;
            area += xs[i] * ys[next] - xs[next] * ys[i];
        }

        return area;
    }
}
