using BenchmarkDotNet.Attributes;
using CotGen.Benchmarks.Gate;

namespace CotGen.Benchmarks;

/// <summary>What the calls allocate that promise to allocate nothing, and what those do that return new things.</summary>
[MemoryDiagnoser]
[Config(typeof(InThisProcess))]
public class MemoryBenchmarks
{
    private const int Count = 4_096;

    private static readonly int[] A = [1, 7, 3, 9];
    private static readonly int[] B = [4, 8, 2, 6];

    private readonly ulong _seed = 1;
    private readonly int[] _product = new int[8];
    private readonly Prompts _many = new(Count);
    private readonly TokenColumns _prompts;
    private readonly TokenColumns _chains = new(Arithmetic.MultiplyCot.ChainLength, Count);

    public MemoryBenchmarks()
    {
        _prompts = TokenColumns.FromRows(_many.All, Arithmetic.MultiplyCot.PromptLength);
        Arithmetic.MultiplyCot.TryWriteTrace(_many[0], _many.ChainOf(0), out _);
    }

    [Benchmark]
    public void Invoke() => Arithmetic.MultiplyCot.Invoke(A, B, _product);

    [Benchmark]
    public bool Trace() => Arithmetic.MultiplyCot.TryWriteTrace(_many[0], _many.ChainOf(0), out _);

    [Benchmark]
    public CheckResult Check() => Arithmetic.MultiplyCot.Check(_many[0], _many.ChainOf(0));

    [Benchmark]
    public void BatchByWeights() => Arithmetic.MultiplyCot.Predictor.GenerateBatch(_prompts, _chains);

    [Benchmark]
    public void BatchSpecialized() => Arithmetic.MultiplyCot.GenerateBatch(_prompts, _chains);

    /// <summary>A part for each thread.</summary>
    [Benchmark]
    public void BatchOnTwoThreads() => Arithmetic.MultiplyCot.GenerateBatch(_prompts, _chains, maxDegreeOfParallelism: 2);

    /// <summary>New memory for as many prompts.</summary>
    [Benchmark]
    public TokenColumns FromRows() => TokenColumns.FromRows(_many.All, Arithmetic.MultiplyCot.PromptLength);

    /// <summary>100 new traces.</summary>
    [Benchmark]
    public int Sample() => CotTraces.Sample<Arithmetic.MultiplyCot>(_seed, count: 100).Count();
}
