using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;

namespace CotGen.Generator.Evaluation.Flow;

/// <summary>
/// The head of a segment. What its variables may hold is learned pass by pass, and kept; which ways lead here is known anew in
/// every pass.
/// </summary>
internal sealed class FlowPoint(int number, FlowRole role)
{
    /// <summary>What it is for its statement.</summary>
    public FlowRole Role => role;

    /// <summary>Its number: that of its segment.</summary>
    public int Number => number;

    /// <summary>The scalars that are known to differ between ways, or may.</summary>
    public Dictionary<(int Cell, int Leaf), FlowLeaf> Leaves { get; } = [];

    /// <summary>How many cells there are on every way: what a round allocates, the next one does not know.</summary>
    public int CellCount { get; set; } = int.MaxValue;

    /// <summary>The cells that hold another span on every way.</summary>
    public HashSet<(int Cell, int Leaf)> UnknownSpans { get; } = [];

    /// <summary>The elements of an output that some way may not have written.</summary>
    public HashSet<int> MayBeUnwritten { get; } = [];

    /// <summary>True if it was known when the method was last run on all its inputs.</summary>
    public bool IsTraced { get; set; }

    /// <summary>True if some of those runs came here.</summary>
    public bool IsReached { get; set; }

    /// <summary>The values that runs on known inputs had here.</summary>
    public Dictionary<(int Cell, int Leaf), HashSet<long>> Seen { get; } = [];

    /// <summary>The values that a scalar had here on known inputs.</summary>
    public SortedSet<long> DomainOf((int Cell, int Leaf) place) => Seen.TryGetValue(place, out HashSet<long>? values) ? new(values) : [];

    /// <summary>The ways to here in the pass under way.</summary>
    public List<FlowEntry> Entries { get; } = [];
}

/// <summary>A scalar at a point.</summary>
internal sealed class FlowLeaf(ScalarType type)
{
    /// <summary>The values that it may have, ascending.</summary>
    public SortedSet<long> Domain { get; set; } = [];

    /// <summary>Its type.</summary>
    public ScalarType Type => type;

    /// <summary>How often the domain has grown.</summary>
    public int Growths { get; set; }

    /// <summary>True if the domain was made larger than what was seen, to come to an end.</summary>
    public bool IsWidened { get; set; }
}

/// <summary>A way to a point: the segment it comes from, when it is taken, what holds on it. Ways out of one segment are taken in their order.</summary>
internal sealed record FlowEntry(int Order, int Source, Sum Condition, State State, Assumptions Assumptions);
