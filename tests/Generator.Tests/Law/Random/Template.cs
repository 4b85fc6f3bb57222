namespace CotGen.Generator.Tests.Law.Random;

/// <summary>
/// How a construct is written: C# with holes between backticks (see <see cref="HoleKind"/>). A template is total: whatever
/// fills its holes, it neither throws nor runs for ever. So a program made of templates does not, nor does any part of it.
/// </summary>
/// <param name="Construct">The construct's name in the coverage table; empty for what is not counted.</param>
/// <param name="Sort">What it makes: the type of an expression, or a statement.</param>
/// <param name="Text">The C#.</param>
internal sealed record Template(string Construct, string Sort, string Text)
{
    /// <summary>Makes statements that stand in loops only.</summary>
    public const string Jump = "jump";

    /// <summary>How often it is chosen, compared with others.</summary>
    public int Weight { get; init; } = 2;

    /// <summary>The bound of the result from those of the holes; without one, the greatest of them.</summary>
    public Func<IReadOnlyList<long>, long>? Bound { get; init; }

    /// <summary>By how much one execution may enlarge the target, from the bounds of target and holes.</summary>
    public Func<IReadOnlyList<long>, long>? Growth { get; init; }

    /// <summary>True if it names a parameter that no local function can capture.</summary>
    public bool IsOutsideFunctions { get; init; }

    /// <summary>True if a local function in it writes the target.</summary>
    public bool CapturesTarget { get; init; }

    /// <summary>The text and the holes in order.</summary>
    public IReadOnlyList<Hole> Parts { get; } =
        [.. Text.Split('`').Select(static (text, i) => i % 2 == 0 ? new Hole(HoleKind.Text, text) : Hole.Parse(text)).Where(static hole => hole is not { Kind: HoleKind.Text, Text: "" })];

    /// <summary>The type of the variable that it writes, if any.</summary>
    public string? Target => Parts.FirstOrDefault(static part => part.Kind == HoleKind.Target)?.Text;

    public bool HasBlock => Parts.Any(static part => part.Kind is HoleKind.Block or HoleKind.Loop or HoleKind.DataLoop or HoleKind.Function);

    public bool IsMark => Construct.StartsWith("Cot.Mark", StringComparison.Ordinal);

    /// <summary>True for a loop on data, whether or not it has a block.</summary>
    public bool IsDataLoop { get; init; }

    public bool HasReturn => Parts.Any(static part => part.Kind == HoleKind.Return);

    public bool HasLoop => Parts.Any(static part => part.Kind is HoleKind.Loop or HoleKind.DataLoop);
}
