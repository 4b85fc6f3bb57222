using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Lowering.Blocks;

/// <summary>
/// A method with loops on data: stretches of straight code, the first of which runs once, and the ways between them. Every other
/// segment becomes a program point, every run of it a block.
/// </summary>
/// <param name="Segments">Segment 0 first.</param>
/// <param name="Final">The segment that the method ends in; it holds the outputs.</param>
internal sealed record FlowGraph(IReadOnlyList<FlowSegment> Segments, FlowSegment Final)
{
    /// <summary>For a fold: the prompt token that is a run and whose elements say how many rounds there are; it has one segment for the round and one behind.</summary>
    public int? Input { get; init; }
}

/// <summary>A stretch of straight code.</summary>
/// <param name="number">Its number, as its nodes bear it.</param>
/// <param name="name">What its control token is called.</param>
internal sealed class FlowSegment(int number, string name)
{
    /// <summary>Its number, as its nodes bear it.</summary>
    public int Number => number;

    /// <summary>What its control token is called.</summary>
    public string Name => name;

    /// <summary>The variables that it finds at its head.</summary>
    public List<FlowParameter> Parameters { get; } = [];

    /// <summary>The ways out: the first whose condition holds is taken, and one always is.</summary>
    public List<FlowEdge> Edges { get; } = [];
}

/// <summary>A variable that has different values on different ways to a segment, and the node that it is there.</summary>
internal sealed record FlowParameter(FlowVariable Variable, DataflowNode Node);

/// <summary>What is carried from block to block under one name.</summary>
/// <param name="Cell">The cell of the evaluator's state, or the id of a node that a later segment reads (then <paramref name="IsNode"/>).</param>
/// <param name="Leaf">The number of the scalar in the cell's value.</param>
/// <param name="Type">How it is shown.</param>
/// <param name="IsNode">True for a node's value.</param>
internal sealed record FlowVariable(int Cell, int Leaf, TokenType Type, bool IsNode = false);

/// <summary>A way from one segment to another.</summary>
/// <param name="Condition">When it is taken, given that none before it was.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="Values">What the target's variables are on this way.</param>
internal sealed record FlowEdge(Sum Condition, FlowSegment Target, IReadOnlyDictionary<FlowVariable, Sum> Values);
