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
        new("predict.columns", "M prompts/s", Target.None, static () => Columns(Arithmetic.MultiplyCot.Predictor)),
        new("predict.specialised", "M prompts/s", Target.None, static () => Columns(Arithmetic.MultiplyCot.Specialized)),

        // Whatever is the same in neighbours must not be what makes it fast.
        new("predict.shuffled", "M prompts/s", Target.RatioAtLeast(0.8), static () => Shuffled(Arithmetic.MultiplyCot.Predictor)),
        new("predict.specialised.shuffled", "M prompts/s", Target.RatioAtLeast(0.8), static () => Shuffled(Arithmetic.MultiplyCot.Specialized)),
        new("predict.allocated", "bytes", Target.AtMost(0), Allocated),
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

    // Beside the algorithm itself, written by hand: the fastest form of it that writes the same tokens.
    private static Sample Columns(IBatchPredictor predictor)
    {
        Prompts many = new(Many);
        TokenColumns prompts = TokenColumns.FromRows(many.All, Arithmetic.MultiplyCot.PromptLength), chains = new(Arithmetic.MultiplyCot.ChainLength, Many);
        many.RequireSame(
            "predict.columns",
            () =>
            {
                predictor.GenerateBatch(prompts, chains);
                chains.CopyToRows(many.Chains);
            },
            () => Trace(many));
        Sample perSecond = Rounds.Medians(200, 41, Rounds.PerSecond(Many * 8L, () => Repeat(() => predictor.GenerateBatch(prompts, chains))), Rounds.PerSecond(Many, () => Trace(many)));
        return new Sample(perSecond.Ours / 1e6, perSecond.Theirs / 1e6);
    }

    private static void Trace(Prompts prompts)
    {
        for (int i = 0; i < prompts.Count; i++)
        {
            Baselines.TunedTrace.TryWrite(prompts[i], prompts.ChainOf(i), out _);
        }
    }

    // Ours: the prompts in random order; theirs: the same ones as they are enumerated.
    private static Sample Shuffled(IBatchPredictor predictor)
    {
        TokenColumns ordered = new(Arithmetic.MultiplyCot.PromptLength, Many), chains = new(Arithmetic.MultiplyCot.ChainLength, Many);
        new PromptDomain(Arithmetic.MultiplyCot.Program).WriteColumns(12_345_678, ordered);
        int[] order = [.. Enumerable.Range(0, Many)];
        new Random(1).Shuffle(order);
        var shuffled = new TokenColumns(ordered.Length, Many);
        for (int i = 0; i < ordered.Length; i++)
        {
            for (int p = 0; p < Many; p++)
            {
                shuffled[i][p] = ordered[i][order[p]];
            }
        }

        Sample perSecond = Rounds.Medians(
            200,
            41,
            Rounds.PerSecond(Many * 8L, () => Repeat(() => predictor.GenerateBatch(shuffled, chains))),
            Rounds.PerSecond(Many * 8L, () => Repeat(() => predictor.GenerateBatch(ordered, chains))));
        return new Sample(perSecond.Ours / 1e6, perSecond.Theirs / 1e6);
    }

    private static void Repeat(Action generate)
    {
        for (int i = 0; i < 8; i++)
        {
            generate();
        }
    }

    // All that predicts, one call each.
    private static Sample Allocated()
    {
        Prompts many = new(Many);
        TokenColumns prompts = TokenColumns.FromRows(many.All, Arithmetic.MultiplyCot.PromptLength), chains = new(Arithmetic.MultiplyCot.ChainLength, Many);
        var next = new ushort[Many];
        double bytes = 0;
        for (int round = 0; round < 5; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 20; i++)
            {
                Arithmetic.MultiplyCot.Predictor.Generate(many[i], many.ChainOf(i));
                Arithmetic.MultiplyCot.Predictor.NextToken(many[i]);
                Arithmetic.MultiplyCot.Predictor.GenerateBatch(many.All, many.Chains);
                Arithmetic.MultiplyCot.Predictor.GenerateBatch(prompts, chains);
                Arithmetic.MultiplyCot.PredictBatch(prompts, next);
                Arithmetic.MultiplyCot.Specialized.GenerateBatch(many.All, many.Chains);
                Arithmetic.MultiplyCot.GenerateBatch(prompts, chains);
            }

            bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 20.0;
        }

        return new Sample(bytes, null);
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
