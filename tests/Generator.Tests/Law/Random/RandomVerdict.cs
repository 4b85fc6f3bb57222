namespace CotGen.Generator.Tests.Law.Random;

/// <summary>What became of a random program. A closed union.</summary>
internal abstract record RandomVerdict
{
    /// <summary>It compiled and kept the law on every input tried.</summary>
    /// <param name="Rules">The kinds of its slots, each once.</param>
    public sealed record Kept(IReadOnlyList<string> Rules) : RandomVerdict;

    /// <summary>The generator refused it, with a finding.</summary>
    public sealed record Refused(string Id, string Message) : RandomVerdict;

    /// <summary>It broke the law, or the generator failed.</summary>
    public sealed record Broken(string Reason) : RandomVerdict;

    /// <summary>The compiler was given up on after the time that one program is waited for.</summary>
    public sealed record Slow : RandomVerdict;

    /// <summary>It is no C#: a defect of the random programs themselves.</summary>
    public sealed record Invalid(string Reason) : RandomVerdict;
}
