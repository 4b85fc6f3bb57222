using CotGen.Certification;
using CotGen.Lowering;
using CotGen.Programs;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Certification;

public sealed class CertifierTests
{
    [Fact]
    public void Multiplication_of_two_digits_is_proved()
    {
        CotProgram program = SamplePrograms.Multiplication(10);
        LinearWeights weights = WeightBuilder.Build(program);
        Certificate certificate = Certifier.Certify(program, weights);

        Assert.True(certificate.IsProved);
        Assert.Equal(1, certificate.Margin);
        Assert.Equal("all 10,000 inputs", certificate.Quantifier);
        Assert.Equal(AccumulatorType.Int16, certificate.Accumulator);
        Assert.Equal(weights.Count, certificate.WeightCount);
        Assert.Equal(program.Hash, certificate.ProgramHash);
        Assert.Equal(
            ["Separable", "Separable", "Separable", "Separable", "Lookup", "Threshold", "Remainder", "Threshold", "Remainder", "Constant"],
            certificate.Slots.Select(static slot => slot.RuleName));
        Assert.Equal(["c7 = threshold of c3, c5"], certificate.Slots[8].Dependencies);
        Assert.All(BruteForce.LeastLeads(program, weights).Zip(certificate.Slots), static pair => Assert.True(pair.First >= pair.Second.Margin));
    }

    [Theory]
    [InlineData(32_767, 0, AccumulatorType.Int16)]
    [InlineData(32_766, 1, AccumulatorType.Int16)]
    [InlineData(32_767, 1, AccumulatorType.Int32)]
    [InlineData(32_768, -32_768, AccumulatorType.Int32)]
    [InlineData(-32_767, -1, AccumulatorType.Int32)]
    [InlineData(int.MaxValue, 0, AccumulatorType.Int32)]
    [InlineData(int.MaxValue - 1, 1, AccumulatorType.Int32)]
    [InlineData(int.MaxValue, 1, AccumulatorType.Int64)]
    [InlineData(int.MinValue + 1, -1, AccumulatorType.Int64)]
    public void The_integers_are_the_narrowest_that_hold_every_weight_and_score(int bias, int weight, AccumulatorType expected)
    {
        CotProgram program = Make.Program([Make.Range(0, 0)], Make.Slot(Make.Range(0, 0), new LookupMeaning(new Term(Address.Prompt(0), new View([0])))));
        var weights = new LinearWeights([new SlotWeights([bias], [new SourceWeights(Address.Prompt(0), [weight])]), new SlotWeights([0], [])]);
        Certificate certificate = Certifier.Certify(program, weights);
        Assert.Equal((expected, Math.Abs((long)bias + weight)), (certificate.Accumulator, certificate.Slots[0].MaxScore));
        Assert.True(certificate.IsProved);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(64)]
    [InlineData(500)]
    public void Parity_of_any_number_of_bits_is_proved(int bits)
    {
        CotProgram program = SamplePrograms.Parity(bits);
        Certificate certificate = Certifier.Certify(program, WeightBuilder.Build(program));
        Assert.True(certificate.IsProved);
        Assert.Equal(["c0 = threshold of " + string.Join(", ", Enumerable.Range(0, bits).Select(static i => "p" + i))], certificate.Slots[1].Dependencies);
    }

    [Fact]
    public void A_sum_that_still_holds_an_unfinished_remainder_is_proved()
    {
        // s - 10 q + y with q a token: one affine slot, whose sources taken independently would leave the classes.
        ClassSet digits = Make.Range(0, 9);
        Term[] terms = Enumerable.Range(0, 3).Select(i => SamplePrograms.Identity(Address.Prompt(i), digits)).ToArray();
        (Slot quotient, _, Term read) = SamplePrograms.Divide(Make.Form(0, terms[0], terms[1]), 10, 0);
        LinearForm sum = Make.Form(0, terms[0], terms[1], terms[2], read with { View = read.View.Map(static q => -10 * q) });
        (Slot second, Slot remainder, _) = SamplePrograms.Divide(sum, 10, 1);
        second = second with { Classes = Make.Range(0, 3), Meaning = new ThresholdMeaning(sum, [10, 20, 30]) };
        remainder = remainder with { Meaning = new RemainderMeaning(sum, 10, new Term(Address.Prologue(1), new View([0, 1, 2, 3]))) };
        CotProgram program = Make.Program([digits, digits, digits], quotient, second, remainder, Make.Slot(Make.Range(0, 18), new AffineMeaning(sum)));

        Certificate certificate = Certifier.Certify(program, WeightBuilder.Build(program), rowBudget: 0);

        Assert.True(certificate.IsProved);
        Assert.Equal(["c0 = threshold of p0, p1", "c1 = threshold of p0, p1, p2, c0"], certificate.Slots[2].Dependencies);
        Assert.Equal(["c0 = threshold of p0, p1"], certificate.Slots[3].Dependencies);
    }

    [Fact]
    public void Sources_that_depend_on_each_other_are_settled_over_the_prompt()
    {
        ClassSet bits = Make.Range(0, 1);
        Term bit = SamplePrograms.Identity(Address.Prompt(0), bits);
        Slot copy = Make.Slot(bits, new LookupMeaning(bit));
        Slot inverse = Make.Slot(bits, new LookupMeaning(bit with { View = new View([1, 0]) }));
        LinearForm sum = Make.Form(0, SamplePrograms.Identity(Address.Prologue(0), bits), SamplePrograms.Identity(Address.Prologue(1), bits));
        CotProgram program = Make.Program([bits], copy, inverse, Make.Slot(Make.Ints(1, 7), new AffineMeaning(sum)));
        LinearWeights weights = WeightBuilder.Build(program);

        SlotCertificate certificate = Certifier.Certify(program, weights).Slots[2];

        Assert.Equal((ProofStatus.Proved, ProofMethod.Enumeration, 2L), (certificate.Status, certificate.Method, certificate.Rows));
        Assert.Equal(BruteForce.LeastLeads(program, weights)[2], certificate.Margin);
        Assert.Equal(ProofStatus.Open, Certifier.Certify(program, weights, rowBudget: 1).Status);
    }

    [Fact]
    public void A_slot_without_some_of_its_classes_is_not_proved()
    {
        CotProgram program = SamplePrograms.Multiplication(4);
        for (int slot = 0; slot < program.TokenCount; slot++)
        {
            // A threshold with too few classes is no program.
            int count = program.Chain[slot].Meaning is ThresholdMeaning ? 0 : program.Chain[slot].Classes.Count;
            for (int missing = 0; missing < count; missing++)
            {
                CotProgram smaller = RemoveClass(program, slot, missing);
                Assert.NotEqual(ProofStatus.Proved, Certifier.Certify(smaller, WeightBuilder.Build(smaller)).Slots[slot].Status);
            }
        }
    }

    [Fact]
    public void Places_that_do_not_matter_cost_no_rows()
    {
        CotProgram program = SamplePrograms.Parity(3);
        LinearWeights weights = WeightBuilder.Build(Make.Program(program.Prompt.Select(static token => token.Classes), program.Chain[0], program.Chain[1]));
        CotProgram wide = Make.Program(Enumerable.Repeat(Make.Range(0, 1), 40), program.Chain[0], program.Chain[1]);

        Assert.True(Certifier.Certify(wide, WithNoise(weights, [5, 5, 5, 5])).IsProved);
        Assert.True(Certifier.Certify(wide, WithNoise(weights, [0, 0, 0, 0])).IsProved);
        Assert.Equal(ProofStatus.Refuted, Certifier.Certify(wide, WithNoise(weights, [0, 1, 0, 0])).Status);
    }

    [Fact]
    public void Weights_of_another_shape_are_refused()
    {
        CotProgram program = SamplePrograms.Parity(3);
        LinearWeights other = WeightBuilder.Build(SamplePrograms.Parity(4));
        Assert.Throws<ArgumentException>(() => Certifier.Certify(program, other));
        Assert.Throws<ArgumentException>(() => Certifier.Certify(program, new LinearWeights([])));
    }

    // The first slot also reads 37 places that its meaning does not need.
    private static LinearWeights WithNoise(LinearWeights weights, int[] rows)
    {
        SlotWeights first = weights.Slots[0];
        SourceWeights[] noise = Enumerable.Range(3, 37).Select(i => new SourceWeights(Address.Prompt(i), new(rows))).ToArray();
        return new LinearWeights(new([first with { Sources = first.Sources.Concat(noise).ToEquatableArray() }, .. weights.Slots.Skip(1)]));
    }

    // The program up to the slot: what comes after it would need other views.
    private static CotProgram RemoveClass(CotProgram program, int slot, int missing)
    {
        ClassSet old = program.Chain[slot].Classes;
        return Make.Program(
            program.Prompt.Select(static token => token.Classes),
            program.Chain.Take(slot).Append(program.Chain[slot] with { Classes = Make.Ints(old.Values.Where((_, i) => i != missing)) }).ToArray());
    }
}
