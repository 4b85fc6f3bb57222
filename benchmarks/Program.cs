using BenchmarkDotNet.Running;
using CotGen.Benchmarks.CompileTime;
using CotGen.Benchmarks.Gate;

// gate [name]: quick comparisons, one line each, for machines. compile-time: growth with slots, classes and nodes. Anything else: BenchmarkDotNet, for people.
switch (args)
{
    case ["gate", .. string[] names]:
        return GateRun.Run(names.FirstOrDefault(""));
    case [ExportFigures.MemoryCommand]:
        Console.WriteLine(FormattableString.Invariant($"{ExportFigures.PeakHere()}"));
        return 0;
    case ["compile-time"]:
        return CompileTimeRun.RunAll();
    case ["keystroke", .. string[] options]:
        BenchmarkSwitcher.FromAssembly(typeof(GateRun).Assembly).Run(["--filter", "*Keystroke*", .. options]);
        return 0;
    case ["first-run", .. string[] options]:
        BenchmarkSwitcher.FromAssembly(typeof(GateRun).Assembly).Run(["--filter", "*FirstRun*", .. options]);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(GateRun).Assembly).Run(args);
        return 0;
}
