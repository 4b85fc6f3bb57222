namespace CotGen.Programs;

/// <summary>What grew too large.</summary>
public enum LimitKind
{
    /// <summary>The classes of one slot.</summary>
    Classes,

    /// <summary>The slots of a program.</summary>
    Slots,

    /// <summary>The nodes of the dataflow graph.</summary>
    Nodes,

    /// <summary>The tokens of the vocabulary.</summary>
    Vocabulary,

    /// <summary>The operations that evaluation may take.</summary>
    Fuel,

    /// <summary>A value outside <see cref="long"/>, or a weight outside <see cref="int"/>.</summary>
    Range,

    /// <summary>The weights of all rules together, or of a machine as tables.</summary>
    Weights,

    /// <summary>The values that one expression may take.</summary>
    Domain,

    /// <summary>The tokens back in a chain that a rule may read.</summary>
    Window,

    /// <summary>The source tuples of one slot, where it shall be learned.</summary>
    Rows,
}

/// <summary>A bound of the compiler was met; the stage that drives the compiler turns it into a finding about the target.</summary>
/// <param name="kind">What grew.</param>
/// <param name="what">The expression that grew, as the user wrote it; empty if it is no single one.</param>
/// <param name="size">How large it would be.</param>
/// <param name="limit">How large it may be.</param>
/// <param name="origin">Where it stands.</param>
public sealed class LimitExceededException(LimitKind kind, string what, long size, long limit, SlotOrigin origin)
    : Exception($"{kind} limit: '{what}' needs {size}, the limit is {limit}.")
{
    /// <summary>What grew.</summary>
    public LimitKind Kind => kind;

    /// <summary>The expression that grew.</summary>
    public string What => what;

    /// <summary>How large it would be.</summary>
    public long Size => size;

    /// <summary>How large it may be.</summary>
    public long Limit => limit;

    /// <summary>Where it stands.</summary>
    public SlotOrigin Origin => origin;
}
