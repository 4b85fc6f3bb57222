namespace CotGen.Generator;

/// <summary>Names of the pipeline's nodes, by which tests ask why a node ran.</summary>
internal static class TrackingNames
{
    /// <summary>Syntax to model and places.</summary>
    public const string Frontend = nameof(Frontend);

    /// <summary>The model alone: places cut off.</summary>
    public const string Model = nameof(Model);

    /// <summary>The limits that the project states.</summary>
    public const string Limits = nameof(Limits);

    /// <summary>The compiled text.</summary>
    public const string Compiled = nameof(Compiled);

    /// <summary>Names that differ by case only.</summary>
    public const string Ambiguous = nameof(Ambiguous);

    /// <summary>File and line of each function.</summary>
    public const string Places = nameof(Places);

    /// <summary>The machine files, one for each name.</summary>
    public const string MachineFiles = nameof(MachineFiles);

    /// <summary>What machine files became.</summary>
    public const string CompiledFiles = nameof(CompiledFiles);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Frontend, Model, Limits, Compiled, Ambiguous, Places];
}
