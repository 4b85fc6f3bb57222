using System.Globalization;
using CotGen.Programs;

namespace CotGen;

/// <summary>How much is known about one question, never blurred: proved, exhausted, sampled or refuted. A closed union.</summary>
public abstract record Verdict
{
    private protected Verdict()
    {
    }

    /// <summary>False if a counterexample was found.</summary>
    public bool Holds => this is not RefutedVerdict;

    private protected static string With(string precondition) => precondition.Length == 0 ? "" : $" with {precondition}";
}

/// <summary>Right for every input that the quantifier names, by proof.</summary>
/// <param name="Quantifier">Such as <c>all 10^8 inputs</c>.</param>
/// <param name="Margin">The least lead of the right class over any other, at least 1.</param>
public sealed record ProvedVerdict(string Quantifier, long Margin) : Verdict
{
    /// <summary>Such as <c>Proved (all 10^8 inputs, margin 1)</c>.</summary>
    public override string ToString() => $"Proved ({Quantifier}, margin {Integers.Text(Margin)})";
}

/// <summary>Every input was run and compared.</summary>
/// <param name="Count">Number of inputs: the whole domain, or those of it that satisfy the precondition.</param>
public sealed record ExhaustedVerdict(long Count) : Verdict
{
    /// <summary>The name of what the inputs satisfy; empty where there is no precondition.</summary>
    public string Precondition { get; init; } = "";

    /// <summary>Such as <c>Exhausted (65,536)</c> or <c>Exhausted (715 with IsSorted)</c>.</summary>
    public override string ToString() => $"Exhausted ({Count.ToString("N0", CultureInfo.InvariantCulture)}{With(Precondition)})";
}

/// <summary>Some inputs, drawn at random, were run; none was wrong.</summary>
/// <param name="Count">Number of inputs drawn, at least 1.</param>
/// <param name="Seed">Seed of the sampler.</param>
/// <param name="Sampler">Name of the sampler: <see cref="PromptDomain.SamplerName"/>.</param>
public sealed record SampledVerdict(long Count, ulong Seed, string Sampler) : Verdict
{
    /// <summary>
    /// One-sided 95% upper bound of the share of wrong inputs, <c>1 - 0.05^(1/N)</c> (Clopper and Pearson 1934, no failure in N draws).
    /// </summary>
    public double ErrorBound => -(Math.Exp(Math.Log(0.05) / Count) - 1);

    /// <summary>The name of what the inputs satisfy; empty where there is no precondition.</summary>
    public string Precondition { get; init; } = "";

    /// <summary>Such as <c>Sampled (100,000, error &lt;= 3.0e-5 at 95%)</c>.</summary>
    public override string ToString() =>
        $"Sampled ({Count.ToString("N0", CultureInfo.InvariantCulture)}{With(Precondition)}, error <= {ErrorBound.ToString("0.0e-0", CultureInfo.InvariantCulture)} at 95%)";
}

/// <summary>An input was found on which it is wrong.</summary>
/// <param name="Prompt">The input's tokens.</param>
/// <param name="PromptText">The same as text.</param>
/// <param name="Reason">What differs, in words.</param>
/// <param name="Step">The first wrong step, where the predictor is refuted.</param>
public sealed record RefutedVerdict(EquatableArray<ushort> Prompt, string PromptText, string Reason, WrongStep? Step = null) : Verdict
{
    /// <summary>Such as <c>Refuted (7 | 8 =&gt;: token 0: expected 56 for a*b, found 54)</c>.</summary>
    public override string ToString() => $"Refuted ({PromptText}: {Reason})";
}

/// <summary>A wrong prediction.</summary>
/// <param name="Slot">Number of the slot, from 0.</param>
/// <param name="Name">The slot's name.</param>
/// <param name="Expected">The right token.</param>
/// <param name="Found">The predicted token.</param>
/// <param name="ExpectedScore">Score of the right token's class.</param>
/// <param name="FoundScore">Score of the predicted token's class; not less.</param>
public sealed record WrongStep(int Slot, string Name, ushort Expected, ushort Found, long ExpectedScore, long FoundScore);
