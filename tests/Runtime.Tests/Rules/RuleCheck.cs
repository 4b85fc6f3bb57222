using CotGen.Certification;
using CotGen.Lowering;
using CotGen.Programs;

namespace CotGen.Runtime.Tests.Rules;

/// <summary>What every closed-form rule must satisfy.</summary>
internal static class RuleCheck
{
    public const int Instances = 300;

    /// <summary>The last slot of the program is proved by the closed form <paramref name="rule"/>, and every prompt agrees with what is claimed.</summary>
    public static void Holds(CotProgram program, string rule)
    {
        LinearWeights weights = WeightBuilder.Build(program);
        SlotCertificate certificate = Certifier.Certify(program, weights).Slots[program.TokenCount - 1];
        Assert.Equal((ProofStatus.Proved, ProofMethod.ClosedForm, rule), (certificate.Status, certificate.Method, certificate.RuleName));
        Assert.True(certificate.Margin >= 1);

        long least = BruteForce.LeastLeads(program, weights)[program.TokenCount - 1];
        Assert.True(least >= certificate.Margin, $"margin {certificate.Margin} claimed, {least} found:\n{program}");

        long greatest = AllPrompts.Of(program).Max(prompt => GreatestScore(program, weights, prompt));
        Assert.True(greatest <= certificate.MaxScore);
    }

    private static long GreatestScore(CotProgram program, LinearWeights weights, int[] prompt)
    {
        var chain = new int[program.TokenCount];
        for (int i = 0; i < chain.Length; i++)
        {
            chain[i] = program.Chain[i].Meaning.Evaluate(new ClassContext(prompt, chain), program.Chain[i].Classes);
        }

        return BruteForce.Scores(weights.Slots[program.TokenCount - 1], new ClassContext(prompt, chain)).Max(Math.Abs);
    }
}
