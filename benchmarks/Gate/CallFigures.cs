using System.Diagnostics;

namespace CotGen.Benchmarks.Gate;

/// <summary>A call of <c>Invoke</c> beside a call of the method itself, and what the three calls allocate that promise to allocate nothing.</summary>
internal static class CallFigures
{
    private const int Calls = 10_000;

    private static readonly int[] A = [1, 7, 3, 9];
    private static readonly int[] B = [4, 8, 2, 6];

    public static IEnumerable<Figure> All { get; } =
    [
        new("invoke.latency", "ns", Target.None, Latency),
        new("invoke.allocated", "bytes", Target.AtMost(0), static () => Allocated(static (_, _) => Invoke())),
        new("trace.allocated", "bytes", Target.AtMost(0), static () => Allocated(static (prompt, chain) => Arithmetic.MultiplyCot.TryWriteTrace(prompt, chain, out _))),
        new("check.allocated", "bytes", Target.AtMost(0), static () => Allocated(static (prompt, chain) => Arithmetic.MultiplyCot.Check(prompt, chain))),
    ];

    private static Sample Latency() => Rounds.Medians(60, 31, static () => Nanoseconds(Invoke), static () => Nanoseconds(Original));

    private static double Nanoseconds(Action call)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < Calls; i++)
        {
            call();
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Calls;
    }

    private static Sample Allocated(Action<ushort[], ushort[]> call)
    {
        Prompts one = new(1);
        ushort[] prompt = one.All.ToArray();
        var chain = new ushort[Arithmetic.MultiplyCot.ChainLength];
        Arithmetic.MultiplyCot.TryWriteTrace(prompt, chain, out _);

        // The first calls build what is kept; some more, since the runtime itself allocates while it exchanges code.
        double bytes = 0;
        for (int round = 0; round < 5; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 1_000; i++)
            {
                call(prompt, chain);
            }

            bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 1_000.0;
        }

        return new Sample(bytes, null);
    }

    private static void Invoke()
    {
        Span<int> product = stackalloc int[8];
        Arithmetic.MultiplyCot.Invoke(A, B, product);
    }

    private static void Original()
    {
        Span<int> product = stackalloc int[8];
        Arithmetic.Multiply(A, B, product);
    }
}
