using CotGen.Generator.Frontend.Model;
using CotGen.Lowering;
using CotGen.Lowering.Rules;
using CotGen.Programs;

namespace CotGen.Generator.Emission;

/// <summary>Writes the weights that no closed form yields, each table once, as static data. Without this file they are searched for at start-up.</summary>
internal static class WeightsEmitter
{
    // A larger file slows every build down; what is left out is searched for at start-up, with the same result.
    private const int MaxLength = 1 << 20;

    /// <summary>The file, or empty text if every weight has a closed form.</summary>
    public static string Write(TargetSignature signature, LoweredProgram lowered)
    {
        var code = new CodeWriter();
        FileFrame.Header(code);
        bool isEmpty = true;
        FileFrame.Nested(code, signature, () =>
        {
            using (code.Braces($"partial struct {CSharpNames.Escape(signature.Name + "Cot")}"))
            using (code.Braces("static partial void AddFoundWeights(global::CotGen.Lowering.FoundWeights found)"))
            {
                isEmpty = !WriteTables(code, lowered);
            }
        });
        return isEmpty ? "" : code.ToString();
    }

    private static bool WriteTables(CodeWriter code, LoweredProgram lowered)
    {
        var written = new HashSet<SeparableProblem>();
        int length = 0;
        foreach (FoundTable found in FoundTable.Of(lowered))
        {
            string? table = written.Add(found.Problem) ? Text(found) : null;
            length += table?.Length ?? 0;
            if (table is not null && length <= MaxLength)
            {
                code.Lines(table);
            }
        }

        return length > 0;
    }

    private static string? Text(FoundTable found)
    {
        string place = $"slot: {Integers.Text(found.Slot)}" + (found.Phase is { } phase ? $",\n    phase: {Integers.Text(phase)}" : "");
        return found.Weights.Bias.Concat(found.Weights.Left).Concat(found.Weights.Right).All(static weight => weight is >= short.MinValue and <= short.MaxValue)
            ? $"""
                // {found.Name}: {Integers.Text(found.Problem.Left.Count)} and {Integers.Text(found.Problem.Right.Count)} rows of {Integers.Text(found.Problem.Classes.Count)} weights, and all slots like it.
                found.Add(
                    Program,
                    {place},
                    bias: {Row(found.Weights.Bias)},
                    left: {Row(found.Weights.Left)},
                    right: {Row(found.Weights.Right)});
                """
            : null;
    }

    private static string Row(EquatableArray<int> weights) =>
        Literals.List(weights.Select(static weight => (long)weight).ToArray()).Replace("\n", "\n    ");
}
