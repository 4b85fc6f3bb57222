namespace CotGen.Benchmarks.Gate;

/// <summary>The vectorised predictor of 4x4 multiplication on one thread, beside the one that scores by the definition.</summary>
internal static class PredictorFigures
{
    private const int Many = 4_096;
    private const int Few = 64;

    // All 10^8 prompts within 5 s on two cores.
    private const double MillionsPerCore = 10;

    public static IEnumerable<Figure> All { get; } =
    [
        new("predict.batch", "M prompts/s", Target.AtLeast(MillionsPerCore), Batch),
        new("predict.single", "M prompts/s", Target.None, Single),
    ];

    private static Sample Batch()
    {
        Prompts many = new(Many);
        LinearPredictor predictor = Arithmetic.MultiplyCot.Predictor;
        return Compare(many.Count * 8, () =>
        {
            for (int i = 0; i < 8; i++)
            {
                predictor.GenerateBatch(many.All, many.Chains);
            }
        });
    }

    private static Sample Single()
    {
        Prompts many = new(Many);
        LinearPredictor predictor = Arithmetic.MultiplyCot.Predictor;
        return Compare(many.Count, () =>
        {
            for (int i = 0; i < many.Count; i++)
            {
                predictor.Generate(many[i], many.ChainOf(i));
            }
        });
    }

    private static Sample Compare(long count, Action ours)
    {
        Prompts few = new(Few);
        ReferencePredictor reference = new(Arithmetic.MultiplyCot.Program, Arithmetic.MultiplyCot.Predictor.Weights);
        few.RequireSame("predict", () => Arithmetic.MultiplyCot.Predictor.GenerateBatch(few.All, few.Chains), () => Roll(reference, few));
        Sample perSecond = Rounds.Medians(40, 21, Rounds.PerSecond(count, ours), Rounds.PerSecond(few.Count, () => Roll(reference, few)));
        return new Sample(perSecond.Ours / 1e6, perSecond.Theirs / 1e6);
    }

    private static void Roll(ReferencePredictor reference, Prompts prompts)
    {
        const int PromptLength = Arithmetic.MultiplyCot.PromptLength;
        Span<ushort> context = stackalloc ushort[PromptLength + Arithmetic.MultiplyCot.ChainLength];
        for (int i = 0; i < prompts.Count; i++)
        {
            prompts[i].CopyTo(context);
            for (int length = PromptLength; length < context.Length; length++)
            {
                context[length] = reference.NextToken(context[..length]);
            }

            context[PromptLength..].CopyTo(prompts.ChainOf(i));
        }
    }
}
