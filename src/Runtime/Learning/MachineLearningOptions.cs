using CotGen.Certification;

namespace CotGen;

/// <summary>How <see cref="MachineLearning"/> goes about it. The result depends on all of them but the number of threads.</summary>
public sealed record MachineLearningOptions
{
    /// <summary>Seed of the configurations drawn and of the order of training; 1 unless set.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Cells of a random configuration at most, from 1 to 1,000; 8 unless set. From 4 on every window can be shown.</summary>
    public int MaxWidth { get; init; } = 8;

    /// <summary>Steps of a trace at most, from 1 to 1,000: rows behind its prompt; 1 unless set.</summary>
    public int Steps { get; init; } = 1;

    /// <summary>Random traces kept at most, at least 1; 100,000 unless set.</summary>
    public int MaxTraces { get; init; } = 100_000;

    /// <summary>Traces that are drawn in a row without one that shows anything new before drawing ends, at least 1; 2,000 unless set.</summary>
    public int DrawBudget { get; init; } = 2_000;

    /// <summary>Rounds of training and judging at most, at least 1; 100 unless set.</summary>
    public int MaxRounds { get; init; } = 100;

    /// <summary>The lead asked for in training, beta, from 1 to 1,000; 1 unless set.</summary>
    public int Margin { get; init; } = 1;

    /// <summary>Passes over the rows of a rule at most in one round; 5,000 unless set.</summary>
    public int MaxEpochs { get; init; } = 5_000;

    /// <summary>The weights that learning begins with; zero unless set.</summary>
    public StartWeights StartWeights { get; init; }

    /// <summary>Windows that may be tried to judge one rule where the machine has more than 200 tokens; 1,000,000 unless set.</summary>
    public long RowBudget { get; init; } = Certifier.DefaultRowBudget;

    /// <summary>Threads used at most; by default one per processor.</summary>
    public int MaxDegreeOfParallelism { get; init; } = Environment.ProcessorCount;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxWidth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxWidth, 1_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(Steps, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Steps, 1_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxTraces, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(DrawBudget, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxRounds, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(RowBudget, 1);
        Training().Validate();
    }

    internal TrainingOptions Training() => new()
    {
        Seed = Seed,
        StartWeights = StartWeights,
        Margin = Margin,
        MaxEpochs = MaxEpochs,
        MaxDegreeOfParallelism = MaxDegreeOfParallelism,
    };
}
