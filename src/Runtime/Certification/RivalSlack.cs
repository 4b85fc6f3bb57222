using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>
/// What sources that the meaning does not need can take from the right class's lead at worst: for every pair of classes the
/// sum of the least weight differences. A model with full context reads many such places.
/// </summary>
internal sealed class RivalSlack
{
    // Weight differences that may be looked at.
    private const long MaxSteps = 1 << 26;

    private readonly int _classes;
    private readonly long[] _least;

    private RivalSlack(int classes)
    {
        _classes = classes;
        _least = new long[classes * classes];
    }

    /// <summary>The least that the sources add to the score of <paramref name="right"/> minus that of <paramref name="other"/>.</summary>
    public long Of(int right, int other) => _least[(right * _classes) + other];

    /// <summary>The slack of <paramref name="sources"/>, or <see langword="null"/> beyond the budget.</summary>
    public static RivalSlack? TryBuild(SourceWeights[] sources, int classes)
    {
        if (sources.Sum(source => (long)source.Rows.Count * classes) > MaxSteps)
        {
            return null;
        }

        var slack = new RivalSlack(classes);
        foreach (SourceWeights source in sources)
        {
            slack.Add(source.Rows.AsSpan());
        }

        return slack;
    }

    private void Add(ReadOnlySpan<int> rows)
    {
        for (int right = 0; right < _classes; right++)
        {
            for (int other = 0; other < _classes; other++)
            {
                long least = long.MaxValue;
                for (int row = 0; row < rows.Length; row += _classes)
                {
                    least = Math.Min(least, (long)rows[row + right] - rows[row + other]);
                }

                _least[(right * _classes) + other] += least;
            }
        }
    }
}
