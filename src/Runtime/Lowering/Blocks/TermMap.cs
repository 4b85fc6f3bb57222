using CotGen.Programs;

namespace CotGen.Lowering.Blocks;

/// <summary>A meaning with every term replaced: the same function of tokens that stand elsewhere, or have more classes.</summary>
internal static class TermMap
{
    /// <summary>The meaning with its terms replaced. Variables and phases are made of replaced parts and are none themselves.</summary>
    public static Meaning Map(Meaning meaning, Func<Term, Term> map) => meaning switch
    {
        LookupMeaning lookup => new LookupMeaning(map(lookup.Term)),
        JointMeaning joint => new JointMeaning(joint.Parts.Select(map).ToEquatableArray()),
        AffineMeaning affine => new AffineMeaning(Map(affine.Form, map)),
        ThresholdMeaning threshold => new ThresholdMeaning(Map(threshold.Form, map), threshold.Breakpoints),
        RemainderMeaning remainder => new RemainderMeaning(Map(remainder.Form, map), remainder.Modulus, map(remainder.Quotient)),
        SelectMeaning select => new SelectMeaning(
            map(select.Selector), select.Choices.Select(choice => choice with { Term = choice.Term is { } term ? map(term) : null }).ToEquatableArray()),
        OperationMeaning operation => new OperationMeaning(operation.Operation, map(operation.Left), map(operation.Right)),
        _ => meaning,
    };

    private static LinearForm Map(LinearForm form, Func<Term, Term> map) => LinearForm.Of(form.Constant, form.Terms.Select(map));
}
