using CotGen.Programs;
using CotGen.Traces;

namespace CotGen.Export;

/// <summary>Chains told in sentences, one per line.</summary>
internal sealed class SentenceText(CotProgram program) : ChainText
{
    private readonly string[] _names = SlotNames.Of(program);

    public override void Write(RowBuffer row, ReadOnlySpan<ushort> prompt, ReadOnlySpan<ushort> chain, bool withEnd, ReadOnlySpan<int> answerAt)
    {
        bool isFirst = true;
        for (int i = 0; i < chain.Length; i++)
        {
            if (Narration.SentenceAt(program, _names, prompt, chain, i) is not { } sentence)
            {
                continue;
            }

            if (!isFirst)
            {
                row.AppendText("\n");
            }

            isFirst = false;
            int start = row.Characters;
            row.AppendText(sentence);
            if (!answerAt.IsEmpty && answerAt[0] == i)
            {
                row.Answer.Add(start, row.Characters);
                answerAt = answerAt[1..];
            }
        }
    }
}
