using CotGen.Programs;

namespace CotGen.Machines;

/// <summary>Reads the one-line text of busy beavers.</summary>
internal static class BusyBeaverReader
{
    private const int EntryLength = 3;

    public static MachineFile Read(Field[] lines, MachineReadOptions options)
    {
        Field[] written = lines.Select(static line => line.Trim()).Where(static line => line.Text.Length > 0).ToArray();
        Field[] rows = written[0].Words()[0].Split('_').ToArray();
        if (written.Length > 1 || written[0].Words().Count > 1)
        {
            throw (written.Length > 1 ? written[1] : written[0].Words()[1]).Error("a busy beaver is one line without spaces; this is more");
        }

        if (rows.Length > BusyBeaverFormat.Letters)
        {
            throw rows[BusyBeaverFormat.Letters].Error($"the states are letters, so there are at most {Integers.Text(BusyBeaverFormat.Letters)} rows, not {Integers.Text(rows.Length)}");
        }

        int symbols = rows[0].Text.Length / EntryLength;
        var builder = new MachineBuilder(MachineFormat.BusyBeaver, options);
        for (int symbol = 0; symbol < Math.Min(symbols, BusyBeaverFormat.Digits); symbol++)
        {
            builder.Know(BusyBeaverFormat.SymbolName(symbol));
        }

        for (int state = 0; state < rows.Length; state++)
        {
            RequireLength(rows, state, symbols);
            builder.Declare(rows[state] with { Text = BusyBeaverFormat.StateName(state) });
        }

        for (int state = 0; state < rows.Length; state++)
        {
            for (int symbol = 0; symbol < symbols; symbol++)
            {
                Add(builder, rows[state].Part(symbol * EntryLength, EntryLength), state, symbol, symbols);
            }
        }

        var convention = new MachineConvention(BusyBeaverFormat.SymbolName(0), TapeKind.TwoWay, name => !builder.IsDeclared(name), static _ => MachineAnswer.Halt);
        return builder.Build(convention, BusyBeaverFormat.StateName(0));
    }

    private static void RequireLength(Field[] rows, int state, int symbols)
    {
        Field row = rows[state];
        if (row.Text.Length == 0 || row.Text.Length % EntryLength != 0)
        {
            throw row.Error($"row {BusyBeaverFormat.StateName(state)} has {Integers.Text(row.Text.Length)} characters; three for each symbol were expected");
        }

        if (row.Text.Length != rows[0].Text.Length)
        {
            throw row.Error($"row {BusyBeaverFormat.StateName(state)} has {Integers.Text(row.Text.Length / EntryLength)} entries, row A has {Integers.Text(symbols)}");
        }

        if (symbols > BusyBeaverFormat.Digits)
        {
            throw row.Part(BusyBeaverFormat.Digits * EntryLength, EntryLength).Error($"the symbols are digits, so a row has at most {Integers.Text(BusyBeaverFormat.Digits)} entries, not {Integers.Text(symbols)}");
        }
    }

    private static void Add(MachineBuilder builder, Field entry, int state, int symbol, int symbols)
    {
        if (entry.Text == BusyBeaverFormat.Undefined)
        {
            return;
        }

        Field write = entry.Part(0, 1), move = entry.Part(1, 1), next = entry.Part(2, 1);
        if (write.Text[0] < '0' || write.Text[0] >= '0' + symbols)
        {
            throw write.Expected($"a symbol, 0 to {Integers.Text(symbols - 1)}, or '---'");
        }

        if (next.Text[0] is < 'A' or > 'Z')
        {
            throw next.Expected("a state, A to Z");
        }

        builder.Use(next);
        builder.Add(new MachineRule(
            BusyBeaverFormat.StateName(state),
            BusyBeaverFormat.SymbolName(symbol),
            next.Text,
            write.Text,
            move.Text switch { "L" => HeadMove.Left, "R" => HeadMove.Right, _ => throw move.Expected("a move, L or R") },
            Halts: false,
            entry));
    }
}
