namespace CotGen;

/// <summary>One step of a completion.</summary>
/// <param name="Index">Its number, from 0.</param>
/// <param name="Label">What is to be said of it.</param>
/// <param name="Slot">The slot that the step stands for; -1 behind the end.</param>
/// <param name="Token">The token that was written, or <see langword="null"/> if the text is none.</param>
/// <param name="Start">Where the step begins in the completion: a character of a text, a token of tokens.</param>
/// <param name="Length">Characters or tokens.</param>
public readonly record struct VerifiedStep(int Index, StepLabel Label, int Slot, ushort? Token, int Start, int Length);

/// <summary>A value of a chain, as people read it.</summary>
/// <param name="Name">The slot's name, with an index where it occurs several times: <c>carry#2</c>.</param>
/// <param name="Text">The token's text.</param>
public readonly record struct StepValue(string Name, string Text)
{
    /// <summary>Such as <c>carry#2=1</c>.</summary>
    public override string ToString() => $"{Name}={Text}";
}
