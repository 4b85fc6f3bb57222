using CotGen.Certification;
using CotGen.Lowering;
using CotGen.Programs;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Certification;

/// <summary>A certificate must never say more than trying every prompt shows.</summary>
public sealed class SpoiledWeightsTests
{
    public static TheoryData<string> Programs => ["multiplication", "parity"];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Proved_and_refuted_agree_with_trying_every_prompt(string name)
    {
        CotProgram program = Program(name);
        LinearWeights built = WeightBuilder.Build(program);
        var seen = new Dictionary<ProofStatus, int>();
        for (int seed = 0; seed < 400; seed++)
        {
            var random = new SmallRandom(seed);
            int slot = random.Next(0, program.TokenCount - 1);
            int at = random.Next(0, SamplePrograms.CountOf(built.Slots[slot]) - 1);
            LinearWeights weights = SamplePrograms.Spoil(built, slot, at, random.Pick([-9, -1, 1, 9]));

            Certificate certificate = Certifier.Certify(program, weights);
            Check(program, weights, certificate);
            seen[certificate.Status] = seen.GetValueOrDefault(certificate.Status) + 1;
        }

        Assert.True(seen[ProofStatus.Refuted] > 20);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_class_that_can_no_longer_win_is_noticed_in_every_slot(string name)
    {
        CotProgram program = Program(name);
        LinearWeights built = WeightBuilder.Build(program);
        for (int slot = 0; slot < program.TokenCount; slot++)
        {
            LinearWeights weights = SamplePrograms.Spoil(built, slot, at: 0, change: -100_000);
            Certificate certificate = Certifier.Certify(program, weights);
            Assert.Equal(ProofStatus.Refuted, certificate.Slots[slot].Status);
            Assert.Equal(AccumulatorType.Int32, certificate.Accumulator);
        }
    }

    [Fact]
    public void Learned_looking_weights_of_64_bits_are_judged_without_trying_tuples()
    {
        CotProgram program = SamplePrograms.Parity(64);
        LinearWeights doubled = SamplePrograms.Doubled(WeightBuilder.Build(program));
        Certificate certificate = Certifier.Certify(program, doubled);
        Assert.Equal([(ProofStatus.Proved, ProofMethod.DynamicProgram, 2L), (ProofStatus.Proved, ProofMethod.DynamicProgram, 2L)],
            certificate.Slots.Take(2).Select(static slot => (slot.Status, slot.Method, slot.Margin)));

        LinearWeights spoiled = SamplePrograms.Spoil(doubled, slot: 0, at: 5, change: 2);
        SlotCertificate refuted = Certifier.Certify(program, spoiled).Slots[0];
        Assert.Equal((ProofStatus.Refuted, 0L), (refuted.Status, refuted.Margin));
        Assert.Equal(0, BruteForce.Leads(program, spoiled, refuted.Failure!.Prompt.ToArray())[0]);
    }

    [Fact]
    public void The_dynamic_program_finds_what_enumeration_finds()
    {
        CotProgram program = SamplePrograms.Multiplication(4);
        LinearWeights doubled = SamplePrograms.Doubled(WeightBuilder.Build(program));
        for (int seed = 0; seed < 300; seed++)
        {
            var random = new SmallRandom(seed);
            int slot = random.Pick([5, 6, 7, 8]);
            int at = random.Next(0, SamplePrograms.CountOf(doubled.Slots[slot]) - 1);
            LinearWeights weights = SamplePrograms.Spoil(doubled, slot, at, random.Pick([-9, -1, 1, 9]));

            SlotCertificate quick = Certifier.Certify(program, weights, rowBudget: 0).Slots[slot];
            SlotCertificate slow = Certifier.Certify(program, weights).Slots[slot];

            Assert.Equal((ProofMethod.DynamicProgram, ProofMethod.Enumeration), (quick.Method, slow.Method));
            if (quick.Status == ProofStatus.Proved)
            {
                Assert.Equal((ProofStatus.Proved, slow.Margin), (slow.Status, quick.Margin));
            }
        }
    }

    [Fact]
    public void The_dynamic_program_knows_a_quotient_of_the_shifted_or_negated_form()
    {
        ClassSet digits = Make.Range(0, 9);
        Term[] terms = [SamplePrograms.Identity(Address.Prompt(0), digits), SamplePrograms.Identity(Address.Prompt(1), digits)];
        Term[] negated = terms.Select(static term => term with { View = term.View.Map(static value => -value) }).ToArray();
        Slot shifted = Make.Slot(Make.Range(0, 1), new ThresholdMeaning(Make.Form(5, terms), [15]));
        Slot reversed = Make.Slot(Make.Range(0, 1), new ThresholdMeaning(Make.Form(0, negated), [-9]));
        foreach ((Slot quotient, View view) in new[] { (shifted, new View([0, 1])), (reversed, new View([1, 0])) })
        {
            var remainder = new RemainderMeaning(Make.Form(0, terms), 10, new Term(Address.Prologue(0), view));
            CotProgram program = Make.Program([digits, digits], quotient, Make.Slot(digits, remainder));
            SlotCertificate slot = Certifier.Certify(program, SamplePrograms.Doubled(WeightBuilder.Build(program)), rowBudget: 0).Slots[1];
            Assert.Equal((ProofStatus.Proved, ProofMethod.DynamicProgram, 2L), (slot.Status, slot.Method, slot.Margin));
        }
    }

    private static void Check(CotProgram program, LinearWeights weights, Certificate certificate)
    {
        long[] leads = BruteForce.LeastLeads(program, weights);
        for (int i = 0; i < leads.Length; i++)
        {
            SlotCertificate slot = certificate.Slots[i];
            if (slot.Status == ProofStatus.Proved)
            {
                Assert.True(leads[i] >= slot.Margin && slot.Margin >= 1);
            }
            else if (slot.Status == ProofStatus.Refuted)
            {
                FailingRow row = Assert.IsType<FailingRow>(slot.Failure);
                Assert.Equal(slot.Margin, row.RightScore - row.ChosenScore);
                Assert.Equal(slot.Margin, BruteForce.Leads(program, weights, row.Prompt.ToArray())[i]);
            }
        }
    }

    private static CotProgram Program(string name) =>
        name == "parity" ? SamplePrograms.Parity(6) : SamplePrograms.Multiplication(4);
}
