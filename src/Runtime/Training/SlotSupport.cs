using CotGen.Programs;

namespace CotGen;

/// <summary>What a learner is told about one rule: which positions it predicts and which earlier positions it reads. Nothing of what they mean.</summary>
/// <param name="Name">For people.</param>
/// <param name="Targets">The positions; more than one share the rule's weights.</param>
/// <param name="Sources">The places that are read, in any order; none for a token that never changes.</param>
public sealed record SlotSupport(string Name, TargetRun Targets, EquatableArray<SourcePlace> Sources)
{
    /// <summary>The rule of one position that reads given positions.</summary>
    public static SlotSupport At(int position, params ReadOnlySpan<int> sources)
    {
        var places = new SourcePlace[sources.Length];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = SourcePlace.At(sources[i]);
        }

        return new SlotSupport(Integers.Text(position), TargetRun.At(position), new(places));
    }

    /// <summary>Says what is wrong for sequences of the given shape, or returns <see langword="null"/>.</summary>
    internal string? Problem(int length, int rowLength)
    {
        int first = Targets.First.In(rowLength);
        if (rowLength == 0 && (Targets.First.Rows | Targets.Step.Rows | Targets.Width.Rows | Sources.Aggregate(0, static (rows, source) => rows | source.Offset.Rows)) != 0)
        {
            return "depends on a row length that the sequences do not state";
        }

        if (first < 0 || Targets.Step.In(rowLength) < 0 || Targets.Width.In(rowLength) < 1)
        {
            return "has no first position, goes backwards or predicts nothing";
        }

        // Sources at a distance lie nearest to the start for the first target, as do fixed ones to the target.
        foreach (SourcePlace source in first < length ? Sources : [])
        {
            int position = source.PositionFor(first, rowLength);
            if (position < 0 || position >= first)
            {
                return $"predicts position {first} and reads position {position}, which does not come before it";
            }
        }

        return null;
    }
}
