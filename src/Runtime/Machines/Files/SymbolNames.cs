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
                : !CanStand(names.Format, name) ? throw new UnwritableException($"symbol {Shown.Quoted(name)} has a meaning of its own in this format")
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

    private static bool CanStand(MachineFormat format, string symbol)
    {
        char letter = symbol[0];
        bool isBlank = char.IsWhiteSpace(letter);
        return !char.IsControl(letter) && format switch
        {
            MachineFormat.Morphett => !isBlank && letter is not ('*' or ';'),
            MachineFormat.ArrowQuintuples => !isBlank && letter is not ('*' or '#'),
            MachineFormat.ParenthesisedQuintuples => !isBlank && letter is not ('{' or '}' or '(' or ')' or '=' or ',' or ';'),
            MachineFormat.Sipser => !isBlank && letter is not (',' or '|'),
            MachineFormat.Jflap => letter is not '~',
            MachineFormat.BusyBeaver => letter is >= '0' and <= '9',
            _ => true,
        };
    }
}
