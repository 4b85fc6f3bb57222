extern alias generator;

using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using CotGen.Benchmarks.Projects;
using generator::CotGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CotGen.Benchmarks;

/// <summary>The first run over a project that is new to the process: warm when others came before, cold in a process of its own.</summary>
[Config(typeof(WarmAndCold))]
public class FirstRunBenchmarks
{
    private static readonly ProjectSize Flagship = ProjectSize.Of(20, 1, targets: 1);
    private static readonly ProjectSize Small = new(20, 1, SmallTargets: 20, WithFlagship: false);

    private CSharpCompilation _compilation = null!;

    /// <summary>What the project's targets are.</summary>
    [Params("flagship", "20 small")]
    public string Project { get; set; } = "";

    [IterationSetup]
    public void MakeProject() => _compilation = UserProject.Make(Project == "flagship" ? Flagship : Small);

    [Benchmark(Baseline = true)]
    public GeneratorDriver NullGenerator() => GeneratorRun.NewDriver(new NullGenerator()).RunGenerators(_compilation);

    [Benchmark]
    public GeneratorDriver CotGenerator() => GeneratorRun.NewDriver(new CotGenerator()).RunGenerators(_compilation);

    private sealed class WarmAndCold : ManualConfig
    {
        public WarmAndCold()
        {
            AddJob(Job.Default.WithId("warm").WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(15).WithIterationCount(15));
            AddJob(Job.Default.WithId("cold").WithStrategy(RunStrategy.ColdStart).WithLaunchCount(5).WithIterationCount(1));
        }
    }
}
