using CotGen.Generator.Frontend.Model;
using CotGen.Programs;

namespace CotGen.Generator.Emission;

/// <summary>
/// Writes a refused target: its findings, and a struct with the same members, each throwing. Without it every use would be a
/// declaration error, which silences the analyzers and so hides the reason.
/// </summary>
internal static class RefusedEmitter
{
    public static string Write(TargetSignature signature, EquatableArray<Report> reports, string reason)
    {
        var code = new CodeWriter();
        FileFrame.Header(code);
        code.Line();
        ReportEmitter.Write(code, signature.Id, reports);
        FileFrame.Nested(code, signature, () => WriteStruct(code, signature, reason));
        return code.ToString();
    }

    private static void WriteStruct(CodeWriter code, TargetSignature signature, string reason)
    {
        string name = CSharpNames.Escape(signature.Name + "Cot");
        string contract = signature.IsMachine ? "ICotMachine" : "ICotTarget";
        code.Line($"/// <summary>{Literals.Xml(signature.MethodName)} was not compiled to a chain of thought: {reason}.</summary>");
        code.Line(FileFrame.Attribute);
        using (code.Braces($"{signature.Accessibility} readonly partial struct {name} : global::CotGen.{contract}<{name}>"))
        {
            code.Lines(signature.IsMachine ? MachineMembers(signature) : FunctionMembers(signature));
            code.Lines($"""

                private static global::System.InvalidOperationException NotCompiled() =>
                    new({Literals.Text($"{FileFrame.NameOf(signature)} was not compiled: {reason}.")});
                """);
        }
    }

    private static string FunctionMembers(TargetSignature signature)
    {
        string parameters = string.Join(", ", signature.Parameters.Where(static parameter => !parameter.IsStart).Select(parameter => $"{Passing(parameter)}{parameter.TypeText} {CSharpNames.Escape(parameter.Name)}"));
        string inputs = string.Concat(signature.Parameters.Where(static parameter => parameter.IsInput).Select(parameter => $"{parameter.TypeText} {CSharpNames.Escape(parameter.Name)}, "));
        string prompt = new NameScope(signature.Parameters.Select(static parameter => parameter.Name)).Unique("prompt");
        return $"""
            /// <summary>0: there is no program.</summary>
            public const int PromptLength = 0;

            /// <summary>0: there is no program.</summary>
            public const int ChainLength = 0;

            /// <summary>Throws: there is no program.</summary>
            public static global::CotGen.Programs.CotProgram Program => throw NotCompiled();

            /// <summary>Throws: there is no program.</summary>
            public static global::CotGen.Programs.CotProgram? LearnableProgram => throw NotCompiled();

            /// <summary>Throws: there is no predictor.</summary>
            public static global::CotGen.LinearPredictor Predictor => throw NotCompiled();

            /// <summary>Throws.</summary>
            public static {signature.Return?.TypeText ?? "void"} Invoke({parameters}) => throw NotCompiled();

            /// <summary>Throws.</summary>
            public static void WritePrompt({inputs}global::System.Span<ushort> {prompt}) => throw NotCompiled();

            /// <summary>Throws.</summary>
            public static int RunOriginal(global::System.ReadOnlySpan<ushort> prompt, global::System.Span<ushort> answer) => throw NotCompiled();

            /// <summary>Throws.</summary>
            public static bool TryWriteTrace(global::System.ReadOnlySpan<ushort> prompt, global::System.Span<ushort> tokens, out int written) => throw NotCompiled();

            /// <summary>Throws.</summary>
            public static global::CotGen.CheckResult Check(global::System.ReadOnlySpan<ushort> prompt, global::System.ReadOnlySpan<ushort> completion) => throw NotCompiled();
            """;
    }

    private static string MachineMembers(TargetSignature signature)
    {
        string symbol = signature.Parameters.Count > 1 && signature.Parameters[1].Type is EnumType type ? type.Name : "int";
        return $"""
            /// <summary>Throws: there is no machine.</summary>
            public static global::CotGen.Machines.MachineDescription Machine => throw NotCompiled();

            /// <summary>Throws: there is no program.</summary>
            public static global::CotGen.Programs.CotProgram Program => throw NotCompiled();

            /// <summary>Throws: there is no predictor.</summary>
            public static global::CotGen.MachinePredictor Predictor => throw NotCompiled();

            /// <summary>Throws.</summary>
            public static global::CotGen.MachineRun Run(global::System.ReadOnlySpan<{symbol}> tape, global::CotGen.MachineRunOptions? options = null) => throw NotCompiled();

            /// <summary>Throws.</summary>
            public static bool TryStepOriginal(int state, int symbol, out global::CotGen.Machines.MachineTransition taken) => throw NotCompiled();
            """;
    }

    private static string Passing(SignatureParameter parameter) => parameter.Mode switch
    {
        PassingMode.Ref => "ref ",
        PassingMode.Out => "out ",
        _ => "",
    };
}
