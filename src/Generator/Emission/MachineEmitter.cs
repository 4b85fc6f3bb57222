using CotGen.Certification;
using CotGen.Generator.Evaluation;
using CotGen.Generator.Frontend.Model;
using CotGen.Machines;
using CotGen.Programs;
using Microsoft.CodeAnalysis.CSharp;

namespace CotGen.Generator.Emission;

/// <summary>What a machine's struct is made from.</summary>
/// <param name="Accessibility">Its accessibility.</param>
/// <param name="Name">Its name.</param>
/// <param name="Subject">What the machine was, as a documentation comment says it.</param>
/// <param name="Source">A sentence on where the table comes from.</param>
/// <param name="Machine">The machine.</param>
/// <param name="Certificate">What is proved of its predictor.</param>
/// <param name="States">The enum of its states.</param>
/// <param name="Symbols">The enum of its symbols.</param>
internal sealed record MachineStruct(
    string Accessibility, string Name, string Subject, string Source, MachineDescription Machine, Certificate Certificate, MachineEnum States, MachineEnum Symbols);

/// <summary>How generated code names states or symbols.</summary>
/// <param name="Type">The enum.</param>
/// <param name="Members">Its members by the machine's numbers, as expressions.</param>
internal sealed record MachineEnum(string Type, EquatableArray<string> Members)
{
    /// <summary>An enum of the user's.</summary>
    public static MachineEnum Of(EnumType type) => new(type.Name, type.Members
        .Select(member => SyntaxFacts.IsValidIdentifier(member.Name) ? $"{type.Name}.{CSharpNames.Escape(member.Name)}" : $"({type.Name})({Literals.Integer(member.Value)})")
        .ToEquatableArray());
}

/// <summary>Writes the struct of a Turing machine: its table, its program and predictor, and runs in enums of states and symbols.</summary>
internal static class MachineEmitter
{
    /// <summary>The file of a machine that is a method.</summary>
    public static string Write(MethodModel model, MachineDescription machine, Certificate certificate, EquatableArray<Report> reports)
    {
        TargetSignature signature = model.Signature;
        var made = new MachineStruct(
            signature.Accessibility,
            CSharpNames.Escape(signature.Name + "Cot"),
            $"<c>{Literals.Xml(signature.MethodName)}</c>",
            "Whether the table is the method's is for tests to show: no user code runs in a build.",
            machine,
            certificate,
            MachineEnum.Of(MachineEvaluation.States(model)),
            MachineEnum.Of(MachineEvaluation.Symbols(model)));
        var code = new CodeWriter();
        FileFrame.Header(code);
        code.Line();
        FileFrame.Register(code, signature);
        ReportEmitter.Write(code, signature.Id, reports);
        FileFrame.Nested(code, signature, () => WriteStruct(code, made, () => WriteOriginal(code, FileFrame.QualifiedMethod(signature), made)));
        return code.ToString();
    }

    /// <summary>Writes a machine's struct.</summary>
    /// <param name="code">Receives it.</param>
    /// <param name="made">What it is made from.</param>
    /// <param name="writeRest">Writes the members that depend on where the machine comes from.</param>
    public static void WriteStruct(CodeWriter code, MachineStruct made, Action writeRest)
    {
        MachineDescription machine = made.Machine;
        code.Lines($"""
            /// <summary>{made.Subject} as a Turing machine whose tape is predicted row by row, token by token, by one exact linear rule for cells and one for row ends.</summary>
            /// <remarks>
            /// {Integers.Text(machine.States.Count)} states, {Integers.Text(machine.Symbols.Count)} symbols, {Integers.Text(machine.Transitions.Count)} table entries; where there is none, the machine is stuck.
            /// Predictor: {made.Certificate.Status} ({made.Certificate.Quantifier}). {made.Source}
            /// </remarks>
            {FileFrame.Attribute}
            """);
        using (code.Braces($"{made.Accessibility} readonly partial struct {made.Name} : global::CotGen.ICotMachine<{made.Name}>"))
        {
            WriteMachine(code, machine);
            WriteRun(code, made.Symbols);
            TapeStepperEmitter.Write(code, machine);
            writeRest();
            WriteNumbers(code, made);
        }
    }

    private static void WriteMachine(CodeWriter code, MachineDescription machine)
    {
        code.Lines($"""
            /// <summary>States, symbols and table; a state or symbol is its number among the enum's members.</summary>
            public static global::CotGen.Machines.MachineDescription Machine {"{ get; }"} = new(
                name: {Literals.Text(machine.Name)},
                states: [{string.Join(", ", machine.States.Select(Literals.Text))}],
                symbols: [{string.Join(", ", machine.Symbols.Select(Literals.Text))}],
                transitions:
                [
            """);
        foreach (MachineTransition entry in machine.Transitions)
        {
            string read = $"({machine.States[entry.State]}, {machine.Symbols[entry.Symbol]})";
            string done = $"({machine.States[entry.Next]}, {machine.Symbols[entry.Write]}, {entry.Move})";
            code.Line($"        new({Integers.Text(entry.State)}, {Integers.Text(entry.Symbol)}, {Integers.Text(entry.Next)}, {Integers.Text(entry.Write)}, global::CotGen.Machines.HeadMove.{entry.Move}), // {Literals.Comment($"{read} -> {done}")}");
        }

        code.Lines($"""
                ],
                start: {Integers.Text(machine.Start)},
                halting: [{string.Join(", ", machine.Halting.Select(static state => Integers.Text(state)))}],
                blank: {Integers.Text(machine.Blank)},
                tape: global::CotGen.Machines.TapeKind.{machine.Tape});

            /// <summary>The program: a row of cells and its end, once more for every step.</summary>
            public static global::CotGen.Programs.CotProgram Program {"{ get; }"} = global::CotGen.Machines.MachineProgram.Of(Machine);

            /// <summary>The linear predictor, its weights constructed from the table.</summary>
            public static global::CotGen.MachinePredictor Predictor {"{ get; }"} = new(Program);
            """);
    }

    private static void WriteRun(CodeWriter code, MachineEnum symbols) => code.Lines($$"""

        /// <summary>Runs the machine on a tape by next-token prediction alone.</summary>
        /// <param name="tape">The input's cells; all other cells are blank.</param>
        /// <param name="options">Where the run starts, how wide the rows are, when to give up; <see langword="null"/> for the defaults.</param>
        /// <exception cref="global::System.ArgumentOutOfRangeException">A symbol is no member of its enum, or an option is out of its range.</exception>
        public static global::CotGen.MachineRun Run(global::System.ReadOnlySpan<{{symbols.Type}}> tape, global::CotGen.MachineRunOptions? options = null)
        {
            var numbers = new int[tape.Length];
            for (int i = 0; i < numbers.Length; i++)
            {
                numbers[i] = NumberOf(tape[i]);
            }

            return Predictor.Run(numbers, options);
        }
        """);

    private static void WriteOriginal(CodeWriter code, string method, MachineStruct made) => code.Lines($$"""

        /// <summary>Takes one step by the compiled method itself.</summary>
        /// <returns>False where the method throws: the machine is stuck.</returns>
        public static bool TryStepOriginal(int state, int symbol, out global::CotGen.Machines.MachineTransition taken)
        {
            try
            {
                global::CotGen.Transition<{{made.States.Type}}, {{made.Symbols.Type}}> step = {{method}}(StateAt(state), SymbolAt(symbol));
                taken = new(state, symbol, NumberOf(step.Next), NumberOf(step.Write), (global::CotGen.Machines.HeadMove)(int)step.Move);
                return true;
            }
            catch (global::System.Exception)
            {
                taken = default;
                return false;
            }
        }
        """);

    private static void WriteNumbers(CodeWriter code, MachineStruct made)
    {
        WriteMembers(code, made.States, "State", "state");
        WriteMembers(code, made.Symbols, "Symbol", "symbol");
        WriteNumber(code, made.States, "state");
        if (made.States.Type != made.Symbols.Type)
        {
            WriteNumber(code, made.Symbols, "symbol");
        }
    }

    private static void WriteMembers(CodeWriter code, MachineEnum type, string what, string parameter)
    {
        code.Lines($$"""

            /// <summary>The {{parameter}} with number <paramref name="{{parameter}}"/>.</summary>
            public static {{type.Type}} {{what}}At(int {{parameter}}) => {{parameter}} switch
            {
            """);
        WriteArms(code, type, static (number, member) => $"{number} => {member},", parameter);
    }

    private static void WriteNumber(CodeWriter code, MachineEnum type, string parameter)
    {
        code.Lines($$"""

            private static int NumberOf({{type.Type}} {{parameter}}) => {{parameter}} switch
            {
            """);
        WriteArms(code, type, static (number, member) => $"{member} => {number},", parameter);
    }

    private static void WriteArms(CodeWriter code, MachineEnum type, Func<string, string, string> arm, string parameter)
    {
        for (int i = 0; i < type.Members.Count; i++)
        {
            code.Line("    " + arm(Integers.Text(i), type.Members[i]));
        }

        code.Line($"    _ => throw new global::System.ArgumentOutOfRangeException(nameof({parameter}), {parameter}, \"Not one of the machine's {Plural.Of(type.Members.Count, parameter)}.\"),");
        code.Line("};");
    }
}
