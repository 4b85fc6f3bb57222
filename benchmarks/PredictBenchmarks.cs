using BenchmarkDotNet.Attributes;
using CotGen.Benchmarks.Gate;

namespace CotGen.Benchmarks;

/// <summary>One 4x4 multiplication: latency.</summary>
[Config(typeof(InThisProcess))]
public class PredictBenchmarks
{
    private static readonly int[] A = [1, 7, 3, 9];
    private static readonly int[] B = [4, 8, 2, 6];

    private readonly int[] _product = new int[8];
    private readonly Prompts _prompt = new(1);
    private readonly ushort[] _context = new ushort[Arithmetic.MultiplyCot.PromptLength];

    public PredictBenchmarks() => _prompt.All.CopyTo(_context);

    /// <summary>The method itself.</summary>
    [Benchmark(Baseline = true)]
    public void Original() => Arithmetic.Multiply(A, B, _product);

    /// <summary>From arguments to arguments.</summary>
    [Benchmark]
    public void Invoke() => Arithmetic.MultiplyCot.Invoke(A, B, _product);

    /// <summary>From a prompt's tokens to a chain's.</summary>
    [Benchmark]
    public int Generate() => Arithmetic.MultiplyCot.Predictor.Generate(_context, _prompt.Chains);

    /// <summary>One token.</summary>
    [Benchmark]
    public ushort NextToken() => Arithmetic.MultiplyCot.Predictor.NextToken(_context);
}
