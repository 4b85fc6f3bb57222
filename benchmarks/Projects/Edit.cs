namespace CotGen.Benchmarks.Projects;

/// <summary>A place in a project where somebody types.</summary>
/// <param name="IsInTargets">Whether it lies in the first file with targets; otherwise in an ordinary file.</param>
/// <param name="Text">The text before the first keystroke.</param>
/// <param name="After">The text after keystroke n = 1, 2, ...; never the same twice, so that nothing is known from before.</param>
internal sealed record Edit(bool IsInTargets, string Text, Func<int, string> After)
{
    /// <summary>In a method body far from any target.</summary>
    public static Edit UnrelatedBody { get; } = new(false, OrdinaryFile.Body, static n => $"decimal total = {n};");

    /// <summary>In a declaration that no target uses, which only binding can tell.</summary>
    public static Edit Declaration { get; } = new(false, OrdinaryFile.Declaration, static n => $"int Priority{n}");

    /// <summary>One more line above every target of a file.</summary>
    public static Edit LineAbove { get; } = new(true, TargetFiles.AboveTargets, static n => TargetFiles.AboveTargets + new string('\n', n));

    /// <summary>In the body of one small target.</summary>
    public static Edit OwnBody { get; } = new(true, SmallTargets.Editable, static n => $"a * b + {n}");
}
