using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>
/// Judges any weights of a slot whose token is decided by a sum over its sources, however many tuples there are: the lead
/// of the right class over another is a sum over sources too, so its least value for every value of the first sum is a
/// min-plus convolution.
/// </summary>
internal sealed class AdditiveProof
{
    // Values of the statistic, and steps of all convolutions together.
    private const long MaxHull = 1 << 16;
    private const long MaxSteps = 1 << 28;

    private readonly SlotCase _slot;
    private readonly AdditiveStatistic _statistic;
    private readonly Address[] _sources;
    private readonly SourceWeights?[] _weights;
    private readonly SourceWeights? _quotientWeights;
    private readonly int[][] _shifts;
    private readonly long _min;
    private readonly long _hull;

    private AdditiveProof(SlotCase slot, AdditiveStatistic statistic)
    {
        _slot = slot;
        _statistic = statistic;
        Address? quotient = statistic.Quotient?.Address;
        _sources = statistic.Sum.Sources.Concat(slot.Weights.Sources.Select(static source => source.Source))
            .Distinct()
            .Where(source => source != quotient)
            .ToArray();
        _weights = _sources.Select(source => slot.Weights.Sources.FirstOrDefault(weights => weights.Source == source)).ToArray();
        _quotientWeights = slot.Weights.Sources.FirstOrDefault(weights => weights.Source == quotient);
        _min = statistic.Sum.Constant;
        _hull = 1;
        _shifts = new int[_sources.Length][];
        for (int i = 0; i < _sources.Length; i++)
        {
            _shifts[i] = ShiftsOf(_sources[i], out long min, out long spread);
            _min = checked(_min + min);
            _hull = checked(_hull + spread);
        }
    }

    /// <summary>The proof or a failing tuple; <see langword="null"/> where the slot is of another kind, or beyond the budget.</summary>
    public static Proof? TryProve(SlotCase slot)
    {
        try
        {
            return slot.Weights.Sources.Select(static source => source.Source).Distinct().Count() == slot.Weights.Sources.Count
                && AdditiveStatistic.TryFind(slot) is { } statistic
                ? new AdditiveProof(slot, statistic).TryProve()
                : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private Proof? TryProve()
    {
        int classes = _slot.Classes.Count;
        if (_hull > MaxHull || _shifts.Sum(shifts => _hull * shifts.Length) > MaxSteps / ((long)classes * classes))
        {
            return null;
        }

        var sums = new LeastSums(_shifts, (int)_hull);
        if (RightClasses(sums) is not { } right)
        {
            return null;
        }

        long margin = long.MaxValue;
        for (int pair = 0; pair < classes * classes; pair++)
        {
            int y = pair / classes, other = pair % classes;
            if (y == other)
            {
                continue;
            }

            (long lead, int at) = LeastLead(sums, right, y, other);
            if (lead < 1)
            {
                return Failed(sums, at, y, other);
            }

            margin = Math.Min(margin, lead);
        }

        return Result(ProofStatus.Proved, margin == long.MaxValue ? 1 : margin, failure: null);
    }

    // The right class of every value of the statistic, -1 where no tuple has it; null if a value that occurs has no class.
    private int[]? RightClasses(LeastSums sums)
    {
        long[] reached = sums.Find(static (_, _) => 0);
        var right = new int[reached.Length];
        for (int i = 0; i < right.Length; i++)
        {
            right[i] = reached[i] == LeastSums.None ? -1 : _statistic.RightClass(_min + i);
            if (right[i] < 0 && reached[i] != LeastSums.None)
            {
                return null;
            }
        }

        return right;
    }

    private (long Lead, int At) LeastLead(LeastSums sums, int[] right, int y, int other)
    {
        long[] least = sums.Find(LeadOf(y, other));
        long lead = long.MaxValue;
        int at = -1;
        for (int i = 0; i < right.Length; i++)
        {
            if (right[i] != y)
            {
                continue;
            }

            long here = least[i] + _slot.Weights.Bias[y] - (long)_slot.Weights.Bias[other] + Lead(_quotientWeights, _statistic.QuotientClass(_min + i), y, other);
            if (here < lead)
            {
                (lead, at) = (here, i);
            }
        }

        return (lead, at);
    }

    private Func<int, int, long> LeadOf(int y, int other) => (source, x) => Lead(_weights[source], x, y, other);

    private long Lead(SourceWeights? weights, int x, int y, int other)
    {
        int row = x * _slot.Classes.Count;
        return weights is null ? 0 : (long)weights.Rows[row + y] - weights.Rows[row + other];
    }

    private Proof Failed(LeastSums sums, int at, int y, int other)
    {
        int[] traced = sums.Trace(at, LeadOf(y, other));
        var prompt = new int[_slot.Program.Prompt.Count];
        var chain = new int[_slot.Index];
        for (int i = 0; i < traced.Length; i++)
        {
            (_sources[i].Kind == AddressKind.Prompt ? prompt : chain)[_sources[i].Offset] = traced[i];
        }

        if (_statistic.Quotient is { } quotient)
        {
            chain[quotient.Address.Offset] = _statistic.QuotientClass(_min + at);
        }

        bool isExact = _sources.All(static source => source.Kind == AddressKind.Prompt);
        var scorer = new Scorer(_slot, _slot.Weights.Sources.ToArray(), slack: null);
        FailingRow row = scorer.Failure(new ClassContext(prompt, chain), y, isExact ? new(prompt) : []);
        return Result(isExact ? ProofStatus.Refuted : ProofStatus.Open, row.RightScore - row.ChosenScore, row);
    }

    private Proof Result(ProofStatus status, long margin, FailingRow? failure) => new(
        "Additive",
        status,
        ProofMethod.DynamicProgram,
        Rows: 0,
        margin,
        _statistic.Quotient is { } quotient ? [_slot.DependencyOn(quotient.Address)] : [],
        failure);

    // Shifts are made to start at 0; a source that the statistic does not read shifts nothing.
    private int[] ShiftsOf(Address source, out long min, out long spread)
    {
        long[] values = Enumerable.Range(0, _slot.Program.ClassesAt(source).Count).Select(x => _statistic.Sum.At(source, x)).ToArray();
        long least = values.Min();
        (min, spread) = (least, checked(values.Max() - least));
        return spread > MaxHull ? [] : Array.ConvertAll(values, value => (int)(value - least));
    }
}
