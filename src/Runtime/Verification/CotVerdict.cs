using CotGen.Certification;
using CotGen.Programs;

namespace CotGen;

/// <summary>The answers to two questions, always kept apart.</summary>
/// <param name="Predictor">Do the weights compute the program's meanings?</param>
/// <param name="Translation">Does the program mean what the method does? <see langword="null"/> where there is no method.</param>
/// <param name="Certificate">What was shown slot by slot about the predictor.</param>
public sealed record CotVerdict(Verdict Predictor, Verdict? Translation, Certificate Certificate)
{
    /// <summary>True if neither question was answered by a counterexample.</summary>
    public bool Holds => Predictor.Holds && (Translation?.Holds ?? true);

    /// <summary>Names of the slots that are not proved; empty if the predictor is.</summary>
    public EquatableArray<string> OpenSlots => Certificate.Slots
        .Where(static slot => slot.Status != ProofStatus.Proved)
        .Select(static slot => slot.Name)
        .ToEquatableArray();

    /// <summary>Two lines: <c>predictor: ...</c> and <c>translation: ...</c>.</summary>
    public override string ToString() => $"predictor: {Predictor}\ntranslation: {(object?)Translation ?? "n/a"}";
}

/// <summary>How much <see cref="CotVerifier"/> runs.</summary>
public sealed record CotVerifyOptions
{
    /// <summary>Domains up to this many inputs are run in full; 1,000,000 unless set.</summary>
    public long ExhaustiveLimit { get; init; } = 1_000_000;

    /// <summary>Inputs drawn from a larger domain, at least 1; 100,000 unless set.</summary>
    public long SampleCount { get; init; } = 100_000;

    /// <summary>Seed of the inputs drawn; 1 unless set.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How often the runs of a prompt repeat at most in the inputs drawn; 16 unless set. Prompts of any length are never run in full.</summary>
    public int MaxWidth { get; init; } = PromptDomain.DefaultMaxWidth;

    /// <summary>Tokens of a chain with blocks that are compared at most; 1,000,000 unless set. A right chain that is longer counts as right so far.</summary>
    public int MaxTokens { get; init; } = 1_000_000;

    /// <summary>Threads used at most; by default one per processor. The verdict does not depend on it.</summary>
    public int MaxDegreeOfParallelism { get; init; } = Environment.ProcessorCount;
}
