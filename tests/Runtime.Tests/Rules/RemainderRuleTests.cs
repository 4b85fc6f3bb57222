using CotGen.Programs;

namespace CotGen.Runtime.Tests.Rules;

public sealed class RemainderRuleTests
{
    [Fact]
    public void The_remainder_leads_by_one_given_its_quotient() => ForRandomForms(isNegated: false);

    [Fact]
    public void The_quotient_of_the_negated_form_serves_as_well() => ForRandomForms(isNegated: true);

    // C#: both `/` and `%` cut towards zero, so the quotient of -s is minus the quotient of s.
    private static void ForRandomForms(bool isNegated)
    {
        for (int seed = 0; seed < RuleCheck.Instances; seed++)
        {
            var random = new SmallRandom(seed);
            (ClassSet[] prompt, Term[] terms) = Make.RandomSources(random);
            LinearForm form = Make.Form(random.Next(-5, 5), terms);
            long modulus = random.Next(1, 6);
            LinearForm divided = isNegated ? Negated(form) : form;
            (long[] quotients, long[] breakpoints) = Make.TruncatedQuotient(divided.Min, divided.Max, modulus);
            Slot quotient = Make.Slot(Make.Ints(quotients), new ThresholdMeaning(divided, breakpoints.ToEquatableArray()));
            var view = new View(quotients.Select(q => isNegated ? -q : q).ToArray());
            ClassSet classes = Make.Ints(Make.ValuesOf(form, prompt).Select(s => s % modulus));
            var meaning = new RemainderMeaning(form, modulus, new Term(Address.Prologue(0), view));
            RuleCheck.Holds(Make.Program(prompt, quotient, Make.Slot(classes, meaning)), "Remainder");
        }
    }

    private static LinearForm Negated(LinearForm form) =>
        Make.Form(-form.Constant, form.Terms.Select(static term => term with { View = term.View.Map(static value => -value) }));
}
