namespace CotGen.Programs;

/// <summary>Rewrites what a meaning reads.</summary>
internal static class MeaningTerms
{
    /// <summary>The meaning with every term replaced by what <paramref name="map"/> makes of it.</summary>
    /// <param name="meaning">A meaning without phases, and no machine's.</param>
    /// <param name="map">From term to term.</param>
    /// <param name="mapCase">From case to case; <see langword="null"/> for one that cannot apply.</param>
    public static Meaning Map(Meaning meaning, Func<Term, Term> map, Func<CarryCase, CarryCase?> mapCase) => meaning switch
    {
        ConstantMeaning => meaning,
        LookupMeaning lookup => new LookupMeaning(map(lookup.Term)),
        JointMeaning joint => new JointMeaning(joint.Parts.Select(map).ToEquatableArray()),
        AffineMeaning affine => new AffineMeaning(Map(affine.Form, map)),
        ThresholdMeaning threshold => new ThresholdMeaning(Map(threshold.Form, map), threshold.Breakpoints),
        MovingThresholdMeaning moving => new MovingThresholdMeaning(Map(moving.Form, map), moving.Breakpoints.Select(map).ToEquatableArray()),
        ExtremumMeaning extremum => new ExtremumMeaning(extremum.IsMax, extremum.Terms.Select(map).ToEquatableArray()),
        RemainderMeaning remainder => new RemainderMeaning(Map(remainder.Form, map), remainder.Modulus, map(remainder.Quotient)),
        SelectMeaning select => new SelectMeaning(map(select.Selector), select.Choices.Select(choice => Map(choice, map)).ToEquatableArray()),
        OperationMeaning operation => new OperationMeaning(operation.Operation, map(operation.Left), map(operation.Right)),
        CarryMeaning carry => new CarryMeaning(map(carry.Unchanged), carry.Cases.Select(mapCase).OfType<CarryCase>().ToEquatableArray()),
        _ => throw new ArgumentOutOfRangeException(nameof(meaning)),
    };

    private static LinearForm Map(LinearForm form, Func<Term, Term> map) => LinearForm.Of(form.Constant, form.Terms.Select(map));

    private static Choice Map(Choice choice, Func<Term, Term> map) => choice.Term is { } term ? choice with { Term = map(term) } : choice;
}
