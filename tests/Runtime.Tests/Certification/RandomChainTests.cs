using CotGen.Certification;
using CotGen.Lowering;
using CotGen.Programs;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Certification;

/// <summary>Random chains, with classes that are often too few: whatever is proved must hold on every prompt.</summary>
public sealed class RandomChainTests
{
    [Fact]
    public void Proved_chains_are_right_on_every_prompt()
    {
        int proved = 0, other = 0;
        for (int seed = 0; seed < 1_500; seed++)
        {
            CotProgram program = Chain(new SmallRandom(seed));
            LinearWeights built = WeightBuilder.Build(program);
            LinearWeights weights = seed % 3 == 0 ? built : SamplePrograms.Doubled(built);
            Certificate certificate = Certifier.Certify(program, weights, rowBudget: seed % 2 == 0 ? 0 : 1_000);
            proved += certificate.IsProved ? 1 : 0;
            other += certificate.IsProved ? 0 : 1;
            if (certificate.IsProved)
            {
                Assert.All(
                    BruteForce.LeastLeads(program, weights).Zip(certificate.Slots),
                    pair => Assert.True(pair.First >= pair.Second.Margin, $"seed {seed}, slot {pair.Second.Name}:\n{program}"));
            }
        }

        Assert.True(proved > 100 && other > 100, $"{proved} proved, {other} not");
    }

    private static CotProgram Chain(SmallRandom random)
    {
        ClassSet[] prompt = Enumerable.Range(0, random.Next(1, 3)).Select(_ => Make.Ints(random.Ascending(random.Next(2, 4)))).ToArray();
        var slots = new List<Slot>();
        for (int i = random.Next(2, 5); i > 0; i--)
        {
            slots.Add(RandomSlot(random, prompt, slots));
        }

        return Make.Program(prompt, slots.ToArray());
    }

    private static Slot RandomSlot(SmallRandom random, ClassSet[] prompt, List<Slot> slots)
    {
        Meaning meaning;
        int quotient = slots.FindLastIndex(static slot => slot.Meaning is ThresholdMeaning);
        if (quotient >= 0 && random.Next(0, 2) > 0)
        {
            // A remainder, or a sum with an unfinished one: mostly over the quotient's own form.
            LinearForm form = ((ThresholdMeaning)slots[quotient].Meaning).Form;
            form = form with { Constant = form.Constant + random.Next(0, 1) };
            Term read = SamplePrograms.Identity(Address.Prologue(quotient), slots[quotient].Classes);
            meaning = random.Next(0, 2) == 0
                ? new AffineMeaning(Merge(form, read with { View = read.View.Map(static q => -3 * q) }))
                : new RemainderMeaning(form, 3, read);
        }
        else
        {
            LinearForm form = RandomForm(random, prompt, slots);
            meaning = random.Next(0, 1) == 0
                ? new AffineMeaning(form)
                : new ThresholdMeaning(form, Enumerable.Range(0, random.Next(0, 4)).Select(static i => 3L * i).ToEquatableArray());
        }

        return Make.Slot(ClassesFor(random, meaning, prompt, slots), meaning);
    }

    private static LinearForm RandomForm(SmallRandom random, ClassSet[] prompt, List<Slot> slots)
    {
        IEnumerable<Address> places = Enumerable.Range(0, prompt.Length).Select(Address.Prompt)
            .Concat(Enumerable.Range(0, slots.Count).Select(Address.Prologue));
        Term[] terms = places.Where(_ => random.Next(0, 2) > 0)
            .Select(place => new Term(place, random.View((place.Kind == AddressKind.Prompt ? prompt[place.Offset] : slots[place.Offset].Classes).Count, -2, 4)))
            .ToArray();
        return Make.Form(random.Next(-2, 2), terms);
    }

    private static LinearForm Merge(LinearForm form, Term term) =>
        form.Terms.Any(other => other.Source == term.Source) ? form : Make.Form(form.Constant, form.Terms.Append(term));

    // Mostly the values that occur, sometimes one too few.
    private static ClassSet ClassesFor(SmallRandom random, Meaning meaning, ClassSet[] prompt, List<Slot> slots)
    {
        if (meaning is ThresholdMeaning threshold)
        {
            return Make.Range(0, threshold.Breakpoints.Count);
        }

        ClassSet all = Make.Range(-400, 400);
        long[] values = AllPrompts.Of(prompt).Select(classes => Evaluate(meaning, all, classes, slots)).Where(static value => value >= 0)
            .Select(value => all[value]).Distinct().Order().ToArray();
        int skip = values.Length > 1 && random.Next(0, 9) == 0 ? 1 : 0;
        return Make.Ints(values.Skip(skip).DefaultIfEmpty(0));
    }

    private static int Evaluate(Meaning meaning, ClassSet all, int[] prompt, List<Slot> slots)
    {
        var chain = new int[slots.Count];
        for (int i = 0; i < chain.Length; i++)
        {
            chain[i] = slots[i].Meaning.Evaluate(new ClassContext(prompt, chain), slots[i].Classes);
            if (chain[i] < 0)
            {
                return -1;
            }
        }

        return meaning.Evaluate(new ClassContext(prompt, chain), all);
    }
}
