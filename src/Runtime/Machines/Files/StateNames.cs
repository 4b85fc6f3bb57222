namespace CotGen.Machines;

/// <summary>States as a format wants them.</summary>
internal static class StateNames
{
    public static void Write(MachineNames names)
    {
        // The start state first: its name may be given.
        int start = names.Machine.Start;
        names.States[start] = names.Fresh(NameOf(names, start));
        for (int state = 0; state < names.States.Length; state++)
        {
            if (state != start)
            {
                names.States[state] = names.Fresh(NameOf(names, state));
            }
        }
    }

    private static string NameOf(MachineNames names, int state)
    {
        string name = names.Machine.States[state];
        return names.Format switch
        {
            MachineFormat.Morphett => OfQuintuples(names, state, WithoutMarks(name, ";"), QuintupleDialect.Morphett),
            MachineFormat.ArrowQuintuples => OfQuintuples(names, state, WithoutMarks(name, "#"), QuintupleDialect.Arrows),
            MachineFormat.ParenthesisedQuintuples => WithoutMarks(name, "{}()=,;/"),
            MachineFormat.Sipser => WithoutMarks(name, ",|"),
            MachineFormat.TuringMachineIo => names.HasRules(state) ? WithoutMarks(name, "", keepsBlanks: true) : OfEnd(names.AnswerOf(state), WithoutMarks(name, "", keepsBlanks: true), ""),
            MachineFormat.Jflap => WithoutMarks(name, "", keepsBlanks: true),
            _ => name,
        };
    }

    private static string OfQuintuples(MachineNames names, int state, string name, QuintupleDialect dialect) =>
        state == names.Machine.Start ? dialect.Start
        : names.Machine.IsHalting(state) ? OfEnd(names.AnswerOf(state), name, dialect.Halt)
        : dialect.Halts(name) || name == QuintupleDialect.Wildcard ? "at-" + name
        : name;

    // A halting state's name says what it answers, by the words of AnswerWords.
    private static string OfEnd(MachineAnswer answer, string name, string prefix)
    {
        string dashed = prefix.Length == 0 ? "" : prefix + "-";
        return name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && Says(name, answer) ? name
            : Says(dashed + name, answer) ? dashed + name
            : dashed + (answer switch { MachineAnswer.Accept => "accept-", MachineAnswer.Reject => "reject-", _ => "end-" }) + name;
    }

    private static bool Says(string name, MachineAnswer answer) => AnswerWords.Of(name) is var said && (said == answer || (said == MachineAnswer.Halt && answer == MachineAnswer.Stuck));

    private static string WithoutMarks(string name, string marks, bool keepsBlanks = false)
    {
        char[] letters = name.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            bool isMark = marks.IndexOf(letters[i]) >= 0 || char.IsControl(letters[i]) || (char.IsWhiteSpace(letters[i]) && !(keepsBlanks && letters[i] == ' '));
            letters[i] = isMark ? '-' : letters[i];
        }

        return new string(letters);
    }
}
