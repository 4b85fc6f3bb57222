using CotGen.Generator.Frontend.Model;
using CotGen.Programs;

namespace CotGen.Generator.Emission;

/// <summary>Writes the program that a predictor is trained on: more tokens, few source tuples for each.</summary>
internal static class LearnableEmitter
{
    public static string Write(TargetSignature signature, CotProgram? program, int maxRows)
    {
        var code = new CodeWriter();
        FileFrame.Header(code);
        FileFrame.Nested(code, signature, () =>
        {
            using (code.Braces($"partial struct {CSharpNames.Escape(signature.Name + "Cot")}"))
            {
                if (program is null)
                {
                    code.Lines($"""
                        /// <summary>None: some step of this target has more than {Integers.Text(maxRows)} source tuples; narrow its domains, or raise MaxRows on [CotTarget].</summary>
                        public static global::CotGen.Programs.CotProgram? LearnableProgram => null;
                        """);
                    return;
                }

                code.Lines($"""
                    /// <summary>The same function in {Plural.Of(program.TokenCount, "token")}, none with more than {Integers.Text(maxRows)} source tuples: what a predictor is trained on.</summary>
                    public static global::CotGen.Programs.CotProgram? LearnableProgram => LearnableText.Program;

                    // Read when it is first asked for: most users of a target never train.
                    """);
                using (code.Braces("private static class LearnableText"))
                {
                    ProgramLiteral.Write(code, "public static", program);
                }
            }
        });
        return code.ToString();
    }
}
