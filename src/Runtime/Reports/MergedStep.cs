using CotGen.Lowering.OneStep;
using CotGen.Programs;

namespace CotGen.Reports;

/// <summary>The question why a token is there: could its reader be computed from the sources of both in one linear step?</summary>
/// <remarks>
/// A witness on part of the table, where some sources stand still or have fewer classes, is one on the whole: a rule for the whole would be one for
/// the part. So large tables are asked part by part; that a part has weights says nothing of the whole then.
/// </remarks>
internal sealed class MergedStep
{
    private const int MaxTuples = 1_024;
    private const int MaxClassesOfPart = 12;
    private const int MaxParts = 8;
    private const long Budget = 4_000_000;

    private readonly CotProgram _program;
    private readonly int _token;
    private readonly int _reader;
    private readonly Address[] _sources;

    public MergedStep(CotProgram program, int token, int reader)
    {
        _program = program;
        _token = token;
        _reader = reader;
        _sources = program.Chain[token].Meaning.Sources.Concat(program.Chain[reader].Meaning.Sources)
            .Where(address => address != Address.Prologue(token))
            .Distinct()
            .OrderBy(static address => address.Kind)
            .ThenBy(static address => address.Offset)
            .ToArray();
    }

    /// <summary>Weights for the whole, a witness, or neither.</summary>
    public StepVerdict Decide()
    {
        int[] counts = _sources.Select(source => _program.ClassesAt(source).Count).ToArray();
        if (counts.Aggregate(1L, static (product, count) => Math.Min(product * count, MaxTuples + 1)) <= MaxTuples)
        {
            return StepDecision.Decide(Table(counts, others: 0), Budget);
        }

        foreach (int[] part in Parts(counts))
        {
            for (int others = 0; others < 2; others++)
            {
                if (StepDecision.Decide(Table(part, others), Budget) is { IsImpossible: true } verdict)
                {
                    return verdict;
                }
            }
        }

        return StepVerdict.NotFound;
    }

    // Two sources of the token move, those with the most classes first; all others stand still.
    private IEnumerable<int[]> Parts(int[] counts)
    {
        int[] moving = Enumerable.Range(0, _sources.Length)
            .Where(i => counts[i] > 1 && _program.Chain[_token].Meaning.Sources.Contains(_sources[i]))
            .OrderByDescending(i => counts[i])
            .ThenBy(static i => i)
            .ToArray();
        return moving.SelectMany((first, at) => moving.Skip(at + 1).Select(second => Enumerable.Range(0, counts.Length)
            .Select(i => i == first || i == second ? Math.Min(counts[i], MaxClassesOfPart) : 1).ToArray())).Take(MaxParts);
    }

    private StepTable Table(int[] counts, int others)
    {
        var prompt = new int[_program.Prompt.Count];
        var chain = new int[_program.Chain.Count];
        return StepTable.Of(counts.ToEquatableArray(), _program.Chain[_reader].Classes.Count, tuple =>
        {
            for (int i = 0; i < tuple.Length; i++)
            {
                int all = _program.ClassesAt(_sources[i]).Count;
                (_sources[i].Kind == AddressKind.Prompt ? prompt : chain)[_sources[i].Offset] = counts[i] == 1 ? (all - 1) * others / 2 : tuple[i];
            }

            return Evaluate(prompt, chain);
        });
    }

    // A source that follows from the others must have the class that it has in a chain.
    private int Evaluate(int[] prompt, int[] chain)
    {
        foreach (Address source in _sources.Where(source => source.Kind == AddressKind.Prologue && _program.Chain[source.Offset].Meaning.Sources.All(IsSource)))
        {
            Slot slot = _program.Chain[source.Offset];
            if (source.Offset < _token && slot.Meaning.Evaluate(new ClassContext(prompt, chain), slot.Classes) != chain[source.Offset])
            {
                return -1;
            }
        }

        Slot token = _program.Chain[_token], reader = _program.Chain[_reader];
        chain[_token] = token.Meaning.Evaluate(new ClassContext(prompt, chain), token.Classes);
        return chain[_token] < 0 ? -1 : reader.Meaning.Evaluate(new ClassContext(prompt, chain), reader.Classes);
    }

    private bool IsSource(Address address) => Array.IndexOf(_sources, address) >= 0;
}
