namespace CotGen.Machines;

/// <summary>Names of halting states that say yes or no.</summary>
internal static class AnswerWords
{
    private static readonly string[] Prefixes = ["halt", "stop"];
    private static readonly char[] Separators = ['-', '_', '.', ':', ' '];

    /// <summary>What a halting state's name says: <c>accept</c>, <c>halt-accept</c>, <c>qReject</c>, <c>stop-qA</c>, <c>stop-qNa</c>; halt where it says neither.</summary>
    public static MachineAnswer Of(string name)
    {
        string word = name.ToLowerInvariant();
        foreach (string prefix in Prefixes)
        {
            word = word.StartsWith(prefix, StringComparison.Ordinal) ? word.Substring(prefix.Length).TrimStart(Separators) : word;
        }

        return Says(word, "accept", "qa") ? MachineAnswer.Accept : Says(word, "reject", "qr") || word is "qna" ? MachineAnswer.Reject : MachineAnswer.Halt;
    }

    private static bool Says(string word, string meaning, string letter) =>
        word.StartsWith(meaning, StringComparison.Ordinal) || word.StartsWith("q" + meaning, StringComparison.Ordinal) || word.StartsWith("q_" + meaning, StringComparison.Ordinal)
        || word == letter;
}
