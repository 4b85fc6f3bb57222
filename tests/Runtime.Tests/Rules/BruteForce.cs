using CotGen.Programs;

namespace CotGen.Runtime.Tests.Rules;

/// <summary>The oracle: runs a program on every prompt by its meanings, and looks at every score.</summary>
internal static class BruteForce
{
    /// <summary>The least lead of the right class over any other, slot by slot; <see cref="long.MinValue"/> where a meaning has no class.</summary>
    public static long[] LeastLeads(CotProgram program, LinearWeights weights)
    {
        long[] leads = Enumerable.Repeat(long.MaxValue, program.Chain.Count).ToArray();
        foreach (int[] prompt in AllPrompts.Of(program))
        {
            long[] here = Leads(program, weights, prompt);
            for (int i = 0; i < leads.Length; i++)
            {
                leads[i] = Math.Min(leads[i], here[i]);
            }
        }

        return leads;
    }

    /// <summary>The lead of the right class on one prompt, slot by slot.</summary>
    public static long[] Leads(CotProgram program, LinearWeights weights, int[] prompt)
    {
        var leads = new long[program.Chain.Count];
        var chain = new int[program.Chain.Count];
        for (int i = 0; i < chain.Length; i++)
        {
            chain[i] = program.Chain[i].Meaning.Evaluate(new ClassContext(prompt, chain), program.Chain[i].Classes);
            if (chain[i] < 0)
            {
                leads.AsSpan(i).Fill(long.MinValue);
                return leads;
            }

            long[] scores = Scores(weights.Slots[i], new ClassContext(prompt, chain));
            leads[i] = scores.Where((_, v) => v != chain[i]).Select(score => scores[chain[i]] - score).DefaultIfEmpty(long.MaxValue).Min();
        }

        return leads;
    }

    public static long[] Scores(SlotWeights slot, ClassContext context)
    {
        var scores = new long[slot.ClassCount];
        for (int v = 0; v < scores.Length; v++)
        {
            scores[v] = slot.Bias[v];
            foreach (SourceWeights source in slot.Sources)
            {
                scores[v] += source.Rows[(context[source.Source] * scores.Length) + v];
            }
        }

        return scores;
    }
}
