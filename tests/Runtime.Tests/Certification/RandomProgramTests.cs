using CotGen.Certification;
using CotGen.Lowering.Rules;
using CotGen.Programs;
using CotGen.Runtime.Tests.Programs;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Certification;

/// <summary>Programs with every kind of meaning, most of them without a class for some tuple: slot certificates against every prompt.</summary>
public sealed class RandomProgramTests
{
    [Fact]
    public void Slot_certificates_agree_with_trying_every_prompt()
    {
        var seen = new HashSet<(string Meaning, ProofStatus Status)>();
        for (int seed = 0; seed < 3_000; seed++)
        {
            CotProgram program = RandomPrograms.Make(new SmallRandom(seed));
            var weights = new LinearWeights(program.Chain.Select(slot => WeightsOf(slot, program)).ToEquatableArray());
            Certificate certificate = Certifier.Certify(program, weights);
            Check(program, weights, certificate, seed);
            seen.UnionWith(certificate.Slots.Select(static slot => (slot.MeaningName, slot.Status)));
        }

        string[] proved = seen.Where(static pair => pair.Status == ProofStatus.Proved).Select(static pair => pair.Meaning).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(["affine", "constant", "joint", "lookup", "max", "min", "moving", "operation", "remainder", "select", "threshold"], proved);
    }

    private static void Check(CotProgram program, LinearWeights weights, Certificate certificate, int seed)
    {
        long[] leads = BruteForce.LeastLeads(program, weights);
        bool earlierAreProved = true;
        for (int i = 0; i < leads.Length; i++)
        {
            SlotCertificate slot = certificate.Slots[i];
            earlierAreProved &= slot.Status == ProofStatus.Proved;
            Assert.True(!earlierAreProved || leads[i] >= slot.Margin, $"seed {seed}, slot {i} claims {slot.Margin}, found {leads[i]}:\n{program}");
            if (slot.Status == ProofStatus.Refuted)
            {
                long lead = BruteForce.Leads(program, weights, slot.Failure!.Prompt.ToArray())[i];
                Assert.True(lead < 1, $"seed {seed}, slot {i} is refuted, but leads by {lead}:\n{program}");
            }
        }
    }

    private static SlotWeights WeightsOf(Slot slot, CotProgram program) =>
        ClosedFormRules.TryBuild(slot, program.ClassesAt)
        ?? (SeparableProblem.Of(slot) is { } problem ? SeparableRule.TryFind(problem, budget: 20_000)?.For((OperationMeaning)slot.Meaning) : null)
        ?? new SlotWeights(new(new int[slot.Classes.Count]), []);
}
