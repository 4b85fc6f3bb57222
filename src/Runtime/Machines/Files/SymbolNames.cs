namespace CotGen.Machines;

/// <summary>Symbols as a format wants them: one character that it does not use itself, and its own blank.</summary>
internal static class SymbolNames
{
    public static void Write(MachineNames names)
    {
        MachineDescription machine = names.Machine;
        string blank = BlankOf(names);
        for (int symbol = 0; symbol < machine.Symbols.Count; symbol++)
        {
            string name = machine.Symbols[symbol];
            names.Symbols[symbol] = symbol == machine.Blank ? blank
                : name == blank ? throw new UnwritableException($"symbol {Shown.Quoted(name)} is the blank in this format, and in this machine it is not")
                : !Symbols.IsSingle(name) ? throw new UnwritableException($"symbol {Shown.Quoted(name)} is not one character")
                : Problem(names.Format, name) is { } problem ? throw new UnwritableException($"symbol {Shown.Quoted(name)} {problem}")
                : name;
        }
    }

    private static string BlankOf(MachineNames names)
    {
        string own = names.Machine.Symbols[names.Machine.Blank];
        return names.Format switch
        {
            MachineFormat.BusyBeaver => BusyBeaverFormat.SymbolName(0),
            MachineFormat.ParenthesisedQuintuples => ParenthesesReader.Blank,
            MachineFormat.Jflap => JflapReader.Blank,
            MachineFormat.TuringMachineIo => Symbols.IsSingle(own) && !char.IsControl(own[0]) ? own : " ",
            _ => QuintupleDialect.Blank,
        };
    }

    private static string? Problem(MachineFormat format, string symbol)
    {
        char letter = symbol[0];
        bool isBlank = char.IsWhiteSpace(letter);
        string marks = format switch
        {
            MachineFormat.Morphett => "*;",
            MachineFormat.ArrowQuintuples => "*#",
            MachineFormat.ParenthesisedQuintuples => "{}()=,;",
            MachineFormat.Sipser => ",|",
            MachineFormat.Jflap => JflapReader.Any,
            _ => "",
        };
        return format == MachineFormat.BusyBeaver && letter is < '0' or > '9' ? "is no digit"
            : char.IsControl(letter) ? "is no character of a text"
            : marks.IndexOf(letter) >= 0 || (isBlank && format is not (MachineFormat.Jflap or MachineFormat.TuringMachineIo)) ? "has a meaning of its own in this format"
            : null;
    }
}
