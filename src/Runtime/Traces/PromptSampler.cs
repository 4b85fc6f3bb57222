using CotGen.Programs;
using CotGen.Traces;

namespace CotGen;

/// <summary>In which order a <see cref="PromptSampler"/> goes through the prompts.</summary>
public enum PromptOrder
{
    /// <summary>Any prompt is as likely as any other to be the next.</summary>
    Uniform,

    /// <summary>
    /// Every length in turn, as long as it has prompts left, and any prompt of a length as likely as any other; for inputs of any length, of
    /// which almost all are long ones. Where prompts have one length it is <see cref="Uniform"/>.
    /// </summary>
    ByLength,
}

/// <summary>
/// Goes through the prompts of a program in a pseudo-random order in which none comes twice. Row i is a function of (program, order, seed,
/// greatest width, i) alone, so rows may be asked for in any order, by any number of machines.
/// </summary>
/// <remarks>
/// A keyed bijection between row numbers and prompts. Of a domain of more than 2^62 prompts, the last inputs go through the bijection, as many of
/// them as 2^62 holds, and the others are drawn by a counter-based generator: still none comes twice. Immutable and thread-safe; nothing but the
/// constructor allocates.
/// </remarks>
public sealed class PromptSampler
{
    private readonly PromptDomain _domain;
    private readonly ulong _seed;
    private readonly LengthSampler[] _lengths;
    private readonly long[] _ends;
    private readonly RangePermutation? _whole;

    /// <summary>A sampler of the prompts of a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="seed">Any number; another seed is another order.</param>
    /// <param name="order">The order.</param>
    /// <param name="maxWidth">How often runs repeat at most; they repeat at least once. Prompts without runs do not depend on it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="program"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxWidth"/> is less than 1, or <paramref name="order"/> is no order.</exception>
    public PromptSampler(CotProgram program, ulong seed, PromptOrder order = PromptOrder.Uniform, int maxWidth = PromptDomain.DefaultMaxWidth)
        : this(program, new PromptDomain(program, maxWidth), seed, order)
    {
    }

    private PromptSampler(CotProgram program, PromptDomain domain, ulong seed, PromptOrder order)
    {
        if (order is not (PromptOrder.Uniform or PromptOrder.ByLength))
        {
            throw new ArgumentOutOfRangeException(nameof(order));
        }

        _domain = domain;
        _seed = seed;
        _lengths = [.. Enumerable.Range(1, domain.MaxWidth).Select(width => new LengthSampler(program, width, seed))];
        if (order == PromptOrder.ByLength || _lengths.Length == 1)
        {
            _ends = [];
            Count = _lengths.Aggregate(0L, static (sum, length) => Math.Min(LengthSampler.MaxCount, sum + length.Count));
        }
        else
        {
            _ends = EndsOf(_lengths);
            Count = _ends[^1];
            _whole = new RangePermutation(Count, seed);
        }

        PromptLength = domain.PromptLength;
    }

    /// <summary>A sampler of the prompts of a compiled target, which knows those that satisfy its precondition.</summary>
    /// <inheritdoc cref="PromptSampler(CotProgram, ulong, PromptOrder, int)"/>
    /// <param name="target">The target.</param>
    /// <param name="seed">Any number; another seed is another order.</param>
    /// <param name="order">The order.</param>
    /// <param name="maxWidth">How often runs repeat at most; they repeat at least once. Prompts without runs do not depend on it.</param>
    public static PromptSampler Of(CompiledTarget target, ulong seed, PromptOrder order = PromptOrder.Uniform, int maxWidth = PromptDomain.DefaultMaxWidth)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new PromptSampler(target.Program, target.Prompts(maxWidth), seed, order);
    }

    /// <summary>Number of rows; 2^62 stands for any number from there on.</summary>
    public long Count { get; }

    /// <summary>Tokens of a prompt; of the longest one where prompts have runs.</summary>
    public int PromptLength { get; }

    /// <summary>Writes the prompt of a row.</summary>
    /// <param name="row">From 0 to <see cref="Count"/> - 1.</param>
    /// <param name="prompt">Receives up to <see cref="PromptLength"/> tokens.</param>
    /// <returns>Number of tokens written; 0 where the row's inputs do not satisfy the target's precondition: it is no row then.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="row"/> is negative or not below <see cref="Count"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="prompt"/> is too short.</exception>
    public int Write(long row, Span<ushort> prompt)
    {
        if ((ulong)row >= (ulong)Count)
        {
            throw new ArgumentOutOfRangeException(nameof(row), row, $"There are rows from 0 to {Integers.Text(Count - 1)}.");
        }

        (LengthSampler length, long number) = Locate(row);
        Span<ushort> written = length.Length <= prompt.Length
            ? prompt[..length.Length]
            : throw new ArgumentException($"The prompt needs {length.Length} tokens; there is room for {prompt.Length}.", nameof(prompt));
        length.Write(number, _seed, row, written);
        return _domain.Accepts(written) ? written.Length : 0;
    }

    private (LengthSampler Length, long Number) Locate(long row)
    {
        if (_whole is { } whole)
        {
            long place = whole[row];
            int i = 0;
            for (; place >= _ends[i]; i++)
            {
            }

            return (_lengths[i], i == 0 ? place : place - _ends[i - 1]);
        }

        return _lengths.Length == 1 ? (_lengths[0], row) : Turn(row);
    }

    // Lengths take turns; one that has no prompts left is passed over.
    private (LengthSampler Length, long Number) Turn(long row)
    {
        long round = 0;
        while (true)
        {
            long least = long.MaxValue;
            int active = 0;
            foreach (LengthSampler length in _lengths)
            {
                if (length.Count > round)
                {
                    active++;
                    least = Math.Min(least, length.Count);
                }
            }

            long rounds = least - round;
            if (row / active < rounds)
            {
                (long number, long turn) = Math.DivRem(row, active);
                int i = -1;
                for (; turn >= 0; turn--)
                {
                    do
                    {
                        i++;
                    }
                    while (_lengths[i].Count <= round);
                }

                return (_lengths[i], round + number);
            }

            row -= rounds * active;
            round = least;
        }
    }

    // How many rows the lengths up to each one have together: all of their prompts, or, of more than 2^62, as many as their shares say.
    private static long[] EndsOf(LengthSampler[] lengths)
    {
        double greatest = lengths.Max(static length => length.LogOfAll);
        double log = greatest + Math.Log(lengths.Sum(length => Math.Exp(length.LogOfAll - greatest)));
        bool isShared = log > Math.Log(LengthSampler.MaxCount) - 1e-6;
        var ends = new long[lengths.Length];
        long end = 0;
        for (int i = 0; i < ends.Length; i++)
        {
            end += isShared ? Math.Min(lengths[i].Count, (long)(Math.Exp(lengths[i].LogOfAll - log) * (LengthSampler.MaxCount * 0.99))) : lengths[i].Count;
            ends[i] = end;
        }

        return ends;
    }
}
