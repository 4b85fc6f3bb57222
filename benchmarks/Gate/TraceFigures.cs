using CotGen.Benchmarks.Baselines;

namespace CotGen.Benchmarks.Gate;

/// <summary>The generated trace generator of 4x4 multiplication, beside two written by hand. All three check the prompt and write the same tokens.</summary>
internal static class TraceFigures
{
    private const int Count = 4_096;
    private const int Passes = 8;

    public static IEnumerable<Figure> All { get; } =
    [
        new("trace.natural", "M tokens/s", Target.RatioAtLeast(1), static () => Compare("trace.natural", static prompts => Write<Natural>(prompts))),
        new("trace.tuned", "M tokens/s", Target.Aim("ratio >= 0.8"), static () => Compare("trace.tuned", static prompts => Write<Tuned>(prompts))),
    ];

    private static Sample Compare(string name, Action<Prompts> theirs)
    {
        Prompts prompts = new(Count);
        prompts.RequireSame(name, () => Write<Generated>(prompts), () => theirs(prompts));
        const long Tokens = (long)Count * Passes * Arithmetic.MultiplyCot.ChainLength;
        Sample perSecond = Rounds.Medians(40, 31, Rounds.PerSecond(Tokens, () => Repeat(() => Write<Generated>(prompts))), Rounds.PerSecond(Tokens, () => Repeat(() => theirs(prompts))));
        return new Sample(perSecond.Ours / 1e6, perSecond.Theirs / 1e6);
    }

    private static void Repeat(Action write)
    {
        for (int i = 0; i < Passes; i++)
        {
            write();
        }
    }

    // A type argument and not a delegate: each writer is called directly, as a user calls it.
    private static void Write<T>(Prompts prompts)
        where T : struct, ITraceWriter
    {
        for (int i = 0; i < prompts.Count; i++)
        {
            if (!T.TryWrite(prompts[i], prompts.ChainOf(i), out _))
            {
                throw new InvalidOperationException($"Prompt {i} was refused.");
            }
        }
    }

    private interface ITraceWriter
    {
        static abstract bool TryWrite(ReadOnlySpan<ushort> prompt, Span<ushort> tokens, out int written);
    }

    private readonly struct Generated : ITraceWriter
    {
        public static bool TryWrite(ReadOnlySpan<ushort> prompt, Span<ushort> tokens, out int written) => Arithmetic.MultiplyCot.TryWriteTrace(prompt, tokens, out written);
    }

    private readonly struct Natural : ITraceWriter
    {
        public static bool TryWrite(ReadOnlySpan<ushort> prompt, Span<ushort> tokens, out int written) => NaturalTrace.TryWrite(prompt, tokens, out written);
    }

    private readonly struct Tuned : ITraceWriter
    {
        public static bool TryWrite(ReadOnlySpan<ushort> prompt, Span<ushort> tokens, out int written) => TunedTrace.TryWrite(prompt, tokens, out written);
    }
}
