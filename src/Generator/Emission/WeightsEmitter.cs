using CotGen.Generator.Frontend.Model;
using CotGen.Lowering;
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
        var written = new HashSet<(Operation Operation, View Left, View Right, ClassSet Classes)>();
        int length = 0;
        for (int i = 0; i < lowered.Program.Chain.Count; i++)
        {
            Slot slot = lowered.Program.Chain[i];
            if (slot.Meaning is not OperationMeaning meaning || !written.Add((meaning.Operation, meaning.Left.View, meaning.Right.View, slot.Classes)))
            {
                continue;
            }

            string? table = Table(i, slot, meaning, lowered.Weights.Slots[i]);
            length += table?.Length ?? 0;
            if (table is not null && length <= MaxLength)
            {
                code.Lines(table);
            }
        }

        return length > 0;
    }

    private static string? Table(int number, Slot slot, OperationMeaning meaning, SlotWeights weights)
    {
        EquatableArray<int> left = weights.Sources.First(source => source.Source == meaning.Left.Source).Rows;
        EquatableArray<int> right = weights.Sources.First(source => source.Source == meaning.Right.Source).Rows;
        return weights.Bias.Concat(left).Concat(right).All(static weight => weight is >= short.MinValue and <= short.MaxValue)
            ? $"""
                // {slot.Name}: {Integers.Text(meaning.Left.View.Count)} and {Integers.Text(meaning.Right.View.Count)} rows of {Integers.Text(slot.Classes.Count)} weights, and all slots like it.
                found.Add(
                    Program,
                    slot: {Integers.Text(number)},
                    bias: {Row(weights.Bias)},
                    left: {Row(left)},
                    right: {Row(right)});
                """
            : null;
    }

    private static string Row(EquatableArray<int> weights) =>
        Literals.List(weights.Select(static weight => (long)weight).ToArray()).Replace("\n", "\n    ");
}
