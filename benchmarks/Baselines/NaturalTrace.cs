namespace CotGen.Benchmarks.Baselines;

/// <summary>The trace of 4x4 multiplication as one writes it by hand: the loops of the method, with a token written for each step.</summary>
internal static class NaturalTrace
{
    private const ushort Separator = 0;
    private const ushort Arrow = 1;
    private const ushort End = 2;
    private const int FirstInt = 3;

    public static bool TryWrite(ReadOnlySpan<ushort> prompt, Span<ushort> tokens, out int written)
    {
        written = 0;
        if (tokens.Length < 30 || prompt.Length != 10 || prompt[4] != Separator || prompt[9] != Arrow)
        {
            return false;
        }

        Span<int> a = stackalloc int[4];
        Span<int> b = stackalloc int[4];
        for (int i = 0; i < 4; i++)
        {
            a[i] = prompt[i] - FirstInt;
            b[i] = prompt[5 + i] - FirstInt;
            if (a[i] is < 0 or > 9 || b[i] is < 0 or > 9)
            {
                return false;
            }
        }

        int next = 0;
        int carry = 0;
        for (int k = 0; k <= 6; k++)
        {
            int sum = carry;
            for (int i = Math.Max(0, k - 3); i <= Math.Min(k, 3); i++)
            {
                int term = a[i] * b[k - i];
                tokens[next++] = (ushort)(term + FirstInt);
                sum += term;
            }

            carry = sum / 10;
            int digit = sum % 10;

            // The first carry is read off the first product, and no other token.
            if (k > 0)
            {
                tokens[next++] = (ushort)(carry + FirstInt);
            }

            tokens[next++] = (ushort)(digit + FirstInt);
        }

        tokens[next++] = End;
        written = next;
        return true;
    }
}
