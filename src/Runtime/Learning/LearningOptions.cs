using CotGen.Certification;

namespace CotGen;

/// <summary>How <see cref="CotLearning"/> goes about it. The result depends on all of them but the number of threads.</summary>
public sealed record LearningOptions
{
    /// <summary>Seed of the traces drawn, of the order of training and of the search; 1 unless set.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Random traces kept at most, at least 1; 100,000 unless set.</summary>
    public int MaxTraces { get; init; } = 100_000;

    /// <summary>Traces that are drawn in a row without one that shows anything new before drawing ends, at least 1; 10,000 unless set.</summary>
    public int DrawBudget { get; init; } = 10_000;

    /// <summary>Inputs that the search for a prompt that shows one source tuple may fix, one after another, 0 for no search; 20 unless set.</summary>
    public int SearchBudget { get; init; } = 20;

    /// <summary>Failing source tuples that are taken up at most in a whole run, each by a search or a slot row, at least 0; 20,000 unless set.</summary>
    public int MaxSearches { get; init; } = 20_000;

    /// <summary>True (the default) if source tuples that no search realised may be learned as rows of a single slot.</summary>
    public bool AllowSlotRows { get; init; } = true;

    /// <summary>Rounds of training and certifying at most, at least 1; 100 unless set.</summary>
    public int MaxRounds { get; init; } = 100;

    /// <summary>The lead asked for in training, beta, at least 1; 1 unless set.</summary>
    public int Margin { get; init; } = 1;

    /// <summary>Passes over the rows of a slot at most in one round; 5,000 unless set.</summary>
    public int MaxEpochs { get; init; } = 5_000;

    /// <summary>The weights that learning begins with; zero unless set.</summary>
    public StartWeights StartWeights { get; init; }

    /// <summary>Source tuples that may be tried to judge one slot; 1,000,000 unless set.</summary>
    public long RowBudget { get; init; } = Certifier.DefaultRowBudget;

    /// <summary>Threads used at most; by default one per processor.</summary>
    public int MaxDegreeOfParallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>How much is run where the outcome is not proved.</summary>
    public CotVerifyOptions Verification { get; init; } = new();

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxTraces, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(DrawBudget, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(SearchBudget);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxSearches);
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
