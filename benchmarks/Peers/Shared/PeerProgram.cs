using System.Globalization;
using CotGen.Benchmarks;
using CotGen.Benchmarks.Gate;

namespace CotGen.Peers;

/// <summary>
/// The program of a peer. Without arguments it tries every variant with every batch size on one thread, and the best one on two; the arguments
/// <c>variant batch variant batch ...</c> name what to try, on one thread. Each try is a line of tab-separated fields (<see cref="PeerRate"/>); lines that begin with
/// # are for people.
/// </summary>
internal static class PeerProgram
{
    // Small batches are checked again and again, until that many prompts have been.
    private const int Checked = 256;

    /// <returns>The exit code: 0, 1 after wrong tokens or wrong arguments, or <see cref="PeerRate.NotLoaded"/>.</returns>
    public static int Run(IPeer peer, string[] args)
    {
        try
        {
            peer.Load();
        }
        catch (Exception exception)
        {
            // Loaders go on about every path they tried.
            Console.Error.WriteLine($"{peer.Name} does not load on this machine: {exception.GetBaseException().Message.Split('\n')[0]}");
            return PeerRate.NotLoaded;
        }

        try
        {
            return RunLoaded(peer, args);
        }
        catch (InvalidOperationException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }

    private static int RunLoaded(IPeer peer, string[] args)
    {
        if (args.Length == 0)
        {
            Sweep(peer);
            return 0;
        }

        foreach (string[] pair in args.Chunk(2))
        {
            if (pair is not [string variant, string size] || !peer.Variants.Contains(variant) || !int.TryParse(size, CultureInfo.InvariantCulture, out int batch) || batch <= 0)
            {
                Console.Error.WriteLine($"Expected pairs of a variant and a batch size, not '{string.Join(' ', pair)}'. Variants: {string.Join(", ", peer.Variants)}.");
                return 1;
            }

            Tell(peer, variant, batch, threads: 1);
        }

        return 0;
    }

    private static void Sweep(IPeer peer)
    {
        Console.WriteLine("# variant\tbatch\tthreads\tprompts/s");
        PeerRate[] rates = [.. peer.Variants.SelectMany(_ => peer.BatchSizes, (variant, batch) => Tell(peer, variant, batch, threads: 1))];
        PeerRate best = rates.Where(static rate => !rate.IsPacked).MaxBy(static rate => rate.PerSecond)!;
        Tell(peer, best.Variant, best.Batch, threads: 2);
        Console.WriteLine($"# best with an argmax, on one thread: {best.Variant}, batch {best.Batch}");
    }

    private static PeerRate Tell(IPeer peer, string variant, int batch, int threads)
    {
        using IRollout rollout = peer.Create(variant, batch, threads);
        Prompts prompts = new(Math.Max(batch, Checked / batch * batch));
        prompts.RequireSame(
            $"{peer.Name}, {variant}, batch {batch}", () => Arithmetic.MultiplyCot.Predictor.GenerateBatch(prompts.All, prompts.Chains), () => RollAll(rollout, prompts, batch));

        // The prompts of the last batch, over and over: they are loaded, and chains are left in the peer's own form.
        var rate = new PeerRate(variant, batch, threads, SustainedRate.PerSecond(batch, rollout.Run));
        Console.WriteLine(rate);
        return rate;
    }

    private static void RollAll(IRollout rollout, Prompts prompts, int batch)
    {
        for (int first = 0; first < prompts.Count; first += batch)
        {
            Multiplication.Load(rollout, prompts, first, batch);
            rollout.Run();
            Multiplication.Store(rollout, prompts, first, batch);
        }
    }
}
