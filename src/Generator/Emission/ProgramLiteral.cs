using CotGen.Programs;

namespace CotGen.Generator.Emission;

/// <summary>Writes a program into code as its own text.</summary>
internal static class ProgramLiteral
{
    /// <summary>A property <c>Program</c> that reads the text once.</summary>
    public static void Write(CodeWriter code, string modifiers, CotProgram program)
    {
        code.Line($"{modifiers} global::CotGen.Programs.CotProgram Program {{ get; }} = global::CotGen.Programs.CotProgram.Parse(");
        code.Line("    \"\"\"");
        code.Lines(string.Join("\n", program.ToString().TrimEnd('\n').Split('\n').Select(static line => "    " + line)));
        code.Line("    \"\"\");");
    }
}
