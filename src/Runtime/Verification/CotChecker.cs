using System.Buffers;
using CotGen.Programs;
using CotGen.Tokens;

namespace CotGen;

/// <summary>Checks completions token by token against the right chain. Any tokens may be checked, whoever wrote them.</summary>
/// <remarks>Thread-safe; allocates nothing but the text of a result that is asked for.</remarks>
public static class CotChecker
{
    private const int OnStack = 512;

    /// <summary>Checks a completion of a compiled target's prompt.</summary>
    /// <typeparam name="TTarget">The target's generated struct.</typeparam>
    /// <param name="prompt">The prompt's tokens.</param>
    /// <param name="completion">What was written after it; any tokens, any number of them.</param>
    /// <param name="sources">Where the target's methods stand, for <see cref="CheckResult.Place"/>.</param>
    /// <returns>The first difference to the right chain; for a prompt that is not well formed, what is wrong with it.</returns>
    public static CheckResult Check<TTarget>(ReadOnlySpan<ushort> prompt, ReadOnlySpan<ushort> completion, CotSourceMap? sources = null)
        where TTarget : ICotTarget<TTarget>
    {
        CotProgram program = TTarget.Program;
        ushort[]? rented = program.Chain.Count > OnStack ? ArrayPool<ushort>.Shared.Rent(program.Chain.Count) : null;
        Span<ushort> right = rented ?? stackalloc ushort[OnStack];
        CheckResult result = TTarget.TryWriteTrace(prompt, right, out int written)
            ? Compare(program, right[..written], completion, sources)
            : new CheckResult(program, ProgramTokens.Of(program).FindProblem(prompt));
        Return(rented);
        return result;
    }

    /// <summary>Checks a completion of any program's prompt, by evaluating the program's meanings.</summary>
    /// <inheritdoc cref="Check{TTarget}"/>
    /// <param name="program">The program.</param>
    /// <param name="prompt">The prompt's tokens.</param>
    /// <param name="completion">What was written after it; any tokens, any number of them.</param>
    /// <param name="sources">Where the program's methods stand, for <see cref="CheckResult.Place"/>.</param>
    public static CheckResult Check(CotProgram program, ReadOnlySpan<ushort> prompt, ReadOnlySpan<ushort> completion, CotSourceMap? sources = null)
    {
        ArgumentNullException.ThrowIfNull(program);
        ushort[]? rented = program.Chain.Count > OnStack ? ArrayPool<ushort>.Shared.Rent(program.Chain.Count) : null;
        Span<ushort> right = rented ?? stackalloc ushort[OnStack];
        CheckResult result = TraceInterpreter.Of(program).TryWriteTrace(prompt, right, out int written)
            ? Compare(program, right[..written], completion, sources)
            : new CheckResult(program, ProgramTokens.Of(program).FindProblem(prompt));
        Return(rented);
        return result;
    }

    internal static CheckResult Compare(CotProgram program, ReadOnlySpan<ushort> right, ReadOnlySpan<ushort> completion, CotSourceMap? sources)
    {
        int same = right.CommonPrefixLength(completion);
        int slot = same < right.Length ? same : -1;
        ushort? expected = slot < 0 ? null : right[slot];
        return same == completion.Length
            ? new CheckResult(program, sources, firstWrong: -1, slot, expected, found: null)
            : new CheckResult(program, sources, same, slot, expected, completion[same]);
    }

    private static void Return(ushort[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<ushort>.Shared.Return(rented);
        }
    }
}
