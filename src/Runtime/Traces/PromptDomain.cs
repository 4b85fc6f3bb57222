using CotGen.Programs;
using CotGen.Tokens;
using CotGen.Traces;

namespace CotGen;

/// <summary>All well-formed prompts of a program: counted, enumerated and drawn at random, each from its index alone.</summary>
/// <remarks>Immutable and thread-safe; nothing but the constructor and <see cref="Problem"/> allocates.</remarks>
public sealed class PromptDomain
{
    private readonly CotProgram _program;
    private readonly ProgramTokens _tokens;

    /// <summary>The prompts of <paramref name="program"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="program"/> is <see langword="null"/>.</exception>
    public PromptDomain(CotProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        _program = program;
        _tokens = ProgramTokens.Of(program);
        Count = program.PromptCount;
    }

    /// <summary>Tokens of a prompt.</summary>
    public int PromptLength => _tokens.Prompt.Length;

    /// <summary>Number of prompts, or <see langword="null"/> above 2^63 - 1.</summary>
    public long? Count { get; }

    /// <summary>Writes prompt number <paramref name="index"/>.</summary>
    /// <remarks>
    /// A bijection in mixed radix with the last input fastest: indices ascend as the prompts' class numbers do when they are
    /// compared from the left. Of a domain above 2^63 - 1 prompts only the first are reached.
    /// </remarks>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    /// <param name="prompt">Receives <see cref="PromptLength"/> tokens.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative or not below <see cref="Count"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="prompt"/> is too short.</exception>
    public void Write(long index, Span<ushort> prompt)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count ?? long.MaxValue);
        RequireRoom(prompt);
        for (int i = PromptLength - 1; i >= 0; i--)
        {
            ReadOnlySpan<ushort> classes = _tokens.Prompt[i].Tokens;
            (index, long digit) = Math.DivRem(index, classes.Length);
            prompt[i] = classes[(int)digit];
        }
    }

    /// <summary>Writes row <paramref name="index"/> of the random prompts of <paramref name="seed"/>: uniform over the domain, with replacement.</summary>
    /// <remarks>
    /// Every input is drawn on its own, uniformly and without modulo bias, by a counter-based generator
    /// (<see cref="SamplerName"/>); so a row depends on the program, the seed and the index only.
    /// </remarks>
    /// <param name="seed">Any number.</param>
    /// <param name="index">Any number; rows may be drawn in any order.</param>
    /// <param name="prompt">Receives <see cref="PromptLength"/> tokens.</param>
    /// <exception cref="ArgumentException"><paramref name="prompt"/> is too short.</exception>
    public void WriteRandom(ulong seed, long index, Span<ushort> prompt)
    {
        RequireRoom(prompt);
        var random = new CounterRandom(seed, index);
        for (int i = 0; i < PromptLength; i++)
        {
            ReadOnlySpan<ushort> classes = _tokens.Prompt[i].Tokens;
            prompt[i] = classes[classes.Length == 1 ? 0 : random.Below(classes.Length)];
        }
    }

    /// <summary>The name of the sampler of <see cref="WriteRandom"/>, as verdicts state it.</summary>
    public static string SamplerName => "uniform-splitmix64";

    /// <summary>Says what is wrong with <paramref name="prompt"/>, or returns <see langword="null"/> if it is well formed.</summary>
    /// <returns>Such as <c>prompt token 3 ('12') must be one of int 0..9 (a[2])</c>.</returns>
    public string? Problem(ReadOnlySpan<ushort> prompt)
    {
        PromptProblem problem = _tokens.FindProblem(prompt);
        return problem.Kind == PromptProblemKind.None ? null : problem.Describe(_program);
    }

    private void RequireRoom(Span<ushort> prompt)
    {
        if (prompt.Length < PromptLength)
        {
            throw new ArgumentException($"A prompt of {_program.Name} needs {PromptLength} tokens; there is room for {prompt.Length}.", nameof(prompt));
        }
    }
}
