using CotGen.Generator.Frontend.Model;
using CotGen.Programs;

namespace CotGen.Generator.Emission;

/// <summary>Writes where the target's functions stand. Nothing else depends on it, so moving a method re-runs only this.</summary>
internal static class SourceEmitter
{
    public static string Write(TargetSignature signature, SourceMap map)
    {
        var code = new CodeWriter();
        FileFrame.Header(code);
        FileFrame.Nested(code, signature, () =>
        {
            using (code.Braces($"partial struct {CSharpNames.Escape(signature.Name + "Cot")}"))
            {
                code.Line("/// <summary>File and first line of the method and of every method that it calls, in the order of the slots' origins.</summary>");
                code.Line("public static global::CotGen.CotSourceMap SourceMap { get; } = new(");
                code.Line("[");
                foreach (SourcePlace place in map.Functions)
                {
                    code.Line($"    new global::CotGen.CotSourcePlace({Literals.Text(place.Path)}, {Integers.Text(place.FirstLine)}),");
                }

                code.Line("]);");
            }
        });
        return code.ToString();
    }
}
