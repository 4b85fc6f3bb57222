using CotGen.Programs;
using CotGen.Tokens;
using CotGen.Traces;

namespace CotGen;

/// <summary>All well-formed prompts of a program: counted, enumerated and drawn at random, each from its index alone.</summary>
/// <remarks>Where prompts have runs, these repeat up to a greatest width. Immutable and thread-safe; nothing but the constructor and <see cref="Problem"/> allocates.</remarks>
public sealed partial class PromptDomain
{
    /// <summary>How often runs repeat at most, unless a domain is asked for more.</summary>
    public const int DefaultMaxWidth = 16;

    // A precondition that fewer inputs satisfy than one in so many is not sampled by chance.
    private const int MaxDraws = 1_000_000;

    private readonly CotProgram _program;
    private readonly ProgramTokens _tokens;
    private readonly PromptFilter? _accepts;

    /// <summary>The prompts of <paramref name="program"/>.</summary>
    /// <param name="program">The program.</param>
    /// <param name="maxWidth">How often runs repeat at most; they repeat at least once. Prompts without runs do not depend on it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="program"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxWidth"/> is less than 1.</exception>
    public PromptDomain(CotProgram program, int maxWidth = DefaultMaxWidth)
        : this(program, maxWidth, accepts: null)
    {
    }

    private PromptDomain(CotProgram program, int maxWidth, PromptFilter? accepts)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxWidth, 1);
        _program = program;
        _tokens = ProgramTokens.Of(program);
        _accepts = accepts;
        MaxWidth = program.Layout.HasRuns ? maxWidth : 1;
        PromptLength = program.Layout.PromptLength(MaxWidth);
        Count = Sum(MaxWidth);
    }

    private delegate bool PromptFilter(ReadOnlySpan<ushort> prompt);

    /// <summary>The prompts of a compiled target, which knows those that satisfy its precondition.</summary>
    /// <typeparam name="TTarget">The target's generated struct.</typeparam>
    /// <param name="maxWidth">How often runs repeat at most; they repeat at least once.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxWidth"/> is less than 1.</exception>
    public static PromptDomain Of<TTarget>(int maxWidth = DefaultMaxWidth)
        where TTarget : ICotTarget<TTarget> => new(TTarget.Program, maxWidth, TTarget.Program.Precondition.Length == 0 ? null : TTarget.Accepts);

    /// <summary>Tokens of a prompt; of the longest one where prompts have runs.</summary>
    public int PromptLength { get; }

    /// <summary>How often runs repeat at most; 1 where there are none.</summary>
    public int MaxWidth { get; }

    /// <summary>Number of prompts, whether or not they satisfy a precondition; <see langword="null"/> above 2^63 - 1.</summary>
    public long? Count { get; }

    /// <summary>Whether a well-formed prompt satisfies the target's precondition; always true where none is known.</summary>
    public bool Accepts(ReadOnlySpan<ushort> prompt) => _accepts is null || _accepts(prompt);

    /// <summary>Writes prompt number <paramref name="index"/>.</summary>
    /// <remarks>
    /// A bijection: shorter prompts first, and among those of one length in mixed radix with the last input fastest, so that indices
    /// ascend as the prompts' class numbers do when they are compared from the left. Of a domain above 2^63 - 1 prompts only the first are
    /// reached.
    /// </remarks>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    /// <param name="prompt">Receives up to <see cref="PromptLength"/> tokens.</param>
    /// <returns>Number of tokens written.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative or not below <see cref="Count"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="prompt"/> is too short.</exception>
    public int Write(long index, Span<ushort> prompt)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count ?? long.MaxValue);
        int width = 1;
        for (; CountOf(width) is { } here && index >= here; width++)
        {
            index -= here;
        }

        int length = LengthFor(width, prompt);
        for (int i = length - 1; i >= 0; i--)
        {
            ReadOnlySpan<ushort> classes = TokensAt(width, i);
            (index, long digit) = Math.DivRem(index, classes.Length);
            prompt[i] = classes[(int)digit];
        }

        return length;
    }

    /// <summary>Writes row <paramref name="index"/> of the random prompts of <paramref name="seed"/>: uniform over the domain, with replacement; where prompts have runs, uniform over their lengths, then over the prompts of that length.</summary>
    /// <remarks>
    /// Every input is drawn on its own, uniformly and without modulo bias, by a counter-based generator
    /// (<see cref="SamplerName"/>); so a row depends on the program, the greatest width, the seed and the index only. Draws that a
    /// precondition excludes are drawn again: uniform over the prompts that satisfy it.
    /// </remarks>
    /// <param name="seed">Any number.</param>
    /// <param name="index">Any number; rows may be drawn in any order.</param>
    /// <param name="prompt">Receives up to <see cref="PromptLength"/> tokens.</param>
    /// <returns>Number of tokens written.</returns>
    /// <exception cref="ArgumentException"><paramref name="prompt"/> is too short.</exception>
    /// <exception cref="InvalidOperationException">A million draws were excluded in a row.</exception>
    public int WriteRandom(ulong seed, long index, Span<ushort> prompt)
    {
        var random = new CounterRandom(seed, index);
        for (int draw = 0; draw < MaxDraws; draw++)
        {
            int width = MaxWidth == 1 ? 1 : 1 + random.Below(MaxWidth);
            int length = LengthFor(width, prompt);
            for (int i = 0; i < length; i++)
            {
                ReadOnlySpan<ushort> classes = TokensAt(width, i);
                prompt[i] = classes[classes.Length == 1 ? 0 : random.Below(classes.Length)];
            }

            if (Accepts(prompt[..length]))
            {
                return length;
            }
        }

        throw new InvalidOperationException($"No input of {_program.Name} with {_program.Precondition} was found in {Integers.Text(MaxDraws)} draws.");
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

    private ReadOnlySpan<ushort> TokensAt(int width, int position) => _tokens.Prompt[_program.Layout.PromptTokenAt(width, position)].Tokens;

    private int LengthFor(int width, Span<ushort> prompt)
    {
        int length = _program.Layout.PromptLength(width);
        return prompt.Length >= length
            ? length
            : throw new ArgumentException($"A prompt of {_program.Name} needs {length} tokens; there is room for {prompt.Length}.", nameof(prompt));
    }

    private long? Sum(int maxWidth)
    {
        long sum = 0;
        for (int width = 1; width <= maxWidth; width++)
        {
            if (CountOf(width) is not { } count || count > long.MaxValue - sum)
            {
                return null;
            }

            sum += count;
        }

        return sum;
    }

    // Prompts of one width; null above 2^63 - 1.
    private long? CountOf(int width)
    {
        long count = 1;
        foreach (PromptToken token in _program.Prompt.AsSpan())
        {
            for (int i = token.IsRun && token.Classes.Count > 1 ? width : 1; i > 0; i--)
            {
                if (count > long.MaxValue / token.Classes.Count)
                {
                    return null;
                }

                count *= token.Classes.Count;
            }
        }

        return count;
    }
}
