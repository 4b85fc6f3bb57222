using BenchmarkDotNet.Attributes;
using CotGen.Benchmarks.Baselines;
using CotGen.Benchmarks.Gate;

namespace CotGen.Benchmarks;

/// <summary>The trace of a 4x4 multiplication: generated, written by hand in two ways, and interpreted.</summary>
[Config(typeof(InThisProcess))]
public class TraceBenchmarks
{
    private readonly TraceInterpreter _interpreter = new(Arithmetic.MultiplyCot.Program);
    private readonly Prompts _prompt = new(1);

    [Benchmark]
    public bool Generated() => Arithmetic.MultiplyCot.TryWriteTrace(_prompt.All, _prompt.Chains, out _);

    [Benchmark(Baseline = true)]
    public bool Natural() => NaturalTrace.TryWrite(_prompt.All, _prompt.Chains, out _);

    [Benchmark]
    public bool Tuned() => TunedTrace.TryWrite(_prompt.All, _prompt.Chains, out _);

    [Benchmark]
    public bool Interpreted() => _interpreter.TryWriteTrace(_prompt.All, _prompt.Chains, out _);
}
