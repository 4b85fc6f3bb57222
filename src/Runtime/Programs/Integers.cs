using System.Globalization;
using System.Text;

namespace CotGen.Programs;

/// <summary>Integers and lists of integers as text, the same in every culture.</summary>
internal static class Integers
{
    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Prints a list; three or more values at one distance become <c>first..last</c> or <c>first..last:distance</c>.</summary>
    public static string ListText(ReadOnlySpan<long> values)
    {
        var text = new StringBuilder();
        for (int i = 0; i < values.Length;)
        {
            int run = RunLength(values, i);
            text.Append(text.Length == 0 ? "" : " ").Append(Text(values[i]));
            if (run >= 3)
            {
                long step = values[i + 1] - values[i];
                text.Append("..").Append(Text(values[i + run - 1])).Append(step == 1 ? "" : ":" + Text(step));
                i += run;
            }
            else
            {
                i++;
            }
        }

        return text.ToString();
    }

    /// <summary>Appends what one item of a printed list stands for; false if <paramref name="item"/> is no such item.</summary>
    public static bool TryReadItem(string item, List<long> values, int limit)
    {
        int dots = item.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            if (!TryRead(item, out long single))
            {
                return false;
            }

            values.Add(single);
            return values.Count <= limit;
        }

        string rest = item.Substring(dots + 2);
        int colon = rest.IndexOf(':');
        long step = 1;
        if (!TryRead(item.Substring(0, dots), out long first)
            || !TryRead(colon < 0 ? rest : rest.Substring(0, colon), out long last)
            || (colon >= 0 && !TryRead(rest.Substring(colon + 1), out step))
            || step <= 0 || last < first || (ulong)(last - first) / (ulong)step > (ulong)limit)
        {
            return false;
        }

        // Unsigned: the hull of two longs may not fit a long.
        ulong steps = unchecked((ulong)(last - first)) / (ulong)step;
        for (ulong i = 0; i <= steps; i++)
        {
            values.Add(unchecked(first + (long)(i * (ulong)step)));
        }

        return values.Count <= limit;
    }

    public static bool TryRead(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static int RunLength(ReadOnlySpan<long> values, int start)
    {
        if (start + 1 >= values.Length || values[start + 1] <= values[start])
        {
            return 1;
        }

        // A difference beyond a long wraps to a negative number: no run then.
        long step = unchecked(values[start + 1] - values[start]);
        int end = start + 1;
        while (step > 0 && end + 1 < values.Length && values[end + 1] > values[end] && unchecked(values[end + 1] - values[end]) == step)
        {
            end++;
        }

        return end - start + 1;
    }
}
