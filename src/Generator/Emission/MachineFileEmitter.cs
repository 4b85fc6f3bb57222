using CotGen.Certification;
using CotGen.Generator.MachineFiles;
using CotGen.Machines;
using CotGen.Programs;

namespace CotGen.Generator.Emission;

/// <summary>Writes the struct of a machine that comes from a file: enums made from its names, inputs as text, and what its ends mean.</summary>
internal static class MachineFileEmitter
{
    private const string StateType = "State";
    private const string SymbolType = "Symbol";

    public static string Write(MachineFileSource source, MachineFile file, Certificate certificate)
    {
        MachineDescription machine = file.Machine;
        EquatableArray<string> states = MachineFileNames.MembersOf(machine.States), symbols = MachineFileNames.MembersOf(machine.Symbols);
        var made = new MachineStruct(
            "public",
            CSharpNames.Escape(source.Name + "Cot"),
            $"<c>{Literals.Xml(Literals.Comment(System.IO.Path.GetFileName(source.Path)))}</c>",
            "The table is the file's.",
            machine,
            certificate,
            new MachineEnum(StateType, states.Select(static member => $"{StateType}.{CSharpNames.Escape(member)}").ToEquatableArray()),
            new MachineEnum(SymbolType, symbols.Select(static member => $"{SymbolType}.{CSharpNames.Escape(member)}").ToEquatableArray()));
        var code = new CodeWriter();
        FileFrame.Header(code);
        code.Lines($"""

            [assembly: global::CotGen.CotRegistration({Literals.Text(source.StructName)})]

            """);
        using (code.Braces($"namespace {string.Join(".", source.Namespace.Split('.').Select(CSharpNames.Escape))}"))
        {
            MachineEmitter.WriteStruct(code, made, () =>
            {
                WriteEnum(code, StateType, "state", states, machine.States);
                WriteEnum(code, SymbolType, "symbol", symbols, machine.Symbols);
                WriteText(code, file);
                WriteAnswers(code, file);
            });
        }

        return code.ToString();
    }

    private static void WriteEnum(CodeWriter code, string type, string what, EquatableArray<string> members, EquatableArray<string> names)
    {
        code.Lines($"""

            /// <summary>The machine's {what}s, by their numbers.</summary>
            """);
        using (code.Braces($"public enum {type}"))
        {
            for (int i = 0; i < members.Count; i++)
            {
                code.Line($"/// <summary>The {what} <c>{Literals.Xml(Literals.Comment(names[i]))}</c>.</summary>");
                code.Line($"{CSharpNames.Escape(members[i])} = {Integers.Text(i)},");
            }
        }
    }

    private static void WriteText(CodeWriter code, MachineFile file) => code.Lines($$"""

        /// <summary>The format of the file.</summary>
        public static global::CotGen.Machines.MachineFormat Format => global::CotGen.Machines.MachineFormat.{{file.Format}};

        /// <summary>Runs the machine on an input, one character per cell, by next-token prediction alone.</summary>
        /// <param name="input">The input; all other cells are blank.</param>
        /// <param name="options">Where the run starts, how wide the rows are, when to give up; <see langword="null"/> for the defaults.</param>
        /// <exception cref="global::System.ArgumentException">A character is no symbol of the machine.</exception>
        /// <exception cref="global::System.ArgumentOutOfRangeException">An option is out of its range.</exception>
        public static global::CotGen.MachineRun Run(string input, global::CotGen.MachineRunOptions? options = null)
        {
            global::CotGen.Machines.MachineInput read = global::CotGen.Machines.MachineInput.Parse(Machine, Format, input);
            return Predictor.Run(read.Cells.AsSpan(), options ?? new global::CotGen.MachineRunOptions { Head = read.Head });
        }

        /// <summary>False: the machine comes from a file.</summary>
        public static bool HasMethod => false;

        /// <summary>Takes one step by the table: there is no method.</summary>
        public static bool TryStepOriginal(int state, int symbol, out global::CotGen.Machines.MachineTransition taken) => Machine.TryStep(state, symbol, out taken);
        """);

    private static void WriteAnswers(CodeWriter code, MachineFile file)
    {
        const string Answer = "global::CotGen.Machines.MachineAnswer";
        const string Outcome = "global::CotGen.Machines.MachineOutcome";
        code.Lines($$"""

            /// <summary>What the end of a run means by the convention of the file's format.</summary>
            public static {{Answer}} AnswerOf(global::CotGen.MachineRun run) => run.Outcome switch
            {
                {{Outcome}}.ExitLeft => {{Answer}}.ExitLeft,
                {{Outcome}}.ExitRight => {{Answer}}.ExitRight,
                {{Outcome}}.Limit => {{Answer}}.Limit,
                _ => run.State switch
                {
            """);
        ILookup<MachineAnswer, int> states = Enumerable.Range(0, file.Machine.States.Count).ToLookup(state => file.AnswerOf(MachineOutcome.Halted, state));
        foreach (IGrouping<MachineAnswer, int> group in states.OrderBy(static group => group.Key))
        {
            code.Line($"        {string.Join(" or ", group.Select(static state => Integers.Text(state)))} => {Answer}.{group.Key},");
        }

        code.Lines($$"""
                    _ => throw new global::System.ArgumentException("The run is not this machine's.", nameof(run)),
                },
            };
            """);
    }
}
