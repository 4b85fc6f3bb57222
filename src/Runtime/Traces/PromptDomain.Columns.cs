namespace CotGen;

/// <summary>Many prompts at once.</summary>
public sealed partial class PromptDomain
{
    /// <summary>Writes the prompts with the numbers <paramref name="first"/> and up, as <see cref="Write"/> does one by one. Where prompts have runs, there is no such thing.</summary>
    /// <param name="first">The number of the first prompt, from 0.</param>
    /// <param name="prompts">Receives the prompts: columns of as many tokens as there are prompts to write.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="first"/> is negative, or there are not so many prompts behind it.</exception>
    /// <exception cref="ArgumentException">Prompts have another length, or any length.</exception>
    public void WriteColumns(long first, TokenColumns prompts)
    {
        if (_program.Layout.HasRuns || prompts.Length != PromptLength)
        {
            throw new ArgumentException(
                _program.Layout.HasRuns ? $"Prompts of {_program.Name} have any length." : $"A prompt of {_program.Name} has {PromptLength} tokens, not {prompts.Length}.", nameof(prompts));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, (Count ?? long.MaxValue) - prompts.Count);

        // The digit of a place changes every so many prompts: those that the places behind it have together.
        long run = 1;
        for (int i = prompts.Length - 1; i >= 0; i--)
        {
            ReadOnlySpan<ushort> digits = _tokens.Prompt[i].Tokens;
            WriteDigits(prompts[i], first, run, digits);
            run = Times(run, digits.Length);
        }
    }

    private static void WriteDigits(Span<ushort> column, long first, long run, ReadOnlySpan<ushort> digits)
    {
        int digit = (int)(first / run % digits.Length), written = 0;
        long left = run - (first % run);
        int distinct = (int)Math.Min(column.Length, Times(run, digits.Length));
        while (written < distinct)
        {
            int count = (int)Math.Min(left, distinct - written);
            column.Slice(written, count).Fill(digits[digit]);
            written += count;
            digit = (digit + 1) % digits.Length;
            left = run;
        }

        // From here on it repeats; what stands there already is copied, twice as much each time.
        while (written < column.Length)
        {
            int count = Math.Min(written, column.Length - written);
            column[..count].CopyTo(column[written..]);
            written += count;
        }
    }

    // Numbers of prompts are no greater, so what would be might as well be that.
    private static long Times(long run, int digits) => run > long.MaxValue / digits ? long.MaxValue : run * digits;
}
