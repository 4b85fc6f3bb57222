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
        int length = LengthNeeded(program, completion);
        ushort[]? rented = length > OnStack ? ArrayPool<ushort>.Shared.Rent(length) : null;
        Span<ushort> right = (rented ?? stackalloc ushort[OnStack])[..length];
        CheckResult result = TTarget.TryWriteTrace(prompt, right, out int written) || written == length
            ? Compare(program, prompt.Length, right[..written], completion, sources)
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
        int length = LengthNeeded(program, completion);
        ushort[]? rented = length > OnStack ? ArrayPool<ushort>.Shared.Rent(length) : null;
        Span<ushort> right = (rented ?? stackalloc ushort[OnStack])[..length];
        CheckResult result = TraceInterpreter.Of(program).TryWriteTrace(prompt, right, out int written) || written == length
            ? Compare(program, prompt.Length, right[..written], completion, sources)
            : new CheckResult(program, ProgramTokens.Of(program).FindProblem(prompt));
        Return(rented);
        return result;
    }

    /// <summary>Compares with the right chain, or with its beginning if that is longer than the completion.</summary>
    internal static CheckResult Compare(CotProgram program, int promptLength, ReadOnlySpan<ushort> right, ReadOnlySpan<ushort> completion, CotSourceMap? sources)
    {
        int same = right.CommonPrefixLength(completion);
        int slot = same < right.Length ? program.Layout.SlotAt(program.Layout.WidthOf(promptLength), same) : -1;
        ushort? expected = slot < 0 ? null : right[same];
        return new CheckResult(program, sources, same, slot, expected, same == completion.Length ? null : completion[same]);
    }

    // Of a chain with blocks no more is looked at than the completion has, and one token to go on with.
    private static int LengthNeeded(CotProgram program, ReadOnlySpan<ushort> completion) =>
        program.Layout.IsBounded ? program.Chain.Count : completion.Length + 1;

    private static void Return(ushort[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<ushort>.Shared.Return(rented);
        }
    }
}
