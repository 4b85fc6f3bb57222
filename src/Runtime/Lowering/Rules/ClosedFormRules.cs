using CotGen.Programs;

namespace CotGen.Lowering.Rules;

/// <summary>
/// The weights that follow from a meaning alone, each with its one-line proof. <c>x</c> is a source token, <c>y</c> the right
/// class, <c>v</c> any class; a margin is the least difference between the score of <c>y</c> and that of another class.
/// </summary>
internal static class ClosedFormRules
{
    /// <summary>Builds the weights of <paramref name="slot"/>, or returns <see langword="null"/> where its meaning has no closed form.</summary>
    /// <exception cref="LimitExceededException">A weight leaves 32 bits, or a machine is too large for tables.</exception>
    public static SlotWeights? TryBuild(Slot slot, Func<Address, ClassSet> classesAt)
    {
        try
        {
            return Build(slot, classesAt);
        }
        catch (OverflowException)
        {
            throw new LimitExceededException(LimitKind.Range, slot.Name, long.MaxValue, int.MaxValue, slot.Origin);
        }
    }

    private static SlotWeights? Build(Slot slot, Func<Address, ClassSet> classesAt) => slot.Meaning switch
    {
        CellMeaning cell => MachineWeights.OfCell(cell.Machine),
        RowEndMeaning end => MachineWeights.OfRowEnd(end.Machine),
        _ => BuildFromTerms(slot, classesAt),
    };

    private static SlotWeights? BuildFromTerms(Slot slot, Func<Address, ClassSet> classesAt)
    {
        var rule = new RuleBuilder(slot, classesAt);
        switch (slot.Meaning)
        {
            case ConstantMeaning:
                break;
            case LookupMeaning lookup:
                Lookup(rule, lookup, slot.Classes);
                break;
            case JointMeaning joint:
                Joint(rule, joint, slot.Classes);
                break;
            case AffineMeaning affine:
                Affine(rule, affine.Form, slot.Classes);
                break;
            case ThresholdMeaning threshold:
                Threshold(rule, threshold);
                break;
            case MovingThresholdMeaning moving:
                MovingThreshold(rule, moving);
                break;
            case ExtremumMeaning extremum:
                Extremum(rule, extremum, slot.Classes);
                break;
            case RemainderMeaning remainder:
                Remainder(rule, remainder, slot.Classes);
                break;
            case SelectMeaning select:
                Select(rule, select, slot.Classes);
                break;
            case CarryMeaning carry:
                Carry(rule, carry, slot.Classes);
                break;
            default:
                return null;
        }

        return rule.Build();
    }

    /// <summary><c>W[x][g(x)] = 1</c>. The right class scores 1, every other 0: margin 1.</summary>
    private static void Lookup(RuleBuilder rule, LookupMeaning meaning, ClassSet classes) =>
        rule.Add(meaning.Term, (x, v) => classes[v] == x ? 1 : 0);

    /// <summary><c>W_i[x][v] = 1</c> iff part i of v is <c>g_i(x)</c>. The right class scores k, another at most k - 1: margin 1.</summary>
    private static void Joint(RuleBuilder rule, JointMeaning meaning, ClassSet classes)
    {
        for (int i = 0; i < meaning.Parts.Count; i++)
        {
            int part = i;
            rule.Add(meaning.Parts[i], (x, v) => classes.Values[(v * classes.Arity) + part] == x ? 1 : 0);
        }
    }

    /// <summary>
    /// <c>score(r) = 2 r s - sum over j up to r of (c_(j-1) + c_j)</c> with <c>s</c> the form's value and <c>c_r</c> the value of
    /// class r. One step from r - 1 to r adds <c>(s - c_(r-1)) + (s - c_r)</c>: at least the gap between both where <c>s >= c_r</c>,
    /// at most minus the gap where <c>s &lt;= c_(r-1)</c>. So the scores rise up to the class with value s and fall after it: margin
    /// the least gap between neighbours. Ranks count from the first class that is not negative, which keeps weights small; where
    /// the classes are all integers of a range with 0, this is <c>s^2 - (s - c)^2</c> for class c.
    /// </summary>
    private static void Affine(RuleBuilder rule, LinearForm form, ClassSet classes) =>
        Climb(rule, form, Enumerable.Range(1, classes.Count - 1).Select(r => checked(classes[r - 1] + classes[r])).ToArray(), ZeroRank(classes));

    // score(r) = 2 r s less the first r steps, ranks counted from 'zero'. That s and steps are counted from an origin changes no difference.
    private static void Climb(RuleBuilder rule, LinearForm form, long[] steps, int zero)
    {
        var near = NearForm.Of(form, steps, zero);
        var sums = new long[steps.Length + 1];
        for (int r = 1; r < sums.Length; r++)
        {
            sums[r] = checked(sums[r - 1] + steps[r - 1] - (2 * near.Origin));
        }

        for (int r = 0; r < sums.Length; r++)
        {
            rule.AddBias(r, checked((2 * (r - near.Zero) * near.Form.Constant) - (sums[r] - sums[near.Zero])));
        }

        foreach (Term term in near.Form.Terms)
        {
            rule.Add(term, (x, r) => checked(2 * (r - near.Zero) * x));
        }
    }

    private static int ZeroRank(ClassSet classes)
    {
        int found = classes.Values.AsSpan().BinarySearch(0L);
        return Math.Min(found < 0 ? ~found : found, classes.Count - 1);
    }

    /// <summary>
    /// <c>score(r) = 2 r s - sum over j up to r of (2 t_j - 1)</c>. One step from r - 1 to r adds <c>2 (s - t_r) + 1</c>, which is
    /// at least 1 where <c>s >= t_r</c> and at most -1 elsewhere; so the scores rise up to the right interval and fall after it:
    /// margin 1, and only adjacent classes need checking.
    /// </summary>
    private static void Threshold(RuleBuilder rule, ThresholdMeaning meaning) =>
        Climb(rule, meaning.Form, meaning.Breakpoints.Select(static breakpoint => checked((2 * breakpoint) - 1)).ToArray(), zero: 0);

    /// <summary>
    /// <c>score(r) = 2 r s - sum over j up to r of (2 t_j(x) - 1)</c>, as for fixed breakpoints: one step adds <c>2 (s - t_r(x)) + 1</c>,
    /// which is odd, positive up to the right interval and negative after it, since the breakpoints never descend: margin 1. Outside of
    /// the form's range a breakpoint may stand at its end, which changes no comparison and keeps weights small; so does counting from
    /// the range's middle.
    /// </summary>
    private static void MovingThreshold(RuleBuilder rule, MovingThresholdMeaning meaning)
    {
        long min = meaning.Form.Min, end = checked(meaning.Form.Max + 1), origin = min + ((end - min) / 2);
        for (int r = 1; r < rule.ClassCount; r++)
        {
            rule.AddBias(r, checked(2 * r * (meaning.Form.Constant - origin)));
        }

        foreach (Term term in meaning.Form.Terms)
        {
            rule.Add(term, (x, r) => checked(2 * r * x));
        }

        int movers = meaning.Breakpoints[0].View.Count;
        var steps = new long[movers, rule.ClassCount];
        for (int r = 1; r < rule.ClassCount; r++)
        {
            for (int x = 0; x < movers; x++)
            {
                long breakpoint = Math.Min(Math.Max(meaning.Breakpoints[r - 1].View[x], min), end);
                steps[x, r] = checked(steps[x, r - 1] + 1 - (2 * (breakpoint - origin)));
            }
        }

        rule.Add(new Term(meaning.Mover, View.Numbers(movers)), (x, r) => steps[x, r]);
    }

    /// <summary>
    /// For the least of values with k classes <c>c_0, c_1, ..</c>: <c>score(r) = r - k times the number of values below c_r</c>. No value
    /// is below the right class, which scores its rank; smaller classes score theirs; any greater class has a value below it, so at
    /// most <c>k - 1 - k</c>: margin 1. For the greatest the same, ranks counted from the other end.
    /// </summary>
    private static void Extremum(RuleBuilder rule, ExtremumMeaning meaning, ClassSet classes)
    {
        int count = classes.Count;
        for (int r = 0; r < count; r++)
        {
            rule.AddBias(r, meaning.IsMax ? count - 1 - r : r);
        }

        foreach (Term term in meaning.Terms)
        {
            rule.Add(term, (x, r) => (meaning.IsMax ? x > classes[r] : x < classes[r]) ? -count : 0);
        }
    }

    /// <summary>Affine over the form and the quotient: <c>s - m q</c> is linear once <c>q</c> is a token.</summary>
    private static void Remainder(RuleBuilder rule, RemainderMeaning meaning, ClassSet classes)
    {
        Term multiple = meaning.Quotient with { View = meaning.Quotient.View.Map(q => checked(-meaning.Modulus * q)) };
        Affine(rule, new LinearForm(meaning.Form.Constant, meaning.Form.Terms.Append(multiple).ToEquatableArray()), classes);
    }

    /// <summary>
    /// Classes <c>(c, v)</c>: 2 for the right choice, 1 for each choice whose value fits. The right class scores 3; one of
    /// the same choice at most 2, one of another choice at most 1: margin 1.
    /// </summary>
    private static void Select(RuleBuilder rule, SelectMeaning meaning, ClassSet classes)
    {
        rule.Add(meaning.Selector, (c, v) => classes.Values[2 * v] == c ? 2 : 0);
        for (int i = 0; i < meaning.Choices.Count; i++)
        {
            Choice choice = meaning.Choices[i];
            int number = i;
            if (choice.Term is { } term)
            {
                rule.Add(term, (x, v) => classes.Values[2 * v] == number && classes.Values[(2 * v) + 1] == choice.Constant + x ? 1 : 0);
                continue;
            }

            for (int v = 0; v < rule.ClassCount; v++)
            {
                rule.AddBias(v, classes.Values[2 * v] == number && classes.Values[(2 * v) + 1] == choice.Constant ? 1 : 0);
            }
        }
    }

    /// <summary>
    /// 1 for the class that the unchanged value names, 2 for the one that a case names. Where no case applies, the right class
    /// scores 1 and the others 0; where one applies, the right class scores at least 2 and the others at most 1: margin 1.
    /// </summary>
    private static void Carry(RuleBuilder rule, CarryMeaning meaning, ClassSet classes)
    {
        rule.Add(meaning.Unchanged, (x, v) => classes[v] == x ? 1 : 0);
        foreach (CarryCase part in meaning.Cases)
        {
            rule.Add(part, (x, v) => classes[v] == x ? 2 : 0);
        }
    }
}
