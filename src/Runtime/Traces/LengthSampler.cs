using CotGen.Programs;
using CotGen.Tokens;

namespace CotGen.Traces;

/// <summary>The prompts of one length: numbered in mixed radix, the last input fastest, and permuted.</summary>
internal sealed class LengthSampler
{
    /// <summary>No more rows than this are told apart.</summary>
    public const long MaxCount = 1L << 62;

    private readonly ushort[][] _tokens;
    private readonly int _firstNumbered;
    private readonly RangePermutation _permutation;

    public LengthSampler(CotProgram program, int width, ulong seed)
    {
        ProgramTokens tokens = ProgramTokens.Of(program);
        Length = program.Layout.PromptLength(width);
        _tokens = [.. Enumerable.Range(0, Length).Select(position => tokens.Prompt[program.Layout.PromptTokenAt(width, position)].Tokens.ToArray())];
        Count = 1;
        for (_firstNumbered = Length; _firstNumbered > 0 && Count <= MaxCount / _tokens[_firstNumbered - 1].Length; _firstNumbered--)
        {
            Count *= _tokens[_firstNumbered - 1].Length;
        }

        _permutation = new RangePermutation(Count, unchecked(seed + (ulong)width));
    }

    /// <summary>Tokens of a prompt.</summary>
    public int Length { get; }

    /// <summary>How many prompts the numbers tell apart.</summary>
    public long Count { get; }

    /// <summary>The logarithm of the number of all prompts.</summary>
    public double LogOfAll => _tokens.Sum(static tokens => Math.Log(tokens.Length));

    /// <summary>Writes the prompt that comes at place <paramref name="number"/>; what the number does not decide is drawn for the row.</summary>
    public void Write(long number, ulong seed, long row, Span<ushort> prompt)
    {
        long rest = _permutation[number];
        int i = Length - 1;
        for (; i >= _firstNumbered && rest > uint.MaxValue; i--)
        {
            ushort[] tokens = _tokens[i];
            (rest, long digit) = Math.DivRem(rest, tokens.Length);
            prompt[i] = tokens[digit];
        }

        // Division of short numbers is several times as fast.
        uint low = (uint)rest;
        for (; i >= _firstNumbered; i--)
        {
            ushort[] tokens = _tokens[i];
            (low, uint digit) = Math.DivRem(low, (uint)tokens.Length);
            prompt[i] = tokens[digit];
        }

        if (i >= 0)
        {
            var random = new CounterRandom(seed, row);
            for (; i >= 0; i--)
            {
                prompt[i] = _tokens[i][random.Below(_tokens[i].Length)];
            }
        }
    }
}
