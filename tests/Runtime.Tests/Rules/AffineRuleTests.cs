using CotGen.Programs;

namespace CotGen.Runtime.Tests.Rules;

public sealed class AffineRuleTests
{
    [Fact]
    public void The_sum_leads_by_the_least_gap()
    {
        for (int seed = 0; seed < RuleCheck.Instances; seed++)
        {
            var random = new SmallRandom(seed);
            (ClassSet[] prompt, Term[] terms) = Make.RandomSources(random);
            LinearForm form = Make.Form(random.Next(-5, 5), terms);
            ClassSet classes = Make.Ints(Make.ValuesOf(form, prompt).Concat(random.Ascending(random.Next(0, 3))));
            RuleCheck.Holds(Make.Program(prompt, Make.Slot(classes, new AffineMeaning(form))), "Affine");
        }
    }

    [Fact]
    public void Wide_gaps_give_wide_margins()
    {
        var term = new Term(Address.Prompt(0), new View([0, 5, 10]));
        CotProgram program = Make.Program([Make.Range(0, 2)], Make.Slot(Make.Ints(0, 5, 10), new AffineMeaning(Make.Form(0, term))));
        RuleCheck.Holds(program, "Affine");
        Assert.Equal(5, CotGen.Certification.Certifier.Certify(program, CotGen.Lowering.WeightBuilder.Build(program)).Slots[0].Margin);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-9, 1)]
    [InlineData(100_000, 1)]
    [InlineData(-2_000_000, 40_000)]
    public void Weights_count_classes_so_that_great_values_fit(int least, int step)
    {
        var terms = new Term[2];
        for (int i = 0; i < terms.Length; i++)
        {
            int place = i;
            terms[i] = new Term(Address.Prompt(i), new View([.. Enumerable.Range(0, 10).Select(x => (long)(x * step * (place == 0 ? 1 : 10)))]));
        }

        LinearForm form = Make.Form(least, terms);
        ClassSet[] prompt = [Make.Range(0, 9), Make.Range(0, 9)];
        CotProgram program = Make.Program(prompt, Make.Slot(Make.Ints(Make.ValuesOf(form, prompt)), new AffineMeaning(form)));
        RuleCheck.Holds(program, "Affine");
        Assert.Equal(step, CotGen.Certification.Certifier.Certify(program, CotGen.Lowering.WeightBuilder.Build(program)).Slots[0].Margin);
    }
}
