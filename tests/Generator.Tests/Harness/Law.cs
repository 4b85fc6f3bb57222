using System.Reflection;
using CotGen.Certification;
using CotGen.Programs;

namespace CotGen.Generator.Tests.Harness;

/// <summary>The law: original method == trace == roll-out of the predictor, and the predictor is proved.</summary>
internal static class Law
{
    /// <summary>So many prompts are tried for one target: all of them where there are no more.</summary>
    public const long MaxPrompts = 20_000;

    private const long MaxLearnablePrompts = 2_000;

    /// <summary>What breaks the law for a target, or <see langword="null"/> if it holds.</summary>
    /// <param name="target">The generated struct.</param>
    /// <param name="maxPrompts">So many prompts are tried at most.</param>
    /// <param name="maxTokens">No further prompt is tried after chains of so many tokens.</param>
    public static string? Broken(Type target, long maxPrompts = MaxPrompts, long maxTokens = long.MaxValue) => (string?)typeof(Law)
        .GetMethod(nameof(BrokenForBoth), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(target)
        .Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, [maxPrompts, maxTokens], culture: null);

    // A target is two programs of one function: the shortest chain, and the one that can be learned.
    private static string? BrokenForBoth<TTarget>(long maxPrompts, long maxTokens)
        where TTarget : ICotTarget<TTarget> =>
        BrokenFor<TTarget>(maxPrompts, maxTokens)
        ?? (TTarget.LearnableProgram is null ? null : BrokenFor<Learnable<TTarget>>(Math.Min(maxPrompts, MaxLearnablePrompts), maxTokens));

    private static string? BrokenFor<TTarget>(long maxPrompts, long maxTokens)
        where TTarget : ICotTarget<TTarget>
    {
        Certificate certificate = Certifier.Certify(TTarget.Program, TTarget.Predictor.Weights);
        if (!certificate.IsProved)
        {
            SlotCertificate slot = certificate.Slots.First(static slot => slot.Status != ProofStatus.Proved);
            return $"The predictor is {certificate.Status}: {slot}\n{TTarget.Program}";
        }

        if (CotProgram.Parse(TTarget.Program.ToString()).Hash != TTarget.Program.Hash)
        {
            return $"The program does not read back:\n{TTarget.Program}";
        }

        var trial = new LawTrial<TTarget>();
        var batch = new BatchTrial<TTarget>();
        var domain = new PromptDomain(TTarget.Program);
        var room = new ushort[domain.PromptLength];
        long count = domain.Count ?? long.MaxValue;
        for (long i = 0; i < Math.Min(count, maxPrompts) && trial.Tokens < maxTokens; i++)
        {
            int length = count <= maxPrompts ? domain.Write(i, room) : domain.WriteRandom(1, i, room);
            ushort[] prompt = room[..length];
            if (trial.Broken(prompt) is { } reason)
            {
                return $"{reason}\nprompt  {TraceText.Terse(TTarget.Program, prompt)}\n{trial.Chains}\n{TTarget.Program}";
            }

            batch.Add(prompt, trial.Trace);
        }

        return batch.Broken();
    }
}
