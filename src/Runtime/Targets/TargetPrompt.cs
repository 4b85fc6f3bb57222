using System.ComponentModel;
using System.Numerics;
using CotGen.Programs;
using CotGen.Tokens;

namespace CotGen.Targets;

/// <summary>What generated trace generators call; not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TargetPrompt
{
    /// <summary>True if <paramref name="prompt"/> has the program's length and every token may stand where it stands.</summary>
    public static bool IsWellFormed(CotProgram program, ReadOnlySpan<ushort> prompt) =>
        ProgramTokens.Of(program).FindProblem(prompt).Kind == PromptProblemKind.None;

    /// <summary>Refuses a prompt that is not well formed.</summary>
    /// <exception cref="ArgumentException">The prompt is not well formed; the message says where and what was expected.</exception>
    public static void Check(CotProgram program, ReadOnlySpan<ushort> prompt)
    {
        PromptProblem problem = ProgramTokens.Of(program).FindProblem(prompt);
        if (problem.Kind != PromptProblemKind.None)
        {
            throw new ArgumentException(problem.Describe(program), nameof(prompt));
        }
    }

    /// <summary>The answer to a prompt by next-token prediction, for chains whose length depends on the input.</summary>
    /// <returns>One token per element of <see cref="CotProgram.Outputs"/>.</returns>
    /// <exception cref="ArgumentException">The prompt is not well formed.</exception>
    /// <exception cref="InvalidOperationException">The chain did not end within <see cref="CotTraces.MaxTokens"/> tokens.</exception>
    public static ushort[] Answer(LinearPredictor predictor, ReadOnlySpan<ushort> prompt)
    {
        ArgumentNullException.ThrowIfNull(predictor);
        CotProgram program = predictor.Program;
        ushort[] chain = predictor.Generate(prompt, CotTraces.MaxTokens);
        if (chain.Length == 0 || chain[^1] != ProgramTokens.Of(program).End)
        {
            throw new InvalidOperationException($"The chain of {program.Name} did not end within {chain.Length} tokens for the prompt {TraceText.Terse(program, prompt)}.");
        }

        return program.AnswerOf(prompt, chain);
    }

    /// <summary>Writes the trace by evaluating the program's meanings, for programs too long to be one method.</summary>
    public static bool TryInterpret(CotProgram program, ReadOnlySpan<ushort> prompt, Span<ushort> tokens, out int written) =>
        TraceInterpreter.Of(program).TryWriteTrace(prompt, tokens, out written);

    /// <summary>The number of the pair (<paramref name="first"/>, <paramref name="second"/>) in a lexicographically ascending list of pairs that holds it.</summary>
    public static int IndexOfPair<T>(ReadOnlySpan<T> pairs, long first, long second)
        where T : INumberBase<T>
    {
        int low = 0, high = (pairs.Length / 2) - 1;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            long start = long.CreateTruncating(pairs[2 * middle]), end = long.CreateTruncating(pairs[(2 * middle) + 1]);
            bool isBelow = start != first ? start < first : end < second;
            (low, high) = isBelow ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The number of a tuple in a lexicographically ascending list of tuples, one behind the other, that holds it.</summary>
    public static int IndexOfTuple<T>(ReadOnlySpan<T> tuples, params ReadOnlySpan<long> tuple)
        where T : INumberBase<T>
    {
        int low = 0, high = (tuples.Length / tuple.Length) - 1;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            (low, high) = IsBelow(tuples.Slice(middle * tuple.Length, tuple.Length), tuple) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool IsBelow<T>(ReadOnlySpan<T> left, ReadOnlySpan<long> right)
        where T : INumberBase<T>
    {
        for (int i = 0; i < right.Length; i++)
        {
            long part = long.CreateTruncating(left[i]);
            if (part != right[i])
            {
                return part < right[i];
            }
        }

        return false;
    }

    /// <summary>The number of ascending <paramref name="breakpoints"/> at or below <paramref name="value"/>.</summary>
    public static int CountReached<T>(ReadOnlySpan<T> breakpoints, long value)
        where T : INumberBase<T>
    {
        int low = 0, high = breakpoints.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            (low, high) = long.CreateTruncating(breakpoints[middle]) <= value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
