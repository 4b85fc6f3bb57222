using System.Buffers.Text;

namespace CotGen.Benchmarks.Baselines;

/// <summary>
/// A writer of the JSON rows of 4x4 multiplication as one writes it by hand for this one target: UTF-8 literals, digits by arithmetic, nothing
/// general. It is given prompts and chains, and writes the same bytes as the export.
/// </summary>
internal static class HandWrittenRows
{
    private const int FirstInt = 3;

    // Where the chain has its products, carries and digits, column by column; the first carry is no token of its own.
    private static readonly byte[][] s_names = Names();
    private static readonly bool[] s_isDigit = [.. Arithmetic.MultiplyCot.Program.Chain.Select(static (_, i) => Arithmetic.MultiplyCot.Program.AnswerPositions(width: 1, Arithmetic.MultiplyCot.Program.Chain.Count).Contains(i))];
    private static readonly byte[] s_hash = System.Text.Encoding.UTF8.GetBytes(Arithmetic.MultiplyCot.Program.Hash);
    private static readonly byte[] s_tokens = System.Text.Encoding.UTF8.GetBytes(TokenSpans());

    /// <summary>Writes a row.</summary>
    /// <returns>Bytes written.</returns>
    public static int Write(Span<byte> row, long index, ReadOnlySpan<ushort> prompt, ReadOnlySpan<ushort> chain)
    {
        Span<int> starts = stackalloc int[8];
        int at = 0;
        Put(row, ref at, "{\"prompt\":\""u8);
        for (int i = 0; i < 10; i++)
        {
            if (i == 4)
            {
                row[at++] = (byte)'|';
            }
            else if (i == 9)
            {
                row[at++] = (byte)'=';
                row[at++] = (byte)'>';
            }
            else
            {
                row[at++] = (byte)('0' + prompt[i] - FirstInt);
            }

            if (i < 9)
            {
                row[at++] = (byte)' ';
            }
        }

        Put(row, ref at, "\",\"completion\":\""u8);
        int text = at, digit = 0;
        for (int i = 0; i < 29; i++)
        {
            Put(row, ref at, s_names[i]);
            if (s_isDigit[i])
            {
                starts[digit++] = at - text;
            }

            int value = chain[i] - FirstInt;
            if (value >= 10)
            {
                row[at++] = (byte)('0' + (value / 10));
            }

            row[at++] = (byte)('0' + (value % 10));
            row[at++] = (byte)' ';
        }

        Put(row, ref at, "END"u8);
        int end = at - text;
        Put(row, ref at, "\",\"metadata\":{\"program\":\""u8);
        Put(row, ref at, s_hash);
        Put(row, ref at, "\",\"index\":"u8);
        Number(row, ref at, index);
        Put(row, ref at, ",\"characters\":{\"prompt\":[0,20],\"thought\":[0,"u8);
        Number(row, ref at, end);
        Put(row, ref at, "],\"answer\":["u8);
        for (int i = 0; i < 8; i++)
        {
            row[at++] = (byte)'[';
            Number(row, ref at, starts[i]);
            row[at++] = (byte)',';
            Number(row, ref at, starts[i] + 1);
            row[at++] = (byte)']';
            if (i < 7)
            {
                row[at++] = (byte)',';
            }
        }

        Put(row, ref at, "]},\"tokens\":"u8);
        Put(row, ref at, s_tokens);
        Put(row, ref at, "}}\n"u8);
        return at;
    }

    private static void Put(Span<byte> row, ref int at, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(row[at..]);
        at += bytes.Length;
    }

    private static void Number(Span<byte> row, ref int at, long value)
    {
        Utf8Formatter.TryFormat(value, row[at..], out int written);
        at += written;
    }

    private static byte[][] Names()
    {
        string[] pairs = TraceText.Standard(Arithmetic.MultiplyCot.Program, new ushort[30]).Split(' ');
        return [.. pairs.Take(29).Select(static pair => System.Text.Encoding.UTF8.GetBytes(pair[..(pair.LastIndexOf('=') + 1)]))];
    }

    private static string TokenSpans()
    {
        var spans = new List<(int Start, int End)>();
        foreach (int i in Enumerable.Range(0, 30).Where(static i => s_isDigit[i]))
        {
            if (spans.Count > 0 && spans[^1].End == 10 + i)
            {
                spans[^1] = (spans[^1].Start, 11 + i);
            }
            else
            {
                spans.Add((10 + i, 11 + i));
            }
        }

        return $"{{\"prompt\":[0,10],\"thought\":[10,40],\"answer\":[{string.Join(",", spans.Select(static span => $"[{span.Start},{span.End}]"))}]}}";
    }
}
