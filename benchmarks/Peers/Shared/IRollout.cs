namespace CotGen.Peers;

/// <summary>
/// Rolls out a batch of prompts, token after token. It is given class numbers and leaves class numbers, in whatever integers suit it best: to turn
/// tokens into classes and to see that prompts are well formed is part of our time and not of a peer's.
/// </summary>
internal interface IRollout : IDisposable
{
    /// <summary>Sets the classes of one position of all prompts.</summary>
    /// <param name="position">A position that some slot reads.</param>
    /// <param name="classes">One class per prompt.</param>
    void SetPrompt(int position, ReadOnlySpan<long> classes);

    /// <summary>Predicts every slot of all chains.</summary>
    void Run();

    /// <summary>Copies the predicted classes of one slot, one per prompt.</summary>
    /// <param name="slot">A slot that reads something.</param>
    /// <param name="classes">Receives one class per prompt.</param>
    void CopySlot(int slot, Span<long> classes);
}
