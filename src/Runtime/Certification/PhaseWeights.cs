using CotGen.Lowering.Rules;
using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>The weights of a slot as they are at one program point: those among the point's own classes, and how far these lead the others.</summary>
internal sealed record PhaseWeights
{
    /// <summary>False if a weight that is not 0 reads what no proof knows anything about.</summary>
    public required bool AreReadable { get; init; }

    /// <summary>The first class of the point's own.</summary>
    public required int First { get; init; }

    /// <summary>The weights of the point's own classes, in the block's bounded program.</summary>
    public required SlotWeights Part { get; init; }

    /// <summary>
    /// A lower bound of the right class's lead over the classes of all other phases, provided that it leads its own ones: the greatest
    /// of the least scores of its own classes, minus the greatest score of the others.
    /// </summary>
    public required long GateLead { get; init; }

    /// <summary>The weights of <paramref name="slot"/> at the point of <paramref name="block"/>.</summary>
    public static PhaseWeights Of(BlockProgram block, SlotCase slot)
    {
        PlaceMap map = block.MapOf(slot.Index);
        (int first, int count) = block.RangeOf(slot.Index);
        (SourceWeights Weights, Place? Place)[] sources = slot.Weights.Sources.Select(source => (source, map.Find(source.Source))).ToArray();
        (SourceWeights Weights, Place Place)[] known = sources.Where(static source => source.Place is not null).Select(static source => (source.Weights, source.Place!)).ToArray();
        return new PhaseWeights
        {
            AreReadable = sources.All(static source => source.Place is not null || source.Weights.Rows.All(static weight => weight == 0)),
            First = first,
            GateLead = Lead(slot.Weights, known, first, count),
            Part = new SlotWeights(
                EquatableArray.Create(slot.Weights.Bias.AsSpan().Slice(first, count)),
                known.Select(source => Cut(source.Weights, source.Place, slot.Weights.ClassCount, first, count))
                    .OrderBy(static source => source.Source.Kind)
                    .ThenBy(static source => source.Source.Offset)
                    .ToEquatableArray()),
        };
    }

    /// <summary>
    /// Weights that give every class the same lead over every other one, without what adds the same to all classes: the gate, and sources
    /// that only other phases read. Where the meaning has a closed form these are its weights, if the given ones are right.
    /// </summary>
    public SlotWeights WithoutShifts(SlotCase part)
    {
        SlotWeights? closed = ClosedForm(part);
        SourceWeights[] sources = Part.Sources
            .Where(source => part.Meaning.Sources.Contains(source.Source) || !IsShift(source.Rows.AsSpan(), [], Part.ClassCount))
            .Select(source => closed?.Sources.FirstOrDefault(other => other.Source == source.Source) is { } other && IsShift(source.Rows.AsSpan(), other.Rows.AsSpan(), Part.ClassCount) ? other : source)
            .ToArray();
        bool isShifted = closed is not null && IsShift(Part.Bias.AsSpan(), closed.Bias.AsSpan(), Part.ClassCount);
        return new SlotWeights(isShifted ? closed!.Bias : Part.Bias, new(sources));
    }

    private static SlotWeights? ClosedForm(SlotCase part)
    {
        try
        {
            return ClosedFormRules.TryBuild(part.Slot, part.Program.ClassesAt);
        }
        catch (LimitExceededException)
        {
            return null;
        }
    }

    // Whether each row differs from the other one, or from 0, by one number for all classes.
    private static bool IsShift(ReadOnlySpan<int> rows, ReadOnlySpan<int> others, int classes)
    {
        for (int at = 0; at < rows.Length; at++)
        {
            int start = at - (at % classes);
            long shift = (long)rows[start] - (others.IsEmpty ? 0 : others[start]);
            if (rows[at] - (others.IsEmpty ? 0L : others[at]) != shift)
            {
                return false;
            }
        }

        return true;
    }

    private static SourceWeights Cut(SourceWeights source, Place place, int classes, int first, int count)
    {
        var rows = new int[place.Kept.Numbers.Length * count];
        for (int x = 0; x < place.Kept.Numbers.Length; x++)
        {
            source.Rows.AsSpan().Slice((place.Kept.Numbers[x] * classes) + first, count).CopyTo(rows.AsSpan(x * count));
        }

        return new SourceWeights(place.Address, new(rows));
    }

    private static long Lead(SlotWeights weights, (SourceWeights Weights, Place Place)[] sources, int first, int count)
    {
        long low = long.MinValue, high = long.MinValue;
        for (int v = 0; v < weights.ClassCount; v++)
        {
            bool isOwn = v >= first && v < first + count;
            long score = weights.Bias[v];
            foreach ((SourceWeights source, Place place) in sources)
            {
                long least = long.MaxValue, greatest = long.MinValue;
                foreach (int x in place.Kept.Numbers)
                {
                    long weight = source.Rows[(x * weights.ClassCount) + v];
                    (least, greatest) = (Math.Min(least, weight), Math.Max(greatest, weight));
                }

                score += isOwn ? least : greatest;
            }

            (low, high) = isOwn ? (Math.Max(low, score), high) : (low, Math.Max(high, score));
        }

        return high == long.MinValue ? long.MaxValue : low - high;
    }
}
