using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using CotGen.Benchmarks.Projects;

namespace CotGen.Benchmarks;

/// <summary>What the generator costs per keystroke; see <see cref="EditSession"/> for what is timed.</summary>
[Config(typeof(InThisProcess))]
public class KeystrokeBenchmarks
{
    private EditSession _session = null!;

    /// <summary>Targets in the project, one of them the 4x4 multiplication.</summary>
    [Params(1, 10, 20, 70)]
    public int Targets { get; set; }

    /// <summary>Ordinary files and files with targets.</summary>
    [Params("20+1", "100+20")]
    public string Files { get; set; } = "";

    private ProjectSize Size => Files == "20+1" ? ProjectSize.Of(20, 1, Targets) : ProjectSize.Of(100, 20, Targets);

    [GlobalSetup(Target = nameof(NullGenerator))]
    public void StartNull() => _session = EditSession.OfNull(Size, Edit.UnrelatedBody);

    [GlobalSetup(Target = nameof(UnrelatedBody))]
    public void StartUnrelatedBody() => _session = EditSession.OfCotGen(Size, Edit.UnrelatedBody);

    [GlobalSetup(Target = nameof(Declaration))]
    public void StartDeclaration() => _session = EditSession.OfCotGen(Size, Edit.Declaration);

    [GlobalSetup(Target = nameof(LineAboveTargets))]
    public void StartLineAbove() => _session = EditSession.OfCotGen(Size, Edit.LineAbove);

    [IterationSetup]
    public void Type() => _session.Type();

    [Benchmark(Baseline = true)]
    public void NullGenerator() => _session.Generate();

    [Benchmark]
    public void UnrelatedBody() => _session.Generate();

    [Benchmark]
    public void Declaration() => _session.Generate();

    [Benchmark]
    public void LineAboveTargets() => _session.Generate();

    // One keystroke is one run: it cannot be repeated. The code is warm after some hundred.
    private sealed class InThisProcess : ManualConfig
    {
        public InThisProcess() => AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(100).WithIterationCount(50));
    }
}
