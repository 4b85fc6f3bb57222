using BenchmarkDotNet.Attributes;
using CotGen.Benchmarks.Baselines;
using CotGen.Machines;

namespace CotGen.Benchmarks;

/// <summary>The champion of five states: all 47,176,870 steps as a plain run, beside two written by hand, and 1,024 rows of tokens.</summary>
[Config(typeof(InThisProcess))]
public class MachineBenchmarks
{
    private const int Rows = 1_024;
    private const int RowWidth = 256;

    private readonly int[] _empty = [];
    private readonly byte[] _tape = new byte[GotoBeaver.Width];
    private readonly ushort[] _prompt = MachineRows.Prompt(BusyBeavers.ChampionCot.Machine, new int[RowWidth], RowWidth / 2);
    private readonly ushort[] _rows = new ushort[Rows * (RowWidth + 1)];

    [Benchmark]
    public MachineOutcome Generated() => TapeRun.Of<BusyBeavers.ChampionCot>(_empty).Run(long.MaxValue);

    [Benchmark]
    public MachineOutcome Loaded() => new TapeRun(BusyBeavers.ChampionCot.Machine, _empty).Run(long.MaxValue);

    [Benchmark(Baseline = true)]
    public long HandWrittenGoto()
    {
        Array.Clear(_tape);
        return GotoBeaver.Run(_tape);
    }

    [Benchmark]
    public long HandWrittenTable()
    {
        Array.Clear(_tape);
        return TableSimulator.Run(BusyBeavers.ChampionCot.Machine, _tape);
    }

    [Benchmark]
    public bool RowsTraced() => MachineTraces.TryWriteTrace(BusyBeavers.ChampionCot.Program, _prompt, _rows, out _);

    [Benchmark]
    public MachineOutcome RowsPredicted() => BusyBeavers.ChampionCot.Predictor.Generate(_prompt, _rows, out _);
}
