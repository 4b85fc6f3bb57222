using CotGen;

namespace Gallery;

public static partial class Geometry
{
    /// <summary>Does a point lie in a triangle or on its edge? Not if it sees one edge from the left and one from the right.</summary>
    [CotTarget]
    public static bool PointInTriangle(
        [FixedLength(3), Domain(0, 3)] ReadOnlySpan<int> xs, [FixedLength(3), Domain(0, 3)] ReadOnlySpan<int> ys, [Domain(0, 3)] int x, [Domain(0, 3)] int y)
    {
        bool isLeft = false, isRight = false;
        for (int i = 0; i < 3; i++)
        {
            int j = (i + 1) % 3;
            int area = (xs[j] - xs[i]) * (y - ys[i]) - (x - xs[i]) * (ys[j] - ys[i]);
            isLeft |= area > 0;
            isRight |= area < 0;
        }

        return !(isLeft && isRight);
    }
}
