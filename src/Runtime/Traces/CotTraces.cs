using CotGen.Programs;
using CotGen.Tokens;

namespace CotGen;

/// <summary>Random traces of a program. Row i is a function of (program, seed, i) alone, so a sample can be split over machines in any way.</summary>
public static class CotTraces
{
    /// <summary>No chain with blocks is followed for more tokens than this.</summary>
    public const int MaxTokens = 1 << 24;

    private delegate bool TraceWriter(ReadOnlySpan<ushort> prompt, Span<ushort> tokens, out int written);

    /// <summary>Traces of a compiled target, made as they are asked for.</summary>
    /// <typeparam name="TTarget">The target's generated struct.</typeparam>
    /// <param name="seed">Any number.</param>
    /// <param name="count">Number of traces, 0 or more.</param>
    /// <param name="start">Index of the first trace: <c>Sample(s, n)</c> is <c>Sample(s, k)</c> followed by <c>Sample(s, n - k, k)</c>.</param>
    /// <returns>Prompts drawn as <see cref="PromptDomain.WriteRandom"/> says, each with its chain.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> or <paramref name="start"/> is negative.</exception>
    public static IEnumerable<CotTrace> Sample<TTarget>(ulong seed, long count, long start = 0)
        where TTarget : ICotTarget<TTarget> => Sample(TTarget.Program, PromptDomain.Of<TTarget>(), TTarget.TryWriteTrace, seed, count, start);

    /// <summary>Traces of any program, by evaluating its meanings: the same ones as a compiled target of that program yields.</summary>
    /// <inheritdoc cref="Sample{TTarget}(ulong, long, long)"/>
    /// <param name="program">The program.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="count">Number of traces, 0 or more.</param>
    /// <param name="start">Index of the first trace.</param>
    public static IEnumerable<CotTrace> Sample(CotProgram program, ulong seed, long count, long start = 0)
    {
        ArgumentNullException.ThrowIfNull(program);
        return Sample(program, new PromptDomain(program), new TraceInterpreter(program).TryWriteTrace, seed, count, start);
    }

    /// <summary>What is thrown where a prompt has no trace; <paramref name="written"/> tokens of it were there when <see cref="MaxTokens"/> was reached.</summary>
    internal static InvalidOperationException NoTrace(CotProgram program, ReadOnlySpan<ushort> prompt, int written) => new(
        $"{program.Name} has no trace{(written > 0 ? $" of at most {MaxTokens} tokens" : "")} for the prompt {TraceText.Terse(program, prompt)}.");

    private static IEnumerable<CotTrace> Sample(CotProgram program, PromptDomain domain, TraceWriter writer, ulong seed, long count, long start)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        return Rows();

        IEnumerable<CotTrace> Rows()
        {
            for (long i = 0; i < count; i++)
            {
                yield return Row(domain, program, writer, seed, start + i);
            }
        }
    }

    private static CotTrace Row(PromptDomain domain, CotProgram program, TraceWriter writer, ulong seed, long index)
    {
        var prompt = new ushort[domain.PromptLength];
        prompt = prompt[..domain.WriteRandom(seed, index, prompt)];
        return GrowingChain.TryWrite(program, MaxTokens, (Span<ushort> tokens, out int written) => writer(prompt, tokens, out written), out ushort[] chain)
            ? new CotTrace(program, index, new(prompt), new(chain))
            : throw NoTrace(program, prompt, chain.Length);
    }
}
