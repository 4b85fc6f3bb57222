using CotGen.Generator.Frontend.Model;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation.Flow;

/// <summary>
/// What is known of a method's loops on data from one pass of the evaluator to the next: the points, what their variables may
/// hold, and which statements cannot be evaluated as one stretch. Every pass can only add to it, so it comes to an end.
/// </summary>
/// <param name="typeOf">How a scalar is shown as a token.</param>
internal sealed class FlowMemory(Func<ScalarType, TokenType> typeOf)
{
    // Growths before a domain is widened: a short count is exact without.
    private const int MaxGrowths = 16;

    private readonly Dictionary<FlowKey, FlowPoint> _points = [];
    private readonly Dictionary<FlowKey, int> _unrolled = [];
    private readonly HashSet<FlowKey> _divided = [];
    private readonly Dictionary<FlowKey, int> _kept = [];

    /// <summary>Nothing is known, and with known inputs nothing will be: there are no loops on data.</summary>
    public static FlowMemory None => new(static _ => TokenType.Int);

    /// <summary>
    /// True while the method is run on known inputs to see what its variables hold at every point: the conditions are then known,
    /// but the points are the same as for unknown inputs.
    /// </summary>
    public bool IsTracing { get; set; }

    /// <summary>True if the method was run on all its inputs: what was not seen then cannot occur.</summary>
    public bool IsExact { get; set; }

    /// <summary>Grows with everything that is learned of the points; not with what their variables hold.</summary>
    public int Version { get; private set; }

    /// <summary>False once widening led beyond a limit: then every value is found one by one.</summary>
    public bool MayWiden { get; private set; } = true;

    /// <summary>True if some domain is larger than what was seen.</summary>
    public bool HasWidened => _points.Values.Any(static point => point.Leaves.Values.Any(static leaf => leaf.IsWidened));

    /// <summary>The points, in the order in which they were met.</summary>
    public IEnumerable<FlowPoint> Points => _points.Values.OrderBy(static point => point.Number);

    /// <summary>How a scalar is shown.</summary>
    public TokenType TypeOf(ScalarType type) => typeOf(type);

    /// <summary>The point with this identity; made when first asked for.</summary>
    public FlowPoint PointAt(FlowKey key)
    {
        if (!_points.TryGetValue(key, out FlowPoint? point))
        {
            point = new FlowPoint(_points.Count + 1, key.Role);
            _points.Add(key, point);
            Version++;
        }

        return point;
    }

    /// <summary>Says that some way to a point brings no more than so many cells.</summary>
    public void LimitCells(FlowPoint point, int count)
    {
        if (count < point.CellCount)
        {
            point.CellCount = count;
            Version++;
        }
    }

    /// <summary>Says that of the cells that the sides of a statement make, no more than so many are there where they meet.</summary>
    public void Keep(FlowKey statement, int count)
    {
        if (count < Kept(statement))
        {
            _kept[statement] = count;
            Version++;
        }
    }

    /// <summary>How many of the cells that one side of a statement makes are there where its sides meet: as many as every side makes.</summary>
    public int Kept(FlowKey statement) => _kept.TryGetValue(statement, out int count) ? count : int.MaxValue;

    /// <summary>True if there is a point with this identity.</summary>
    public bool HasPoint(FlowKey key) => _points.ContainsKey(key);

    /// <summary>True if the statement's parts are segments of their own.</summary>
    public bool IsDivided(FlowKey key) => _divided.Contains(key);

    /// <summary>Says that the parts of these statements are segments of their own, from the next pass on.</summary>
    public void Divide(IEnumerable<FlowKey> keys)
    {
        _divided.UnionWith(keys);
        Version++;
    }

    /// <summary>Says that a loop is unrolled for so many rounds before it becomes one on data.</summary>
    public void SetUnrolled(FlowKey loop, int rounds)
    {
        if (!IsUnrolled(loop, rounds))
        {
            _unrolled[loop] = rounds;
            Version++;
        }
    }

    /// <summary>True if a loop becomes one on data after <paramref name="rounds"/> rounds.</summary>
    public bool IsUnrolled(FlowKey loop, int rounds) => _unrolled.TryGetValue(loop, out int known) && known == rounds;

    /// <summary>Forgets what was seen, and then the ways of the last pass.</summary>
    public void BeginTracing()
    {
        BeginPass();
        IsTracing = true;
        foreach (FlowPoint point in _points.Values)
        {
            point.Seen.Clear();
            (point.IsTraced, point.IsReached) = (true, false);
        }
    }

    /// <summary>What was seen on all inputs is what can occur.</summary>
    public void EndTracing()
    {
        IsTracing = false;
        IsExact = true;
        foreach (FlowPoint point in _points.Values)
        {
            foreach (((int Cell, int Leaf) place, FlowLeaf leaf) in point.Leaves.Select(static pair => (pair.Key, pair.Value)))
            {
                leaf.Domain = point.DomainOf(place);
                leaf.IsWidened = false;
            }
        }
    }

    /// <summary>Forgets the ways of the last pass.</summary>
    public void BeginPass()
    {
        foreach (FlowPoint point in _points.Values)
        {
            point.Entries.Clear();
        }
    }

    /// <summary>Forgets what the variables may hold, and widens no more.</summary>
    public void StartOverWithoutWidening()
    {
        MayWiden = false;
        foreach (FlowLeaf leaf in _points.Values.SelectMany(static point => point.Leaves.Values))
        {
            leaf.Domain = [];
            leaf.IsWidened = false;
        }
    }

    /// <summary>Adds values; true if some were new. A domain that grows again and again is doubled in the direction of its growth.</summary>
    public bool Grow(FlowPoint point, FlowLeaf leaf, IEnumerable<long> values)
    {
        if (IsExact && point.IsTraced)
        {
            return false;
        }

        int count = leaf.Domain.Count;
        (long min, long max) = count == 0 ? (0, 0) : (leaf.Domain.Min, leaf.Domain.Max);
        leaf.Domain.UnionWith(values);
        if (leaf.Domain.Count == count)
        {
            return false;
        }

        if (count > 0 && ++leaf.Growths > MaxGrowths && MayWiden && leaf.Domain.Max - leaf.Domain.Min < leaf.Domain.Count)
        {
            Widen(leaf, min, max);
        }

        return true;
    }

    private static void Widen(FlowLeaf leaf, long min, long max)
    {
        int width = leaf.Domain.Count;
        bool up = leaf.Domain.Max > max, down = leaf.Domain.Min < min;
        for (int i = 0; i < width; i++)
        {
            if (up)
            {
                leaf.Domain.Add(leaf.Domain.Max + 1);
            }

            if (down)
            {
                leaf.Domain.Add(leaf.Domain.Min - 1);
            }
        }

        leaf.IsWidened = true;
    }
}

/// <summary>Ends a pass: some statements must be divided first. Caught where passes are started, it never leaves this stage.</summary>
internal sealed class DivisionNeededException(IReadOnlyList<FlowKey> statements) : Exception
{
    public IReadOnlyList<FlowKey> Statements => statements;
}
