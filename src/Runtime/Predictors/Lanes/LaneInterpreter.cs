using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CotGen.Lowering.Lanes;
using CotGen.Targets;

namespace CotGen.Predictors.Lanes;

/// <summary>A lane rule as tables instead of code: for programs that no build has seen, such as those of learned weights.</summary>
internal sealed class LaneInterpreter
{
    private const int TableMultiple = 64;

    private readonly LaneCombination _combination;
    private readonly LaneTerm[] _terms;
    private readonly ushort[]?[] _termTables;
    private readonly LaneFinish _finish;
    private readonly ushort[] _finishTable;

    public LaneInterpreter(LaneRule rule)
    {
        _combination = rule.Combination;
        _terms = [.. rule.Terms];
        _termTables = Array.ConvertAll(_terms, static term => term.Table.Count == 0 ? null : Padded(term.Table.AsSpan()));
        _finish = rule.Finish;
        _finishTable = rule.Finish is TableFinish table ? Padded(table.Table.AsSpan()) : [];
    }

    /// <summary>Applies the rule; see <see cref="ILaneRules.Run"/>.</summary>
    public void Run<TLanes>(ref ushort classes, nint stride, nint count, int written, ReadOnlySpan<ushort> sources)
        where TLanes : struct, IPromptLanes<TLanes>
    {
        ref ushort column = ref Unsafe.Add(ref classes, written * stride);
        for (nint p = 0; p < count; p += TLanes.Count)
        {
            TLanes number = TLanes.Create(0);
            for (int i = 0; i < _terms.Length; i++)
            {
                TLanes term = Term(i, TLanes.Load(ref Unsafe.Add(ref classes, sources[i] * stride), p));
                number = i == 0 ? term : _combination switch
                {
                    LaneCombination.Sum => number.Plus(term),
                    LaneCombination.Max => number.Max(term),
                    LaneCombination.Min => number.Min(term),
                    _ => number.Times(term),
                };
            }

            Finish(number).Store(ref column, p);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TLanes Term<TLanes>(int i, TLanes x)
        where TLanes : struct, IPromptLanes<TLanes> =>
        _termTables[i] is { } table ? x.Lookup(ref MemoryMarshal.GetArrayDataReference(table), _terms[i].Count)
        : _terms[i].Scale == 1 ? x
        : x.Times(TLanes.Create(_terms[i].Scale));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TLanes Finish<TLanes>(TLanes number)
        where TLanes : struct, IPromptLanes<TLanes>
    {
        switch (_finish)
        {
            case OffsetFinish offset:
                return offset is { Offset: 0, IsClamped: false } ? number : number.MinusToZero(TLanes.Create(offset.Offset)).Min(TLanes.Create(offset.Last));
            case QuotientFinish quotient:
                return number.Plus(TLanes.Create(quotient.Add)).MinusToZero(TLanes.Create(quotient.Subtract)).TimesHigh(quotient.Multiplier, quotient.Shift).Min(TLanes.Create(quotient.Last));
            case StepsFinish steps:
                TLanes reached = TLanes.Create(0);
                foreach (ushort step in steps.Steps.AsSpan())
                {
                    reached = reached.PlusOneWhere(number, step);
                }

                return reached;
            default:
                return number.Lookup(ref MemoryMarshal.GetArrayDataReference(_finishTable), ((TableFinish)_finish).Table.Count);
        }
    }

    private static ushort[] Padded(ReadOnlySpan<ushort> table)
    {
        var padded = new ushort[(table.Length + TableMultiple - 1) / TableMultiple * TableMultiple];
        table.CopyTo(padded);
        return padded;
    }
}
