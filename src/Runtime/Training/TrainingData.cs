using CotGen.Programs;

namespace CotGen;

/// <summary>Everything that a learner is given.</summary>
/// <param name="Sequences">Token sequences.</param>
/// <param name="Support">What each rule predicts and reads.</param>
public sealed record TrainingData(TokenSequences Sequences, EquatableArray<SlotSupport> Support)
{
    /// <summary>Rows of single rules, without a sequence around them.</summary>
    public EquatableArray<SlotRow> SlotRows { get; init; }

    /// <summary>Throws <see cref="ArgumentException"/> where a rule cannot read what it should.</summary>
    internal void Validate()
    {
        foreach ((int length, int rowLength) in Sequences.Shapes)
        {
            foreach (SlotSupport support in Support)
            {
                if (support.Problem(length, rowLength) is { } problem)
                {
                    throw new ArgumentException($"Rule '{support.Name}' {problem}.");
                }
            }
        }

        foreach (SlotRow row in SlotRows)
        {
            if ((uint)row.Slot >= (uint)Support.Count || row.Sources.Count != Support[row.Slot].Sources.Count)
            {
                throw new ArgumentException($"A row of rule {row.Slot} has {row.Sources.Count} sources, which no rule of that number reads.");
            }
        }
    }
}

/// <summary>One example for one rule.</summary>
/// <param name="Slot">Number of the rule: its index in <see cref="TrainingData.Support"/>.</param>
/// <param name="Sources">The token at each of the rule's sources.</param>
/// <param name="Token">The token that follows.</param>
public sealed record SlotRow(int Slot, EquatableArray<ushort> Sources, ushort Token);

/// <summary>One source tuple that was followed by different tokens: no rule of these sources, linear or not, predicts them all.</summary>
/// <param name="Slot">Number of the rule.</param>
/// <param name="Sources">The token at each of the rule's sources.</param>
/// <param name="Tokens">The tokens that followed, ascending; at least 2.</param>
public sealed record Contradiction(int Slot, EquatableArray<ushort> Sources, EquatableArray<ushort> Tokens);
