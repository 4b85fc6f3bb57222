namespace CotGen.Certification;

/// <summary>
/// A min-plus convolution over sources: for every value of a statistic, the least cost of a tuple that has this value. Each
/// class of a source shifts the statistic and adds to the cost.
/// </summary>
internal sealed class LeastSums
{
    /// <summary>The cost of a value that no tuple has.</summary>
    public const long None = long.MaxValue;

    private readonly int[][] _shifts;
    private readonly int _hull;

    /// <summary>Sums over sources whose classes shift the statistic by <paramref name="shifts"/>, none of them negative, <paramref name="hull"/> values in all.</summary>
    public LeastSums(int[][] shifts, int hull)
    {
        _shifts = shifts;
        _hull = hull;
    }

    /// <summary>The least cost of every value from 0, given <paramref name="cost"/>(source number, class).</summary>
    public long[] Find(Func<int, int, long> cost)
    {
        long[] least = Start();
        for (int source = 0; source < _shifts.Length; source++)
        {
            least = Add(least, source, cost);
        }

        return least;
    }

    /// <summary>A tuple with statistic <paramref name="value"/> and least cost: the class of every source.</summary>
    public int[] Trace(int value, Func<int, int, long> cost)
    {
        var layers = new List<long[]> { Start() };
        for (int source = 0; source < _shifts.Length; source++)
        {
            layers.Add(Add(layers[source], source, cost));
        }

        var classes = new int[_shifts.Length];
        for (int source = classes.Length - 1; source >= 0; source--)
        {
            int x = 0;
            while (!Leads(layers[source], value - _shifts[source][x], cost(source, x), layers[source + 1][value]))
            {
                x++;
            }

            classes[source] = x;
            value -= _shifts[source][x];
        }

        return classes;
    }

    private static bool Leads(long[] layer, int from, long cost, long to) => from >= 0 && layer[from] != None && layer[from] + cost == to;

    private long[] Start()
    {
        var least = new long[_hull];
        for (int i = 1; i < least.Length; i++)
        {
            least[i] = None;
        }

        return least;
    }

    private long[] Add(long[] least, int source, Func<int, int, long> cost)
    {
        var next = new long[_hull];
        next.AsSpan().Fill(None);
        for (int x = 0; x < _shifts[source].Length; x++)
        {
            int shift = _shifts[source][x];
            long added = cost(source, x);
            for (int i = 0; i + shift < _hull; i++)
            {
                if (least[i] != None && least[i] + added < next[i + shift])
                {
                    next[i + shift] = least[i] + added;
                }
            }
        }

        return next;
    }
}
