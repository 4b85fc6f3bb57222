namespace CotGen.Benchmarks.Gate;

/// <summary>What a prompt costs against its size, by doubling: the exponent that fits best on a doubly logarithmic scale.</summary>
internal static class GrowthFigures
{
    private const int Count = 2_048;
    private const int Turns = 3;

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
        Exponent([.. targets.Select(sizeOf)], [.. targets.Select(target => Batch(predictorOf(target), target.Prompts(), Count))]);

    private static Sample Prompts()
    {
        PromptDomain domain = new(Arithmetic.MultiplyCot.Program);
        double[] counts = [1_024, 2_048, 4_096, 8_192, 16_384];
        return Exponent(counts, [.. counts.Select(count => Batch(Arithmetic.MultiplyCot.Predictor, domain, (int)count))]);
    }

    // All sizes in turns, each at its best: what else the machine does for a while meets all of them, or none.
    private static Sample Exponent(double[] sizes, Action[] batches)
    {
        var rates = new double[sizes.Length];
        for (int turn = 0; turn < Turns; turn++)
        {
            for (int i = 0; i < sizes.Length; i++)
            {
                rates[i] = Math.Max(rates[i], SustainedRate.PerSecond(1, batches[i]));
            }
        }

        return new(Slope([.. sizes.Select((size, i) => (Math.Log(size), -Math.Log(rates[i])))]), null);
    }

    private static Action Batch(IBatchPredictor predictor, PromptDomain domain, int count)
    {
        var rows = new ushort[count * domain.PromptLength];
        for (int i = 0; i < count; i++)
        {
            domain.WriteRandom(1, i, rows.AsSpan(i * domain.PromptLength));
        }

        TokenColumns prompts = TokenColumns.FromRows(rows, domain.PromptLength), chains = new(predictor.Program.Chain.Count, count);
        return () => predictor.GenerateBatch(prompts, chains);
    }

    // Least squares.
    private static double Slope((double X, double Y)[] points)
    {
        double x = points.Average(static point => point.X), y = points.Average(static point => point.Y);
        return points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
    }
}
