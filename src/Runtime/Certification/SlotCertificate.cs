using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>What was shown about the rule of one slot, given that every earlier token is right.</summary>
/// <param name="Name">The slot's name.</param>
/// <param name="MeaningName">The kind of meaning, as the program text writes it: <c>affine</c>, <c>threshold</c>, ...</param>
/// <param name="RuleName">The closed form (<c>Lookup</c>, <c>Joint</c>, <c>Affine</c>, <c>Threshold</c>, <c>Remainder</c>, <c>Select</c>,
/// <c>Carry</c>, <c>Constant</c>, <c>Cell</c>, <c>RowEnd</c>); <c>Phased</c> for a place whose meaning depends on the program point, <c>Unreached</c> for one that no chain writes; else <c>Additive</c> by a dynamic program, <c>Separable</c> for an operation, <c>Enumerated</c> for other meanings.</param>
/// <param name="Status">What is known.</param>
/// <param name="Method">How it is known.</param>
/// <param name="Rows">Source tuples tried one by one; 0 for a method that covers all of them at once.</param>
/// <param name="Margin">A lower bound of the right class's lead, at least 1 when proved; 1 where there is no other class.
/// When not proved: the lead on the failing row, else 0.</param>
/// <param name="MaxScore">The greatest possible absolute score over independent source tuples.</param>
/// <param name="Dependencies">Facts about earlier slots that the proof uses, such as <c>c5 = threshold of p0, p2</c> or <c>every row holds at most one head</c>.</param>
/// <param name="Failure">A failing source tuple, if one was met.</param>
public sealed record SlotCertificate(
    string Name,
    string MeaningName,
    string RuleName,
    ProofStatus Status,
    ProofMethod Method,
    long Rows,
    long Margin,
    long MaxScore,
    EquatableArray<string> Dependencies,
    FailingRow? Failure);
