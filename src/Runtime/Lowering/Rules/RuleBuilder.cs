using CotGen.Programs;

namespace CotGen.Lowering.Rules;

/// <summary>Collects the weights of one slot: every rule is a few calls of <see cref="AddBias"/> and <see cref="Add(Term, Func{long, int, long})"/>.</summary>
/// <remarks>Two reads of one source add up, as two one-hot features at one position would.</remarks>
internal sealed class RuleBuilder
{
    private readonly Slot _slot;
    private readonly EquatableArray<Address> _sources;
    private readonly long[] _bias;
    private readonly long[][] _rows;

    public RuleBuilder(Slot slot, Func<Address, ClassSet> classesAt)
    {
        _slot = slot;
        _sources = slot.Meaning.Sources;
        _bias = new long[ClassCount];
        _rows = _sources.Select(source => new long[classesAt(source).Count * ClassCount]).ToArray();
    }

    /// <summary>Number of classes of the slot.</summary>
    public int ClassCount => _slot.Classes.Count;

    /// <summary>Adds to the bias of class <paramref name="v"/>.</summary>
    public void AddBias(int v, long weight) => _bias[v] = checked(_bias[v] + weight);

    /// <summary>Adds, for every class x of the term's source and every class v, <paramref name="weight"/>(view value at x, v).</summary>
    public void Add(Term term, Func<long, int, long> weight) => Add(term.Source, first: 0, term.View, weight);

    /// <summary>The same for those classes of a source that a case counts.</summary>
    public void Add(CarryCase part, Func<long, int, long> weight) => Add(part.Source, part.First, part.View, weight);

    /// <summary>The weights; throws <see cref="LimitExceededException"/> where one leaves 32 bits.</summary>
    public SlotWeights Build() => new(Narrow(_slot, _bias), _sources.Select((source, i) => new SourceWeights(source, Narrow(_slot, _rows[i]))).ToEquatableArray());

    /// <summary>Weights of <paramref name="slot"/> as 32-bit integers; throws <see cref="LimitExceededException"/> where one is none.</summary>
    public static EquatableArray<int> Narrow(Slot slot, long[] weights) => new(Array.ConvertAll(weights, weight =>
        weight is >= int.MinValue and <= int.MaxValue
            ? (int)weight
            : throw new LimitExceededException(LimitKind.Range, slot.Name, weight, int.MaxValue, slot.Origin)));

    private void Add(Address source, int first, View view, Func<long, int, long> weight)
    {
        long[] rows = _rows[_sources.AsSpan().IndexOf(source)];
        for (int x = 0; x < view.Count; x++)
        {
            for (int v = 0; v < ClassCount; v++)
            {
                int at = ((first + x) * ClassCount) + v;
                rows[at] = checked(rows[at] + weight(view[x], v));
            }
        }
    }
}
