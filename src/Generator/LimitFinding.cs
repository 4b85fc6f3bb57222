using CotGen.Generator.Diagnostics;
using CotGen.Generator.Evaluation;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;

namespace CotGen.Generator;

/// <summary>A bound of the compiler core as a finding with its rule and place.</summary>
internal static class LimitFinding
{
    public static Finding Of(LimitExceededException limit)
    {
        var span = new ModelSpan(limit.Origin.Function, limit.Origin.Start, limit.Origin.Length, limit.Origin.Line);
        return limit.Kind switch
        {
            LimitKind.Slots => new Finding(Rules.TooManySlots.Id, span, [limit.What, Integers.Text(limit.Limit)]),
            LimitKind.Nodes => new Finding(Rules.TooManyNodes.Id, span, [limit.What, Integers.Text(limit.Limit)]),
            LimitKind.Domain => new Finding(Rules.TooManyValues.Id, span, [limit.What, Integers.Text(limit.Size), Integers.Text(limit.Limit)]),
            LimitKind.Vocabulary => new Finding(Rules.VocabularyTooLarge.Id, span, [Integers.Text(limit.Size)]),
            LimitKind.Weights => new Finding(Rules.TooManyWeights.Id, span, [limit.What, Integers.Text(limit.Size), Integers.Text(limit.Limit)]),
            LimitKind.Fuel => new Finding(Rules.OutOfFuel.Id, span, [Integers.Text(limit.Limit)]),
            LimitKind.Window => new Finding(Rules.WindowTooNarrow.Id, span, [limit.What, Integers.Text(limit.Size), Integers.Text(limit.Limit)]),
            LimitKind.Rows => new Finding(Rules.TooManyRows.Id, span, [limit.What, Integers.Text(limit.Limit)]),
            LimitKind.Range => new Finding(Rules.NumberTooLarge.Id, span, []),
            _ => new Finding(Rules.TooManyClasses.Id, span, [limit.What, Integers.Text(limit.Size), Integers.Text(limit.Limit)]),
        };
    }
}
