using CotGen.Programs;

namespace CotGen.Lowering.Lanes;

/// <summary>Turns the meanings of a program's slots into lane rules.</summary>
/// <remarks>
/// Where a certificate proves that weights compute the meanings, a lane rule predicts as they do. On sources for which a slot has no meaning, which no prompt leads to that
/// satisfies the target's precondition, a rule does what the weights do: it takes the nearest value of a sum, and the first greatest score of a table.
/// </remarks>
internal static class LaneCompiler
{
    /// <summary>Entries of a table, at most; what needs more is predicted by its weights.</summary>
    public const int MaxTable = 4_096;

    // As many comparisons are about as fast as a table of the greatest size.
    private const int MaxSteps = 64;

    /// <summary>The chain of a program without blocks or runs, or <see langword="null"/> for any other.</summary>
    /// <param name="program">The program.</param>
    /// <param name="weights">Its weights: what decides where there is no meaning.</param>
    public static LaneChain? TryCompile(CotProgram program, LinearWeights weights)
    {
        if (!program.Layout.IsBounded || program.Layout.HasRuns || program.Machine is not null)
        {
            return null;
        }

        var numbers = new Dictionary<LaneRule, int>();
        var rules = new List<LaneRule>();
        var steps = new List<LaneStep>();
        for (int i = 0; i < program.Chain.Count; i++)
        {
            if (TryCompile(program, program.Chain[i], weights.Slots[i]) is not { } slot)
            {
                steps.Add(new LaneStep(-1, []));
                continue;
            }

            if (!numbers.TryGetValue(slot.Rule, out int number))
            {
                numbers.Add(slot.Rule, number = rules.Count);
                rules.Add(slot.Rule);
            }

            steps.Add(new LaneStep(number, slot.Sources));
        }

        return new LaneChain(rules.ToEquatableArray(), steps.ToEquatableArray());
    }

    private static (LaneRule Rule, EquatableArray<Address> Sources)? TryCompile(CotProgram program, Slot slot, SlotWeights weights) => slot.Meaning switch
    {
        ConstantMeaning => (new LaneRule(LaneCombination.Sum, [], new OffsetFinish(0, 0, IsClamped: false)), []),
        AffineMeaning affine => ByForm(affine.Form, form => ValueFinish(form, slot.Classes)),
        RemainderMeaning remainder => ByForm(Whole(remainder), form => ValueFinish(form, slot.Classes)),
        ThresholdMeaning threshold => ByForm(threshold.Form, form => IntervalFinish(form, threshold)),
        _ => ByTable(program, slot, weights) ?? slot.Meaning switch
        {
            ExtremumMeaning extremum => Combined(extremum.IsMax ? LaneCombination.Max : LaneCombination.Min, extremum.Terms, slot.Classes),
            OperationMeaning { Operation: Operation.Max } operation => Combined(LaneCombination.Max, [operation.Left, operation.Right], slot.Classes),
            OperationMeaning { Operation: Operation.Min } operation => Combined(LaneCombination.Min, [operation.Left, operation.Right], slot.Classes),
            OperationMeaning { Operation: Operation.Multiply } operation => Combined(LaneCombination.Product, [operation.Left, operation.Right], slot.Classes),
            _ => null,
        },
    };

    private static (LaneRule Rule, EquatableArray<Address> Sources)? ByForm(LinearForm? linear, Func<LaneForm, LaneFinish?> finishOf) =>
        linear is not null && LaneForm.TryOf(linear) is { } form && finishOf(form) is { } finish
            ? (new LaneRule(LaneCombination.Sum, form.Terms, finish), form.Sources)
            : null;

    // s - m q is itself a linear form.
    private static LinearForm? Whole(RemainderMeaning remainder)
    {
        View quotient = remainder.Quotient.View;
        return Math.Max(Math.Abs((decimal)quotient.Min), Math.Abs((decimal)quotient.Max)) * remainder.Modulus > int.MaxValue
            ? null
            : LinearForm.Of(remainder.Form.Constant, remainder.Form.Terms.Append(remainder.Quotient with { View = quotient.Map(value => -value * remainder.Modulus) }));
    }

    // The class of the value that is nearest, the lesser of two: as its score 2 y u - y^2 has it.
    private static LaneFinish? ValueFinish(LaneForm form, ClassSet classes)
    {
        long first = classes[0], last = classes[classes.Count - 1];
        if (last - first == classes.Count - 1 && first - form.Least is >= 0 and <= ushort.MaxValue && classes.Count <= ushort.MaxValue)
        {
            return new OffsetFinish((ushort)(first - form.Least), (ushort)(classes.Count - 1), first > form.Least || last < form.Least + form.Range);
        }

        if (form.Range >= MaxTable)
        {
            return null;
        }

        var table = new ushort[form.Range + 1];
        for (int s = 0, y = 0; s < table.Length; s++)
        {
            while (y + 1 < classes.Count && (decimal)classes[y + 1] - (form.Least + s) < (decimal)(form.Least + s) - classes[y])
            {
                y++;
            }

            table[s] = (ushort)y;
        }

        return new TableFinish(new(table));
    }

    private static LaneFinish? IntervalFinish(LaneForm form, ThresholdMeaning threshold)
    {
        if (QuotientOf(form, threshold.Breakpoints) is { } quotient)
        {
            return quotient;
        }

        if (form.Range < MaxTable)
        {
            return new TableFinish(Enumerable.Range(0, (int)form.Range + 1).Select(s => (ushort)threshold.IntervalOf(form.Least + s)).ToEquatableArray());
        }

        // What is never reached is left out, and what always is would be no step.
        return threshold.Breakpoints.Count <= MaxSteps && threshold.Breakpoints[0] > form.Least && threshold.Breakpoints[threshold.Breakpoints.Count - 1] <= form.Least + form.Range
            ? new StepsFinish(threshold.Breakpoints.Select(breakpoint => (ushort)(breakpoint - form.Least)).ToEquatableArray())
            : null;
    }

    // Breakpoints b, b + d, b + 2d, ..: y = floor((value - b + d) / d) within the classes. A multiplication for the division is right if it is for every number.
    private static QuotientFinish? QuotientOf(LaneForm form, EquatableArray<long> breakpoints)
    {
        decimal distance = breakpoints.Count > 1 ? (decimal)breakpoints[1] - breakpoints[0] : 0;
        if (distance < 2 || distance > ushort.MaxValue)
        {
            return null;
        }

        for (int i = 2; i < breakpoints.Count; i++)
        {
            if ((decimal)breakpoints[i] - breakpoints[i - 1] != distance)
            {
                return null;
            }
        }

        decimal shift = (decimal)form.Least - breakpoints[0] + distance;
        if (shift < -ushort.MaxValue || form.Range + Math.Max(0, shift) > ushort.MaxValue)
        {
            return null;
        }

        int d = (int)distance, bits = 0;
        while (1 << (bits + 1) <= d)
        {
            bits++;
        }

        // The least multiplier that is not too small; with one bit more it might not fit.
        for (int more = bits; more >= 0; more--)
        {
            long multiplier = ((1L << (16 + more)) + d - 1) / d;
            var finish = new QuotientFinish((ushort)Math.Max(0, shift), (ushort)Math.Max(0, -shift), (ushort)multiplier, more, (ushort)breakpoints.Count);
            if (multiplier <= ushort.MaxValue && IsExact(finish, (int)form.Range, d))
            {
                return finish;
            }
        }

        return null;
    }

    private static bool IsExact(QuotientFinish finish, int range, int divisor)
    {
        for (int s = 0; s <= range; s++)
        {
            int number = Math.Max(0, s + finish.Add - finish.Subtract);
            if (((uint)number * finish.Multiplier) >> (16 + finish.Shift) != number / divisor)
            {
                return false;
            }
        }

        return true;
    }

    // The greatest, the least or the product of values: numbers that have a meaning of their own, unlike those of a sum.
    private static (LaneRule Rule, EquatableArray<Address> Sources)? Combined(LaneCombination combination, EquatableArray<Term> terms, ClassSet classes)
    {
        long least = combination == LaneCombination.Product ? 0 : terms.Min(static term => term.View.Min), greatest = terms.Max(static term => term.View.Max);
        if (terms.Any(term => term.View.Min < least) || (decimal)greatest - least > ushort.MaxValue)
        {
            return null;
        }

        decimal range = combination == LaneCombination.Product ? terms.Aggregate(1m, static (product, term) => product * term.View.Max) : (decimal)greatest - least;
        if (range > ushort.MaxValue)
        {
            return null;
        }

        var form = new LaneForm(
            terms.Select(term => LaneForm.TermOf(term.View, least)).ToEquatableArray(), terms.Select(static term => term.Source).ToEquatableArray(), least, (long)range);
        return ValueFinish(form, classes) is { } finish ? (new LaneRule(combination, form.Terms, finish), form.Sources) : null;
    }

    // All that the sources can hold, as one number in mixed radix.
    private static (LaneRule Rule, EquatableArray<Address> Sources)? ByTable(CotProgram program, Slot slot, SlotWeights weights)
    {
        Address[] sources = [.. slot.Meaning.Sources];
        int[] counts = Array.ConvertAll(sources, source => program.ClassesAt(source).Count);
        long size = counts.Aggregate(1L, static (product, count) => product > MaxTable ? product : product * count);
        if (size > MaxTable)
        {
            return null;
        }

        int[] prompt = new int[program.Prompt.Count], chain = new int[program.Chain.Count];
        var table = new ushort[size];
        for (int number = 0; number < size; number++)
        {
            for (int i = sources.Length - 1, rest = number; i >= 0; rest /= counts[i--])
            {
                (sources[i].Kind == AddressKind.Prompt ? prompt : chain)[sources[i].Offset] = rest % counts[i];
            }

            int found = slot.Meaning.Evaluate(new ClassContext(prompt, chain), slot.Classes);
            table[number] = (ushort)(found >= 0 ? found : FirstGreatest(weights, prompt, chain));
        }

        var terms = new LaneTerm[sources.Length];
        for (int i = sources.Length - 1, scale = 1; i >= 0; scale *= counts[i--])
        {
            terms[i] = new LaneTerm(counts[i], (ushort)scale, []);
        }

        return sources.Length == 1
            ? (new LaneRule(LaneCombination.Sum, [TermOf(table)], new OffsetFinish(0, (ushort)(slot.Classes.Count - 1), IsClamped: false)), new(sources))
            : (new LaneRule(LaneCombination.Sum, new(terms), new TableFinish(new(table))), new(sources));
    }

    private static LaneTerm TermOf(ushort[] table) => LaneForm.TermOf(new View(Array.ConvertAll(table, static value => (long)value)), 0);

    private static int FirstGreatest(SlotWeights weights, int[] prompt, int[] chain)
    {
        int best = 0;
        long greatest = long.MinValue;
        for (int v = 0; v < weights.ClassCount; v++)
        {
            long score = weights.Bias[v];
            foreach (SourceWeights source in weights.Sources)
            {
                int x = (source.Source.Kind == AddressKind.Prompt ? prompt : chain)[source.Source.Offset];
                score += source.Rows[(x * weights.ClassCount) + v];
            }

            (best, greatest) = score > greatest ? (v, score) : (best, greatest);
        }

        return best;
    }
}
