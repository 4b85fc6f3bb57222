using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace CotGen.Benchmarks;

/// <summary>Whatever job is asked for is run in this process: nothing else has to be built.</summary>
internal sealed class InThisProcess : ManualConfig
{
    public InThisProcess() => AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).AsMutator());
}
