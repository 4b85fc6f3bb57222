using CotGen.Machines;
using CotGen.Programs;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Machines;

/// <summary>Machines to test with.</summary>
internal static class SampleMachines
{
    /// <summary>A number of binary digits becomes the next one; symbols 0, 1, blank; the head starts on the first digit.</summary>
    public static MachineDescription Increment(TapeKind tape = TapeKind.TwoWay) => Of("increment", "scan carry *done", "0 1 _", "_", tape,
        "scan 0 scan 0 R", "scan 1 scan 1 R", "scan _ carry _ L",
        "carry 1 carry 0 L", "carry 0 done 1 S", "carry _ done 1 S");

    /// <summary>Erases equal letters at both ends until nothing is left; halts on a palindrome, is stuck on any other word.</summary>
    public static MachineDescription Palindrome() => Of("palindrome", "first seekA seekB lastA lastB back *yes", "a b _", "_", TapeKind.TwoWay,
        "first a seekA _ R", "first b seekB _ R", "first _ yes _ S",
        "seekA a seekA a R", "seekA b seekA b R", "seekA _ lastA _ L",
        "seekB a seekB a R", "seekB b seekB b R", "seekB _ lastB _ L",
        "lastA a back _ L", "lastA _ yes _ S", "lastB b back _ L", "lastB _ yes _ S",
        "back a back a L", "back b back b L", "back _ first _ R");

    /// <summary>A machine on 0 and 1 in the standard notation: <c>1RB1LB_1LA0LC</c>, state by state, H halts.</summary>
    public static MachineDescription Standard(string name, string table)
    {
        string[] rows = table.Split('_');
        EquatableArray<MachineTransition> entries = rows
            .SelectMany((row, state) => new[] { Entry(state, 0, row[..3], rows.Length), Entry(state, 1, row[3..], rows.Length) })
            .ToEquatableArray();
        EquatableArray<string> states = Enumerable.Range(0, rows.Length).Select(static i => ((char)('A' + i)).ToString()).Append("H").ToEquatableArray();
        return new MachineDescription(name, states, ["0", "1"], entries, start: 0, [rows.Length], blank: 0, TapeKind.TwoWay);
    }

    /// <summary>A machine with 2 or 3 states and symbols, about one entry in six undefined, perhaps a halting state.</summary>
    public static MachineDescription Random(int seed, TapeKind tape)
    {
        var random = new SmallRandom(seed);
        int states = random.Next(1, 3), symbols = random.Next(1, 3);
        var entries = new List<MachineTransition>();
        for (int i = 0; i < states * symbols; i++)
        {
            if (random.Next(0, 5) > 0)
            {
                entries.Add(new(i / symbols, i % symbols, random.Next(0, states - 1), random.Next(0, symbols - 1), (HeadMove)random.Next(0, 2)));
            }
        }

        int[] halting = states > 1 && random.Next(0, 1) == 0 ? [states - 1] : [];
        return new MachineDescription("random", Names("q", states), Names("", symbols), entries.ToEquatableArray(), 0, new(halting), 0, tape);
    }

    public static EquatableArray<string> Names(string prefix, int count) => Enumerable.Range(0, count).Select(i => prefix + i).ToEquatableArray();

    /// <summary>All rows of a width with at most one head, as row tokens.</summary>
    public static IEnumerable<int[]> Rows(MachineDescription machine, int width)
    {
        int symbols = machine.Symbols.Count, tapes = (int)Math.Pow(symbols, width);
        for (int tape = 0; tape < tapes; tape++)
        {
            int[] cells = new int[width];
            for (int i = 0, rest = tape; i < width; i++, rest /= symbols)
            {
                cells[i] = rest % symbols;
            }

            yield return [.. cells];
            for (int head = 0; head < width; head++)
            {
                for (int state = 0; state < machine.States.Count; state++)
                {
                    int[] row = [.. cells];
                    row[head] = machine.Tokens.Head(state, cells[head]);
                    yield return row;
                }
            }
        }
    }

    private static MachineTransition Entry(int state, int symbol, string entry, int halt) =>
        new(state, symbol, entry[2] == 'H' ? halt : entry[2] - 'A', entry[0] - '0', entry[1] == 'L' ? HeadMove.Left : HeadMove.Right);

    private static MachineDescription Of(string name, string states, string symbols, string blank, TapeKind tape, params string[] entries)
    {
        string[] stateNames = states.Replace("*", "", StringComparison.Ordinal).Split(' '), symbolNames = symbols.Split(' ');
        return new MachineDescription(
            name,
            new(stateNames),
            new(symbolNames),
            entries.Select(static entry => entry.Split(' ')).Select(words => new MachineTransition(
                Array.IndexOf(stateNames, words[0]), Array.IndexOf(symbolNames, words[1]), Array.IndexOf(stateNames, words[2]), Array.IndexOf(symbolNames, words[3]),
                words[4] switch { "L" => HeadMove.Left, "R" => HeadMove.Right, _ => HeadMove.Stay })).ToEquatableArray(),
            start: 0,
            states.Split(' ').Select(static (state, i) => (state, i)).Where(static pair => pair.state[0] == '*').Select(static pair => pair.i).ToEquatableArray(),
            Array.IndexOf(symbolNames, blank),
            tape);
    }
}
