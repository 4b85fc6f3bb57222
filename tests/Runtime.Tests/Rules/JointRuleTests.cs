using CotGen.Programs;

namespace CotGen.Runtime.Tests.Rules;

public sealed class JointRuleTests
{
    [Fact]
    public void The_tuple_of_all_parts_leads_by_one()
    {
        for (int seed = 0; seed < RuleCheck.Instances; seed++)
        {
            var random = new SmallRandom(seed);
            (ClassSet[] prompt, Term[] terms) = Make.RandomSources(random);
            IEnumerable<long[]> reached = AllPrompts.Of(prompt)
                .Select(classes => terms.Select(term => term.Evaluate(new ClassContext(classes, []))).ToArray());
            IEnumerable<long[]> others = Enumerable.Range(0, random.Next(0, 3)).Select(_ => terms.Select(_ => (long)random.Next(-9, 9)).ToArray()).ToArray();
            ClassSet classes = Make.Tuples(terms.Length, reached.Concat(others));
            RuleCheck.Holds(Make.Program(prompt, Make.Slot(classes, new JointMeaning(terms.ToEquatableArray()))), "Joint");
        }
    }
}
