namespace CotGen;

/// <summary>What <see cref="CotVerifier.VerifyExhaustively{TTarget}"/> does beside predicting.</summary>
[Flags]
public enum ExhaustiveChecks
{
    /// <summary>Nothing: chains are predicted, and the time is told.</summary>
    None = 0,

    /// <summary>Every token of every chain is compared with the trace generator's, and the hashes of both are summed up.</summary>
    Traces = 1,

    /// <summary>Every answer is compared with the compiled method's.</summary>
    Answers = 2,

    /// <summary>Both.</summary>
    All = Traces | Answers,
}

/// <summary>How all prompts are run.</summary>
public sealed record ExhaustiveOptions
{
    /// <summary>What is compared.</summary>
    public ExhaustiveChecks Checks { get; init; } = ExhaustiveChecks.All;

    /// <summary>Threads, at least 1.</summary>
    public int MaxDegreeOfParallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>The result of a run that was cancelled, to go on where it stopped; <see langword="null"/> to begin.</summary>
    public ExhaustiveResult? ResumeFrom { get; init; }
}
