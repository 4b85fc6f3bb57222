using CotGen.Programs;

namespace CotGen.Runtime.Tests.Rules;

public sealed class MovingThresholdRuleTests
{
    [Fact]
    public void The_interval_between_moving_breakpoints_leads_by_one()
    {
        for (int seed = 0; seed < RuleCheck.Instances; seed++)
        {
            var random = new SmallRandom(seed);
            (ClassSet[] prompt, Term[] terms) = Make.RandomSources(random);

            // The breakpoints may move with a token that the form reads, too.
            Term mover = random.Pick(terms) is var term ? term with { View = random.View(term.View.Count, -7, 7) } : null!;
            Term[] breakpoints = Make.Moving(random, mover);
            ClassSet classes = Make.Ints(random.Ascending(breakpoints.Length + 1));
            var meaning = new MovingThresholdMeaning(Make.Form(random.Next(-5, 5), terms), breakpoints.ToEquatableArray());
            RuleCheck.Holds(Make.Program(prompt, Make.Slot(classes, meaning)), "Moving threshold");
        }
    }

    [Theory]
    [InlineData(99, 99)]
    [InlineData(200, 13)]
    [InlineData(7, 40)]
    public void A_quotient_by_a_variable_is_one_step(int most, int divisors)
    {
        ClassSet dividend = Make.Range(0, most), divisor = Make.Range(1, divisors);
        var value = new View(divisor.Values.ToArray());
        Term[] multiples = [.. Enumerable.Range(1, most).Select(j => new Term(Address.Prompt(1), value.Map(b => j * b)))];
        var meaning = new MovingThresholdMeaning(Make.Form(0, new Term(Address.Prompt(0), new View(dividend.Values.ToArray()))), multiples.ToEquatableArray());
        CotProgram program = Make.Program([dividend, divisor], Make.Slot(Make.Range(0, most), meaning));
        RuleCheck.Holds(program, "Moving threshold");
        Assert.All(AllPrompts.Of(program), prompt =>
            Assert.Equal(prompt[0] / (prompt[1] + 1), meaning.Evaluate(new ClassContext(prompt, []), program.Chain[0].Classes)));
    }
}
