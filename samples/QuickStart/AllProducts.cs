using System.Diagnostics;
using CotGen;
using CotGen.Programs;

namespace QuickStart;

/// <summary>All 10^8 products of four digits by four. Each prompt is computed on its own, and every token of its chain is predicted.</summary>
internal static class AllProducts
{
    private const int Digits = 4;
    private const int BlockLength = 2_048;
    private const long UnitLength = 1_000_000;

    /// <summary>Runs two tiers, says what was found, and returns the exit code.</summary>
    public static int Run(TextWriter output, CancellationToken cancellationToken)
    {
        output.WriteLine($"{Environment.ProcessorCount} threads; 30 tokens a chain, END included");
        bool isRight = Show<Arithmetic.MultiplyCot>(output, "specialised", Arithmetic.MultiplyCot.Specialized, cancellationToken)
            && Show<Arithmetic.MultiplyCot>(output, "vectorised", Arithmetic.MultiplyCot.Predictor, cancellationToken);
        if (cancellationToken.IsCancellationRequested)
        {
            Console.Error.WriteLine("cancelled");
            return 130;
        }

        return isRight ? 0 : 1;
    }

    private static bool Show<TTarget>(TextWriter output, string tier, IBatchPredictor predictor, CancellationToken cancellationToken)
        where TTarget : ICotTarget<TTarget>
    {
        ExhaustiveResult alone = CotVerifier.VerifyExhaustively<TTarget>(predictor, new() { Checks = ExhaustiveChecks.None }, null, cancellationToken);
        output.WriteLine($"{tier}: every token predicted in {alone.Times.Elapsed.TotalSeconds:F2} s");
        ExhaustiveResult traced = CotVerifier.VerifyExhaustively<TTarget>(predictor, new() { Checks = ExhaustiveChecks.Traces }, null, cancellationToken);
        output.WriteLine($"{tier}: {traced}, in {traced.Times.Elapsed.TotalSeconds:F2} s (prediction {traced.Times.Predicting.TotalSeconds:F2}, traces {traced.Times.Tracing.TotalSeconds:F2}, comparison and hash {traced.Times.Comparing.TotalSeconds:F2})");
        long start = Stopwatch.GetTimestamp(), wrong = CountWrong(TTarget.Program, predictor, cancellationToken);
        output.WriteLine($"{tier}: {wrong} of 100,000,000 answers are not a * b, in {Stopwatch.GetElapsedTime(start).TotalSeconds:F2} s");
        return traced.IsRight && wrong == 0;
    }

    // Nothing of the library but the prediction: numbers are read off the columns, and the machine multiplies.
    private static long CountWrong(CotProgram program, IBatchPredictor predictor, CancellationToken cancellationToken)
    {
        var domain = new PromptDomain(program);
        int zero = program.Vocabulary.NumberOf(Token.Scalar(TokenType.Int, 0));
        int[] product = [.. program.Outputs.Select(output => output.Slot)];
        long wrong = 0;
        Parallel.For(0, domain.Count!.Value / UnitLength, unit =>
        {
            TokenColumns prompts = new(program.Prompt.Count, BlockLength), chains = new(program.Chain.Count, BlockLength);
            int[] a = new int[BlockLength], b = new int[BlockLength], c = new int[BlockLength];
            for (long first = unit * UnitLength; first < (unit + 1) * UnitLength && !cancellationToken.IsCancellationRequested; first += BlockLength)
            {
                // The last block overlaps the one before it: a wrong product there would be counted twice, and never missed.
                first = Math.Min(first, ((unit + 1) * UnitLength) - BlockLength);
                domain.WriteColumns(first, prompts);
                predictor.GenerateBatch(prompts, chains, cancellationToken: CancellationToken.None);
                Read(prompts, [0, 1, 2, 3], zero, a);
                Read(prompts, [Digits + 1, Digits + 2, Digits + 3, Digits + 4], zero, b);
                Read(chains, product, zero, c);
                for (int i = 0; i < BlockLength; i++)
                {
                    if (a[i] * b[i] != c[i])
                    {
                        Interlocked.Increment(ref wrong);
                    }
                }
            }
        });
        return wrong;
    }

    // Digits at these positions, the low one first.
    private static void Read(TokenColumns columns, ReadOnlySpan<int> positions, int zero, int[] numbers)
    {
        Array.Clear(numbers);
        for (int k = positions.Length - 1; k >= 0; k--)
        {
            ReadOnlySpan<ushort> digits = columns[positions[k]];
            for (int i = 0; i < numbers.Length; i++)
            {
                numbers[i] = (10 * numbers[i]) + digits[i] - zero;
            }
        }
    }
}
