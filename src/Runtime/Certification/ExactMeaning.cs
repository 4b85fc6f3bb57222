using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>Meanings as integers define them: a value beyond 64 bits has no class.</summary>
internal static class ExactMeaning
{
    /// <summary>The class of <paramref name="slot"/>, or -1.</summary>
    public static int Evaluate(Slot slot, ClassContext context)
    {
        try
        {
            return slot.Meaning.Evaluate(context, slot.Classes);
        }
        catch (OverflowException)
        {
            return -1;
        }
    }
}
