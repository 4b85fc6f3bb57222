namespace CotGen.Generator.Evaluation;

/// <summary>All inputs of a target, or all elements of a fold's input, by number; the first token changes fastest.</summary>
internal sealed class InputEnumeration(PromptShape prompt)
{
    /// <summary>Their number; <see cref="long.MaxValue"/> where there are more.</summary>
    public long Count { get; } = prompt.Inputs.Aggregate(
        1L, static (count, input) => count > long.MaxValue / input.Classes.Count ? long.MaxValue : count * input.Classes.Count);

    /// <summary>Number <paramref name="index"/>: the value at each prompt position.</summary>
    public Dictionary<int, long> At(long index)
    {
        var values = new Dictionary<int, long>();
        foreach (PromptInput input in prompt.Inputs)
        {
            values.Add(input.Position, input.Classes[(int)(index % input.Classes.Count)]);
            index /= input.Classes.Count;
        }

        return values;
    }
}
