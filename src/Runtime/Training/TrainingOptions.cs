namespace CotGen;

/// <summary>The weights that learning begins with.</summary>
public enum StartWeights
{
    /// <summary>All zero; the mistake bound holds.</summary>
    Zero,

    /// <summary>Integers from -8 to 8, drawn by the seed.</summary>
    Random,
}

/// <summary>How <see cref="CotTrainer"/> learns.</summary>
public sealed record TrainingOptions
{
    /// <summary>Seed of the order in which rows are visited and of random start weights; 1 unless set.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The start weights where <see cref="Start"/> is not set; zero unless set.</summary>
    public StartWeights StartWeights { get; init; }

    /// <summary>
    /// A model of the same support to go on from: its weights are the start weights, tokens new since then begin at zero, and its
    /// updates are counted on.
    /// </summary>
    public TrainedModel? Start { get; init; }

    /// <summary>The lead that the right class must have over every other, beta, from 1 to 1,000; 1 unless set.</summary>
    public int Margin { get; init; } = 1;

    /// <summary>Passes over the rows of a rule at most, at least 1; 5,000 unless set.</summary>
    public int MaxEpochs { get; init; } = 5_000;

    /// <summary>Rows visited in the training of one rule at most, rounded down to whole passes but at least one; 50,000,000 unless set.</summary>
    public long MaxVisits { get; init; } = 50_000_000;

    /// <summary>Threads used at most; by default one per processor. The model does not depend on it.</summary>
    public int MaxDegreeOfParallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>The widest vectors used, in bits (128, 256 or 512). The model does not depend on it.</summary>
    internal int MaxVectorBits { get; init; } = 512;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Margin, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Margin, 1_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxEpochs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxVisits, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxDegreeOfParallelism, 1);
    }
}

/// <summary>How far training is.</summary>
/// <param name="SlotsDone">Rules that are finished; it only grows.</param>
/// <param name="SlotCount">All rules.</param>
/// <param name="SlotsConverged">Finished rules that have the margin on all their rows.</param>
/// <param name="Updates">Updates of the finished rules.</param>
public readonly record struct TrainingProgress(int SlotsDone, int SlotCount, int SlotsConverged, long Updates);
