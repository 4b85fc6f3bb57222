namespace CotGen.Benchmarks.Gate;

/// <summary>What a prompt costs against its size, by doubling: the exponent that fits best on a doubly logarithmic scale.</summary>
internal static class GrowthFigures
{
    private const int Count = 2_048;

    private static readonly CompiledTarget[] Chains =
    [
        CompiledTarget.Of<Growing.Hash16Cot>(), CompiledTarget.Of<Growing.Hash32Cot>(), CompiledTarget.Of<Growing.Hash64Cot>(), CompiledTarget.Of<Growing.Hash128Cot>(),
        CompiledTarget.Of<Growing.Hash256Cot>(),
    ];

    private static readonly CompiledTarget[] Classes =
    [
        CompiledTarget.Of<Growing.Sum32Cot>(), CompiledTarget.Of<Growing.Sum64Cot>(), CompiledTarget.Of<Growing.Sum128Cot>(), CompiledTarget.Of<Growing.Sum256Cot>(), CompiledTarget.Of<Growing.Sum512Cot>(),
    ];

    public static IEnumerable<Figure> All { get; } =
    [
        new("growth.tokens", "exponent", Target.AtMost(1.1), static () => Exponent(Chains, static target => target.Program.Chain.Count, static target => target.Predictor)),
        new("growth.tokens.specialised", "exponent", Target.AtMost(1.1), static () => Exponent(Chains, static target => target.Program.Chain.Count, static target => target.Specialized!)),
        new("growth.classes", "exponent", Target.None, static () => Exponent(Classes, static target => target.Program.LargestClassCount, static target => target.Predictor)),
        new("growth.prompts", "exponent", Target.None, Prompts),
    ];

    private static Sample Exponent(CompiledTarget[] targets, Func<CompiledTarget, double> sizeOf, Func<CompiledTarget, IBatchPredictor> predictorOf) =>
        new(Slope([.. targets.Select(target => (Math.Log(sizeOf(target)), Math.Log(TimeOf(predictorOf(target), target.Prompts(), Count))))]), null);

    private static Sample Prompts()
    {
        PromptDomain domain = new(Arithmetic.MultiplyCot.Program);
        int[] counts = [1_024, 2_048, 4_096, 8_192, 16_384];
        return new(Slope([.. counts.Select(count => (Math.Log(count), Math.Log(TimeOf(Arithmetic.MultiplyCot.Predictor, domain, count))))]), null);
    }

    private static double TimeOf(IBatchPredictor predictor, PromptDomain domain, int count)
    {
        var rows = new ushort[count * domain.PromptLength];
        for (int i = 0; i < count; i++)
        {
            domain.WriteRandom(1, i, rows.AsSpan(i * domain.PromptLength));
        }

        TokenColumns prompts = TokenColumns.FromRows(rows, domain.PromptLength), chains = new(predictor.Program.Chain.Count, count);
        return 1 / Rounds.Medians(60, 31, Rounds.PerSecond(4, () => Repeat(() => predictor.GenerateBatch(prompts, chains))), null).Ours;
    }

    private static void Repeat(Action generate)
    {
        for (int i = 0; i < 4; i++)
        {
            generate();
        }
    }

    // Least squares.
    private static double Slope((double X, double Y)[] points)
    {
        double x = points.Average(static point => point.X), y = points.Average(static point => point.Y);
        return points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
    }
}
