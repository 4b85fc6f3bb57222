using CotGen.Programs;

namespace CotGen.Runtime.Tests.Rules;

public sealed class SelectRuleTests
{
    [Fact]
    public void The_value_of_the_selected_choice_leads_by_one()
    {
        for (int seed = 0; seed < RuleCheck.Instances; seed++)
        {
            var random = new SmallRandom(seed);
            (ClassSet[] prompt, Term[] terms) = Make.RandomSources(random);
            Choice[] choices = terms.Skip(1).Select(term => new Choice(random.Next(-2, 2), term)).Append(new Choice(random.Next(-9, 9), Term: null)).ToArray();
            var selector = new Term(Address.Prompt(0), random.View(prompt[0].Count, 0, choices.Length - 1));
            var meaning = new SelectMeaning(selector, choices.ToEquatableArray());
            IEnumerable<long[]> reached = AllPrompts.Of(prompt).Select(classes => Value(meaning, classes));
            ClassSet classes = Make.Tuples(2, reached.Append([random.Next(0, choices.Length - 1), random.Next(-9, 9)]));
            RuleCheck.Holds(Make.Program(prompt, Make.Slot(classes, meaning)), "Select");
        }
    }

    private static long[] Value(SelectMeaning meaning, int[] prompt)
    {
        var context = new ClassContext(prompt, []);
        long selected = meaning.Selector.Evaluate(context);
        return [selected, meaning.Choices[(int)selected].Evaluate(context)];
    }
}
