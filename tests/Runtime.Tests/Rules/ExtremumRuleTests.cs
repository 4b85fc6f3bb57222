using CotGen.Programs;

namespace CotGen.Runtime.Tests.Rules;

public sealed class ExtremumRuleTests
{
    [Fact]
    public void The_least_and_the_greatest_value_lead_by_one()
    {
        for (int seed = 0; seed < RuleCheck.Instances; seed++)
        {
            var random = new SmallRandom(seed);
            (ClassSet[] prompt, Term[] terms) = Make.RandomSources(random, most: 4);
            bool isMax = random.Next(0, 1) == 0;
            long Extreme(int[] classes) => terms.Select(term => term.Evaluate(new ClassContext(classes, []))) is var values && isMax ? values.Max() : values.Min();
            ClassSet classes = Make.Ints(AllPrompts.Of(prompt).Select(Extreme).Append(random.Next(-9, 9)));
            var meaning = new ExtremumMeaning(isMax, terms.ToEquatableArray());
            CotProgram program = Make.Program(prompt, Make.Slot(classes, meaning));
            RuleCheck.Holds(program, "Extremum");
            Assert.All(AllPrompts.Of(program), tokens => Assert.Equal(Extreme(tokens), classes[meaning.Evaluate(new ClassContext(tokens, []), classes)]));
        }
    }
}
