using CotGen.Lowering.Rules;
using CotGen.Programs;

namespace CotGen.Lowering;

/// <summary>The weights that no closed form yields: found once, at build time, and handed to whoever builds the predictor.</summary>
/// <remarks>Slots that compute the same operation on the same values share one table.</remarks>
public sealed class FoundWeights
{
    private readonly Dictionary<SeparableProblem, SeparableWeights?> _tables = [];

    /// <summary>Ends the work that these weights are found for.</summary>
    internal CancellationToken Cancellation { get; init; }

    /// <summary>Adds the table of slot <paramref name="slot"/> of <paramref name="program"/>, and so of every slot with the same operation.</summary>
    /// <param name="program">The program that the slot belongs to.</param>
    /// <param name="slot">Number of a slot whose meaning is an operation on two tokens.</param>
    /// <param name="bias">One integer per class.</param>
    /// <param name="left">Classes of the left token x classes of the slot, row-major.</param>
    /// <param name="right">Classes of the right token x classes of the slot, row-major.</param>
    /// <exception cref="ArgumentException">The slot is no such operation, or a table has another size.</exception>
    public void Add(CotProgram program, int slot, ReadOnlySpan<short> bias, ReadOnlySpan<short> left, ReadOnlySpan<short> right) =>
        Add(SeparableProblem.Of(program.Chain[slot]), slot, bias, left, right);

    /// <summary>Adds the table of one phase of slot <paramref name="slot"/>; its rows are those of the classes that can stand beside the phase's points.</summary>
    /// <inheritdoc cref="Add(CotProgram, int, ReadOnlySpan{short}, ReadOnlySpan{short}, ReadOnlySpan{short})"/>
    /// <param name="program">The program that the slot belongs to.</param>
    /// <param name="slot">Number of a slot with phases.</param>
    /// <param name="phase">Number of a phase whose meaning is an operation on two tokens.</param>
    /// <param name="bias">One integer per class of the phase.</param>
    /// <param name="left">Classes of the left token x classes of the phase, row-major.</param>
    /// <param name="right">Classes of the right token x classes of the phase, row-major.</param>
    public void Add(CotProgram program, int slot, int phase, ReadOnlySpan<short> bias, ReadOnlySpan<short> left, ReadOnlySpan<short> right)
    {
        bool exists = program.Chain[slot].Meaning is PhasedMeaning phased && (uint)phase < (uint)phased.Phases.Count;
        Add(exists ? SeparableProblem.Of(PhasePart.Of(program, program.Chain[slot], phase).Slot) : null, slot, bias, left, right);
    }

    /// <summary>The weights of a problem, found now if they were not known; <see langword="null"/> if the search finds none.</summary>
    internal SeparableWeights? Find(SeparableProblem problem)
    {
        Cancellation.ThrowIfCancellationRequested();
        if (!_tables.TryGetValue(problem, out SeparableWeights? weights))
        {
            weights = problem.IsSearched ? SeparableRule.TryFind(problem) : ProductRule.TryBuild(problem);
            _tables.Add(problem, weights);
        }

        return weights;
    }

    private void Add(SeparableProblem? known, int slot, ReadOnlySpan<short> bias, ReadOnlySpan<short> left, ReadOnlySpan<short> right)
    {
        SeparableProblem problem = known ?? throw new ArgumentException($"Slot {slot} is no operation on two tokens.", nameof(slot));
        int classes = problem.Classes.Count;
        if (bias.Length != classes || left.Length != classes * problem.Left.Count || right.Length != classes * problem.Right.Count)
        {
            throw new ArgumentException($"Slot {slot} needs {classes} biases and rows of {classes} weights for {problem.Left.Count} and {problem.Right.Count} classes.", nameof(slot));
        }

        _tables[problem] = new SeparableWeights(Widen(bias), Widen(left), Widen(right));
    }

    private static EquatableArray<int> Widen(ReadOnlySpan<short> weights)
    {
        var wide = new int[weights.Length];
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] = weights[i];
        }

        return new EquatableArray<int>(wide);
    }
}
