using CotGen;

namespace Gallery;

public static partial class Bits
{
    /// <summary>Do more than half of the voters say yes?</summary>
    [CotTarget]
    public static bool Majority([FixedLength(9)] ReadOnlySpan<bool> votes)
    {
        int yes = 0;
        foreach (bool vote in votes)
        {
            if (vote)
            {
                yes++;
            }
        }

        return yes > votes.Length / 2;
    }
}
