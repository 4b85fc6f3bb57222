using CotGen.Programs;

namespace CotGen.Lowering.Dataflow;

/// <summary>A candidate token: an input, or something that no sum of views of earlier nodes can express.</summary>
internal sealed class DataflowNode(int id, int segment, NodeDefinition definition, View values, TokenType type, NodeLabel label) : IEquatable<DataflowNode>
{
    /// <summary>Creation order; a definition reads only nodes with smaller ids.</summary>
    public int Id => id;

    /// <summary>The stretch of straight code that computes it: 0 is what comes before the first loop on data.</summary>
    public int Segment => segment;

    /// <summary>What the node computes.</summary>
    public NodeDefinition Definition => definition;

    /// <summary>The node's possible values, ascending: class k has value <c>Values[k]</c>.</summary>
    public View Values => values;

    /// <summary>How the token is shown; the claim of an output may change it.</summary>
    public TokenType Type { get; set; } = type;

    /// <summary>Name and place, improved when the value is assigned to something the user named.</summary>
    public NodeLabel Label { get; set; } = label;

    /// <inheritdoc/>
    public bool Equals(DataflowNode? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => id;
}

/// <summary>A node's name, where it comes from, and how good the name is.</summary>
internal sealed record NodeLabel(string Name, SlotOrigin Origin, NameRank Rank);

/// <summary>Whose name a node bears; a better one replaces a worse one, the first of a rank stays.</summary>
internal enum NameRank
{
    /// <summary>The expression's own text.</summary>
    Expression,

    /// <summary>A variable that it was assigned to.</summary>
    Variable,

    /// <summary>An output that it was assigned to.</summary>
    Output,

    /// <summary>A mark, which asks for that name.</summary>
    Mark,
}

/// <summary>What a node computes from earlier nodes. A closed union; equal definitions are one node.</summary>
internal abstract record NodeDefinition;

/// <summary>Prompt token number <paramref name="Position"/>.</summary>
internal sealed record InputDefinition(int Position) : NodeDefinition;

/// <summary>A variable at the head of a segment.</summary>
internal sealed record ParameterDefinition(int Segment, int Number) : NodeDefinition;

/// <summary>The element of an input of any length that a round of a fold reads; classes are those of the prompt token that is a run.</summary>
internal sealed record ElementDefinition(int Segment, int Position) : NodeDefinition;

/// <summary>A sum as a token of its own.</summary>
internal sealed record AffineDefinition(Sum Form) : NodeDefinition;

/// <summary>The number of breakpoints that a sum has reached.</summary>
internal sealed record ThresholdDefinition(Sum Form, EquatableArray<long> Breakpoints) : NodeDefinition
{
    /// <summary>The number of breakpoints at or below <paramref name="value"/>.</summary>
    public int IntervalOf(long value) => ThresholdMeaning.IntervalOf(Breakpoints, value);
}

/// <summary>The number of breakpoints that a sum has reached, where all of them move with one other node.</summary>
internal sealed record MovingThresholdDefinition(Sum Form, DataflowNode Mover, EquatableArray<View> Breakpoints) : NodeDefinition;

/// <summary>The greatest of several unary values of different nodes, or the least.</summary>
internal sealed record ExtremumDefinition(bool IsMax, EquatableArray<Sum> Parts) : NodeDefinition;

/// <summary><c>Form - Modulus * Quotient</c>, where the quotient is a view of a node computed from the same form.</summary>
internal sealed record RemainderDefinition(Sum Form, long Modulus, Sum Quotient) : NodeDefinition;

/// <summary>The choice whose number the selector gives; selector and choices are unary or constant.</summary>
internal sealed record SelectDefinition(Sum Selector, EquatableArray<Sum> Choices) : NodeDefinition;

/// <summary>An operation on two unary values of different nodes.</summary>
internal sealed record OperationDefinition(Operation Operation, Sum Left, Sum Right) : NodeDefinition;
