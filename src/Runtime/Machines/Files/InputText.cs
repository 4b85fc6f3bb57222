using CotGen.Programs;

namespace CotGen.Machines;

/// <summary>Inputs as people type them: one character per cell.</summary>
internal static class InputText
{
    /// <summary>True if a symbol may stand in an input that no rule names.</summary>
    public static bool IsOpen(MachineFormat format) =>
        format is MachineFormat.Morphett or MachineFormat.ArrowQuintuples or MachineFormat.TuringMachineIo or MachineFormat.Jflap;

    /// <summary>The names of an input's symbols. In Morphett's format a <c>*</c> stands before the cell where the head starts; in lines of words a space is the blank.</summary>
    public static string[] SymbolsOf(MachineFormat format, string text, out int head)
    {
        head = 0;
        bool isLines = format is MachineFormat.Morphett or MachineFormat.ArrowQuintuples;
        string[] symbols = Symbols.Of(text).Select(symbol => isLines && symbol == " " ? "_" : symbol).ToArray();
        if (format == MachineFormat.Morphett && Array.IndexOf(symbols, "*") is var mark and >= 0)
        {
            head = mark;
            symbols = symbols.Where(static symbol => symbol != "*").ToArray();
        }

        return symbols;
    }

    /// <summary>The input as a machine's symbols.</summary>
    /// <exception cref="ArgumentException">A symbol is not the machine's.</exception>
    public static MachineInput Of(MachineFormat format, MachineDescription machine, string text)
    {
        string[] names = SymbolsOf(format, text, out int head);
        var cells = new int[names.Length];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < machine.Symbols.Count; i++)
        {
            numbers.Add(machine.Symbols[i], i);
        }

        for (int i = 0; i < names.Length; i++)
        {
            if (!numbers.TryGetValue(names[i], out cells[i]))
            {
                throw new ArgumentException($"Character {Integers.Text(i + 1)} of the input, {Shown.Quoted(names[i])}, is no symbol of {machine.Name}.");
            }
        }

        return new MachineInput(new(cells), head);
    }
}
