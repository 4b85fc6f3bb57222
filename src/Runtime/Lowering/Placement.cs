using CotGen.Programs;

namespace CotGen.Lowering;

/// <summary>Where a node's value can be read: a token, and which class of the node each class of that token stands for.</summary>
/// <param name="Address">The token.</param>
/// <param name="NodeClasses">Token class to node class; <see langword="null"/> where they are the same.</param>
internal sealed record Placement(Address Address, int[]? NodeClasses)
{
    /// <summary>True for a variable's place: its tokens show the values, but it has classes that cannot occur at this point.</summary>
    public bool IsCarried { get; init; }

    /// <summary>The node read through <paramref name="view"/>, as a view of the token.</summary>
    public Term Read(View view) => new(Address, NodeClasses is null ? view : view.Reindex(NodeClasses));
}
