using CotGen.Certification;
using CotGen.Generator.Evaluation;
using CotGen.Generator.Frontend.Model;
using CotGen.Machines;
using CotGen.Programs;
using Microsoft.CodeAnalysis.CSharp;

namespace CotGen.Generator.Emission;

/// <summary>Writes the struct of a Turing machine: its table, its program and predictor, and runs in the user's own enums.</summary>
internal static class MachineEmitter
{
    /// <summary>The main file.</summary>
    public static string Write(MethodModel model, MachineDescription machine, Certificate certificate, EquatableArray<Report> reports)
    {
        var code = new CodeWriter();
        FileFrame.Header(code);
        code.Line();
        FileFrame.Register(code, model.Signature);
        ReportEmitter.Write(code, model.Signature.Id, reports);
        FileFrame.Nested(code, model.Signature, () => WriteStruct(code, model, machine, certificate));
        return code.ToString();
    }

    private static void WriteStruct(CodeWriter code, MethodModel model, MachineDescription machine, Certificate certificate)
    {
        TargetSignature signature = model.Signature;
        string name = CSharpNames.Escape(signature.Name + "Cot");
        code.Lines($"""
            /// <summary><c>{Literals.Xml(signature.MethodName)}</c> as a Turing machine whose tape is predicted row by row, token by token, by one exact linear rule for cells and one for row ends.</summary>
            /// <remarks>
            /// {Integers.Text(machine.States.Count)} states, {Integers.Text(machine.Symbols.Count)} symbols, {Integers.Text(machine.Transitions.Count)} table entries; where there is none, the machine is stuck.
            /// Predictor: {certificate.Status} ({certificate.Quantifier}). Whether the table is the method's is for tests to show: no user code runs in a build.
            /// </remarks>
            {FileFrame.Attribute}
            """);
        using (code.Braces($"{signature.Accessibility} readonly partial struct {name} : global::CotGen.ICotMachine<{name}>"))
        {
            WriteMachine(code, machine);
            WriteRun(code, MachineEvaluation.Symbols(model));
            WriteOriginal(code, signature, MachineEvaluation.States(model), MachineEvaluation.Symbols(model));
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
            code.Line($"        new({Integers.Text(entry.State)}, {Integers.Text(entry.Symbol)}, {Integers.Text(entry.Next)}, {Integers.Text(entry.Write)}, global::CotGen.Machines.HeadMove.{entry.Move}), // {read} -> {done}");
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

    private static void WriteRun(CodeWriter code, EnumType symbols) => code.Lines($$"""

        /// <summary>Runs the machine on a tape by next-token prediction alone.</summary>
        /// <param name="tape">The input's cells; all other cells are blank.</param>
        /// <param name="options">Where the run starts, how wide the rows are, when to give up; <see langword="null"/> for the defaults.</param>
        /// <exception cref="global::System.ArgumentOutOfRangeException">A symbol is no member of its enum, or an option is out of its range.</exception>
        public static global::CotGen.MachineRun Run(global::System.ReadOnlySpan<{{symbols.Name}}> tape, global::CotGen.MachineRunOptions? options = null)
        {
            var numbers = new int[tape.Length];
            for (int i = 0; i < numbers.Length; i++)
            {
                numbers[i] = NumberOf(tape[i]);
            }

            return Predictor.Run(numbers, options);
        }
        """);

    private static void WriteOriginal(CodeWriter code, TargetSignature signature, EnumType states, EnumType symbols)
    {
        code.Lines($$"""

            /// <summary>Takes one step by the compiled method itself.</summary>
            /// <returns>False where the method throws: the machine is stuck.</returns>
            public static bool TryStepOriginal(int state, int symbol, out global::CotGen.Machines.MachineTransition taken)
            {
                try
                {
                    global::CotGen.Transition<{{states.Name}}, {{symbols.Name}}> step = {{FileFrame.QualifiedMethod(signature)}}(StateAt(state), SymbolAt(symbol));
                    taken = new(state, symbol, NumberOf(step.Next), NumberOf(step.Write), (global::CotGen.Machines.HeadMove)(int)step.Move);
                    return true;
                }
                catch (global::System.Exception)
                {
                    taken = default;
                    return false;
                }
            }

            /// <summary>The state with number <paramref name="state"/>.</summary>
            public static {{states.Name}} StateAt(int state) => state switch
            {
            """);
        WriteArms(code, states, static (number, member) => $"{number} => {member},", "state");
        code.Lines($$"""
            };

            /// <summary>The symbol with number <paramref name="symbol"/>.</summary>
            public static {{symbols.Name}} SymbolAt(int symbol) => symbol switch
            {
            """);
        WriteArms(code, symbols, static (number, member) => $"{number} => {member},", "symbol");
        code.Lines($$"""
            };

            private static int NumberOf({{states.Name}} state) => state switch
            {
            """);
        WriteArms(code, states, static (number, member) => $"{member} => {number},", "state");
        code.Line("};");
        if (states.Name == symbols.Name)
        {
            return;
        }

        code.Lines($$"""

            private static int NumberOf({{symbols.Name}} symbol) => symbol switch
            {
            """);
        WriteArms(code, symbols, static (number, member) => $"{member} => {number},", "symbol");
        code.Line("};");
    }

    private static void WriteArms(CodeWriter code, EnumType type, Func<string, string, string> arm, string parameter)
    {
        for (int i = 0; i < type.Members.Count; i++)
        {
            EnumMember member = type.Members[i];
            string text = SyntaxFacts.IsValidIdentifier(member.Name)
                ? $"{type.Name}.{CSharpNames.Escape(member.Name)}"
                : $"({type.Name})({Literals.Integer(member.Value)})";
            code.Line("    " + arm(Integers.Text(i), text));
        }

        code.Line($"    _ => throw new global::System.ArgumentOutOfRangeException(nameof({parameter}), {parameter}, \"Not one of the machine's {Plural.Of(type.Members.Count, parameter)}.\"),");
    }
}
