using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>A source tuple on which a rule does not put the right class ahead by 1.</summary>
/// <param name="Sources">The places that the slot's meaning reads.</param>
/// <param name="Classes">The class number at each of them.</param>
/// <param name="Right">The class that the meaning demands, or -1 if it has no class for this tuple.</param>
/// <param name="Chosen">The strongest other class (the strongest of all where <paramref name="Right"/> is -1).</param>
/// <param name="RightScore">The score of the right class; 0 where there is none.</param>
/// <param name="ChosenScore">The score of the chosen class, at its best over what else the rule reads.</param>
/// <param name="Prompt">Class numbers of a prompt whose trace shows this tuple, for a machine its row tokens; empty if none is known.</param>
public sealed record FailingRow(
    EquatableArray<Address> Sources,
    EquatableArray<int> Classes,
    int Right,
    int Chosen,
    long RightScore,
    long ChosenScore,
    EquatableArray<int> Prompt);
