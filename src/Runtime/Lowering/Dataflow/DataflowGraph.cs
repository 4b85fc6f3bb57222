using CotGen.Programs;

namespace CotGen.Lowering.Dataflow;

/// <summary>
/// The dataflow of one method over finite domains. Values are <see cref="Sum"/>s; the operations that no sum can express
/// make nodes, and equal definitions make one node. The operations themselves are extension methods beside this file.
/// </summary>
internal sealed class DataflowGraph(DataflowLimits limits)
{
    /// <summary>What the work on one term of a sum costs.</summary>
    public const int StepsPerTerm = 32;

    private readonly List<DataflowNode> _nodes = [];
    private readonly Dictionary<(int Segment, NodeDefinition Definition), DataflowNode> _byDefinition = [];
    private readonly Dictionary<Sum, long[]> _values = [];
    private Func<string> _name = static () => "";
    private SlotOrigin _origin = SlotOrigin.None;

    /// <summary>The bounds of this compilation.</summary>
    public DataflowLimits Limits => limits;

    /// <summary>The segment that nodes are made in from now on.</summary>
    public int Segment { get; set; }

    /// <summary>Steps taken by the arithmetic of sums and tables, in the order of a nanosecond each: the part of the work that depends on their sizes.</summary>
    public long Steps { get; private set; }

    /// <summary>Notes that so many steps are taken.</summary>
    public void Take(long steps) => Steps += steps;

    /// <summary>All nodes in creation order.</summary>
    public IReadOnlyList<DataflowNode> Nodes => _nodes;

    /// <summary>Says which expression the nodes made from now on belong to; the name is asked for only when one is made.</summary>
    public void Describe(SlotOrigin origin, Func<string> name)
    {
        _origin = origin;
        _name = name;
    }

    /// <summary>The input at prompt position <paramref name="position"/>, with its possible values ascending.</summary>
    public Sum Input(int position, string name, TokenType type, long[] values)
    {
        Describe(SlotOrigin.None, () => name);
        return Sum.Of(Node(new InputDefinition(position), type, () => values));
    }

    /// <summary>The element of the run at prompt position <paramref name="position"/> that a round of a fold reads.</summary>
    public Sum Element(int position, string name, TokenType type, long[] values)
    {
        Describe(SlotOrigin.None, () => name);
        return Sum.Of(Node(new ElementDefinition(Segment, position), type, () => values));
    }

    /// <summary>The node with this definition, made if there is none yet; its values are asked for only then.</summary>
    public DataflowNode Node(NodeDefinition definition, TokenType type, Func<long[]> values)
    {
        if (Find(definition) is { } known)
        {
            return known;
        }

        if (_nodes.Count >= limits.MaxNodes)
        {
            throw TooLarge(LimitKind.Nodes, _nodes.Count + 1L, limits.MaxNodes);
        }

        var node = new DataflowNode(_nodes.Count, Segment, definition, ViewOf(values()), type, new NodeLabel(_name(), _origin, NameRank.Expression));
        _nodes.Add(node);
        _byDefinition.Add((Segment, definition), node);
        return node;
    }

    /// <summary>The node with this definition that the segment can read without carrying it: one of its own or of the first segment.</summary>
    public DataflowNode? Find(NodeDefinition definition) =>
        _byDefinition.TryGetValue((Segment, definition), out DataflowNode? node) || _byDefinition.TryGetValue((0, definition), out node) ? node : null;

    /// <summary>Gives a node the name of what its value was assigned to, where that says more than the name it has.</summary>
    public static void Rename(Sum value, string name, SlotOrigin origin, NameRank rank)
    {
        if (value.IsIdentity && value.Node.Definition is not (InputDefinition or ParameterDefinition or ElementDefinition) && value.Node.Label.Rank < rank)
        {
            value.Node.Label = new NodeLabel(name, origin, rank);
        }
    }

    /// <summary>All values that <paramref name="sum"/> can take over independent nodes, ascending.</summary>
    /// <exception cref="LimitExceededException">There are more than the limit.</exception>
    public long[] ValuesOf(Sum sum)
    {
        if (!_values.TryGetValue(sum, out long[]? values))
        {
            Take(SumValues.StepsOf(sum));
            values = SumValues.TryEnumerate(sum, limits.MaxValues, out long count)
                ?? throw TooLarge(count < 0 ? LimitKind.Range : LimitKind.Domain, count, limits.MaxValues);
            _values.Add(sum, values);
        }

        return values;
    }

    private View ViewOf(long[] values)
    {
        Take(values.Length * StepsPerTerm);
        return new View(values);
    }

    /// <summary>The exception for the expression under work.</summary>
    public LimitExceededException TooLarge(LimitKind kind, long size, long limit) => new(kind, _name(), size, limit, _origin);
}
