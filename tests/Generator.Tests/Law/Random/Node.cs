using System.Collections.Immutable;

namespace CotGen.Generator.Tests.Law.Random;

/// <summary>A piece of a random program: text with other pieces in it, so that a program can be shrunk piece by piece.</summary>
/// <param name="Sort">What can stand in its place: the type of an expression, or <c>statement</c>, <c>block</c>, <c>member</c>.</param>
/// <param name="Construct">The construct that it is counted as; empty for none.</param>
/// <param name="Parts">Strings and nodes, in the order of the text.</param>
/// <param name="Bound">No absolute value is expected to be greater. It keeps programs small; nothing that must hold rests on it.</param>
/// <param name="IsConstant">Nothing in it depends on a variable, so that the C# compiler knows its value, too.</param>
internal sealed record Node(string Sort, string Construct, ImmutableArray<object> Parts, long Bound = 0, bool IsConstant = false)
{
    public const string Statement = "statement";
    public const string Block = "block";
    public const string Member = "member";

    /// <summary>This node and all below it.</summary>
    public IEnumerable<Node> All => Parts.OfType<Node>().SelectMany(static part => part.All).Prepend(this);

    public static Node Text(string sort, string text, long bound = 0) => new(sort, "", [text], bound);

    public static Node BlockOf(IEnumerable<Node> statements) => new(Block, "", [.. statements]);

    public override string ToString() => Sort == Block
        ? $"{{\n{string.Join("\n", Parts)}\n}}"
        : string.Concat(Parts);
}
