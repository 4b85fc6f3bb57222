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
    public void What_is_too_large_to_try_stays_open()
    {
        CotProgram program = SamplePrograms.Parity(64);
        LinearWeights weights = SamplePrograms.Spoil(WeightBuilder.Build(program), slot: 0, at: 0, change: 1);
        Assert.Equal(ProofStatus.Open, Certifier.Certify(program, weights).Status);
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
