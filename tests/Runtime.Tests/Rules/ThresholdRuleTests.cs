using CotGen.Programs;

namespace CotGen.Runtime.Tests.Rules;

public sealed class ThresholdRuleTests
{
    [Fact]
    public void The_interval_of_the_form_leads_by_one()
    {
        for (int seed = 0; seed < RuleCheck.Instances; seed++)
        {
            var random = new SmallRandom(seed);
            (ClassSet[] prompt, Term[] terms) = Make.RandomSources(random);
            long[] breakpoints = random.Ascending(random.Next(0, 5));
            ClassSet classes = Make.Ints(random.Ascending(breakpoints.Length + 1));
            var meaning = new ThresholdMeaning(Make.Form(random.Next(-5, 5), terms), breakpoints.ToEquatableArray());
            RuleCheck.Holds(Make.Program(prompt, Make.Slot(classes, meaning)), "Threshold");
        }
    }
}
