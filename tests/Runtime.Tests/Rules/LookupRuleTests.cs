using CotGen.Programs;

namespace CotGen.Runtime.Tests.Rules;

public sealed class LookupRuleTests
{
    [Fact]
    public void The_class_that_the_view_names_leads_by_one()
    {
        for (int seed = 0; seed < RuleCheck.Instances; seed++)
        {
            var random = new SmallRandom(seed);
            (ClassSet[] prompt, Term[] terms) = Make.RandomSources(random);
            Term term = random.Pick(terms);
            ClassSet classes = Make.Ints(term.View.Values.ToArray().Concat(random.Ascending(random.Next(0, 4))));
            RuleCheck.Holds(Make.Program(prompt, Make.Slot(classes, new LookupMeaning(term))), "Lookup");
        }
    }

    [Fact]
    public void A_constant_needs_no_weights() =>
        RuleCheck.Holds(Make.Program([Make.Range(0, 3)], Make.Slot(Make.Ints(7), new ConstantMeaning())), "Constant");
}
