using System.Diagnostics;
using CotGen.Generator.Tests.Law.Random;
using CotGen.Generator.Tests.Law.Random.Shrinking;
using CotGen.RandomPrograms;

if (Options.Parse(args) is not { } options)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

if (options.IsShown)
{
    foreach (int seed in Enumerable.Range(options.Seed, options.Count))
    {
        Console.WriteLine(RandomProgram.Of(seed).Source);
    }

    return 0;
}

var coverage = new RandomCoverage();
var watch = Stopwatch.StartNew();
int broken = 0;
var failing = new List<RandomProgram>();
await foreach ((RandomProgram program, RandomVerdict verdict) in LongRun.Judge(options))
{
    coverage.Add(program, verdict);
    if (verdict is RandomVerdict.Broken or RandomVerdict.Invalid)
    {
        broken++;
        Console.WriteLine($"{program.Name}: {verdict}\n{program.Source}");
    }

    if (verdict is RandomVerdict.Broken)
    {
        failing.Add(program);
    }

    if (verdict is RandomVerdict.Slow)
    {
        Console.WriteLine($"{program.Name}: not compiled within {options.Seconds} s");
    }

    if (options.IsVerbose && verdict is RandomVerdict.Refused refused)
    {
        Console.WriteLine($"{program.Name}: {refused.Message}\n{program.Source}");
    }

    if (coverage.Tried % 100 == 0)
    {
        Console.WriteLine(FormattableString.Invariant($"{coverage.Tried} of {options.Count}, {watch.Elapsed.TotalSeconds:F0} s: {coverage.CompiledShare:P1} compiled, {broken} broken; refused {coverage.Refusals}"));
    }
}

Console.WriteLine(coverage);
Console.WriteLine(FormattableString.Invariant($"{broken} mismatches in {coverage.Tried} programs of seeds {options.Seed} to {options.Seed + options.Count - 1}"));

// Last, since it takes long.
foreach (RandomProgram program in failing)
{
    RandomProgram shrunk = await Shrinker.Shrink(program, LongRun.Fail);
    Console.WriteLine($"shrunk: {(await RandomBatch.Judge([shrunk]))[0]}\n{shrunk.Source}");
}

return broken == 0 ? 0 : 1;
