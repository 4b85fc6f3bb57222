using System.Text;

namespace CotGen.Programs;

/// <content>What narrated traces tell: part of the text for people, not of the hash.</content>
internal sealed partial class CotProgramWriter
{
    private void WriteSentences(StringBuilder body)
    {
        for (int i = 0; _withNames && i < _program.Chain.Count; i++)
        {
            if (_program.Chain[i].Sentence is { Count: > 0 } sentence)
            {
                body.Append("says c").Append(Integers.Text(i)).Append(' ').Append(string.Join(" , ", sentence.Select(PartText))).Append('\n');
            }
        }
    }

    private string PartText(SentencePart part) => part is { Value: { } value, Type: { } type } ? $"{TypeText(type)} {FormText(value)}" : Quoted(part.Words, always: true);

    private static string TypeText(TokenType type) => type.Kind switch
    {
        TokenKind.Bool => "bool",
        TokenKind.Char => "char",
        TokenKind.Enum => $"enum {Quote(type.Name, withNames: true)}",
        _ => "int",
    };
}
