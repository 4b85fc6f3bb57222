using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>
/// Whether a meaning has a class for every tuple of independent source classes. Each answer is exact or errs towards
/// <see langword="false"/>.
/// </summary>
internal static class Closure
{
    /// <summary>Every value of the view is a class.</summary>
    public static bool OfLookup(LookupMeaning meaning, ClassSet classes) => AreClasses(meaning.Term.View.Values, classes);

    /// <summary>Every combination of part values is a class; parts that share a source are left to enumeration.</summary>
    public static bool OfJoint(JointMeaning meaning, ClassSet classes)
    {
        if (meaning.Sources.Count != meaning.Parts.Count)
        {
            return false;
        }

        long[][] values = meaning.Parts.Select(static part => part.View.Values.ToArray().Distinct().ToArray()).ToArray();
        long combinations = 1;
        foreach (long[] part in values)
        {
            combinations *= part.Length;
            if (combinations > classes.Count)
            {
                return false;
            }
        }

        var tuple = new long[values.Length];
        for (long i = 0; i < combinations; i++)
        {
            long rest = i;
            for (int part = 0; part < tuple.Length; part++)
            {
                tuple[part] = values[part][rest % values[part].Length];
                rest /= values[part].Length;
            }

            if (classes.IndexOf(tuple) < 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// At most one case can apply, since all of them read one token, and every value that a case or the unchanged token can give is
    /// a class.
    /// </summary>
    public static bool OfCarry(CarryMeaning meaning, ClassSet classes, Func<Address, ClassSet> classesAt)
    {
        if (meaning.Cases.Select(static part => part.Source).Distinct().Count() > 1)
        {
            return false;
        }

        int counted = 0, end = 0;
        foreach (CarryCase part in meaning.Cases.OrderBy(static part => part.First))
        {
            if (part.First < end || !AreClasses(part.View.Values, classes))
            {
                return false;
            }

            counted += part.View.Count;
            end = part.First + part.View.Count;
        }

        bool alwaysApplies = meaning.Cases.Count > 0 && counted == classesAt(meaning.Cases[0].Source).Count;
        return alwaysApplies || AreClasses(meaning.Unchanged.View.Values, classes);
    }

    /// <summary>Every choice that the selector can name exists, and each of its values is a class.</summary>
    public static bool OfSelect(SelectMeaning meaning, ClassSet classes)
    {
        foreach (long selected in meaning.Selector.View.Values.ToArray().Distinct())
        {
            if (selected < 0 || selected >= meaning.Choices.Count)
            {
                return false;
            }

            Choice choice = meaning.Choices[(int)selected];
            foreach (long value in choice.Term is { } term ? term.View.Values : [0])
            {
                if (classes.IndexOf([selected, choice.Constant + value]) < 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Intervals cover all integers, so ascending breakpoints and one class per interval suffice.</summary>
    public static bool OfThreshold(ThresholdMeaning meaning, ClassSet classes)
    {
        for (int i = 1; i < meaning.Breakpoints.Count; i++)
        {
            if (meaning.Breakpoints[i] <= meaning.Breakpoints[i - 1])
            {
                return false;
            }
        }

        return classes.Count == meaning.Breakpoints.Count + 1 && IsInRange(meaning.Form);
    }

    /// <summary>Intervals cover all integers; breakpoints that never descend and one class per interval suffice.</summary>
    public static bool OfMovingThreshold(MovingThresholdMeaning meaning, ClassSet classes) =>
        meaning.NeverDescends && classes.Count == meaning.Breakpoints.Count + 1 && IsInRange(meaning.Form);

    /// <summary>Every value that can be the extremum is a class: of independent terms, one that the extreme of no other term excludes.</summary>
    public static bool OfExtremum(ExtremumMeaning meaning, ClassSet classes)
    {
        long bound = meaning.IsMax ? meaning.Terms.Max(static term => term.View.Min) : meaning.Terms.Min(static term => term.View.Max);
        return meaning.Terms.All(term => term.View.Image().All(value => (meaning.IsMax ? value < bound : value > bound) || classes.IndexOf(value) >= 0));
    }

    /// <summary>Every value that the form takes is a class, given what its sources mean.</summary>
    /// <param name="program">The program.</param>
    /// <param name="form">The form.</param>
    /// <param name="classes">The classes.</param>
    /// <param name="dependencies">The sources that were taken for what they mean, not for any token of their classes.</param>
    public static bool OfSum(CotProgram program, LinearForm form, ClassSet classes, out EquatableArray<Address> dependencies)
    {
        dependencies = [];
        if (!IsInRange(form))
        {
            return false;
        }

        if (form.Min >= classes[0] && form.Max <= classes[classes.Count - 1] && classes[classes.Count - 1] - classes[0] == classes.Count - 1)
        {
            return true;
        }

        return ReachableValues.TryFind(program, form, out dependencies) is { } values && AreClasses(values, classes);
    }

    /// <summary><c>s - m q</c> as one form.</summary>
    public static LinearForm SumOf(RemainderMeaning meaning) => new(
        meaning.Form.Constant,
        meaning.Form.Terms
            .Append(new Term(meaning.Quotient.Source, meaning.Quotient.View.Map(q => unchecked(-meaning.Modulus * q))))
            .ToEquatableArray());

    private static bool AreClasses(ReadOnlySpan<long> values, ClassSet classes)
    {
        foreach (long value in values)
        {
            if (classes.IndexOf(value) < 0)
            {
                return false;
            }
        }

        return true;
    }

    // Beyond 64 bits a form's value wraps, and no theorem about integers holds for it.
    private static bool IsInRange(LinearForm form)
    {
        try
        {
            return form.Min <= form.Max;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
