using CotGen.Programs;
using CotGen.Tokens;
using CotGen.Traces;

namespace CotGen.Export;

/// <summary>Chains whose text is a piece per token, known beforehand: <c>56 6 5 END</c> or <c>a[1]*b[0]=56 carry=5 END</c>.</summary>
internal sealed class PieceText : ChainText
{
    private readonly CotProgram _program;
    private readonly ClassMap[] _maps;
    private readonly TextPieces _pieces;
    private readonly int[] _first;
    private readonly int[] _prefixes;
    private readonly bool _isBounded;

    public PieceText(CotProgram program, bool hasNames)
    {
        _program = program;
        _isBounded = program.Layout.IsBounded;
        _maps = ProgramTokens.Of(program).Chain;
        string[] names = SlotNames.Of(program);
        _first = new int[_maps.Length];
        _prefixes = new int[_maps.Length];
        var texts = new List<string>();
        for (int slot = 0; slot < _maps.Length; slot++)
        {
            string prefix = hasNames ? names[slot] + "=" : "";
            _first[slot] = texts.Count;
            _prefixes[slot] = TextPieces.CharactersOf(prefix);
            foreach (ushort token in _maps[slot].Tokens)
            {
                bool isEnd = program.Vocabulary[token].Type.Kind == TokenKind.End;
                texts.Add($"{(isEnd ? "" : prefix)}{program.Vocabulary.TextOf(token)} ");
            }
        }

        _pieces = new TextPieces(texts);
    }

    public override void Write(RowBuffer row, ReadOnlySpan<ushort> prompt, ReadOnlySpan<ushort> chain, bool withEnd, ReadOnlySpan<int> answerAt)
    {
        int length = withEnd ? chain.Length : chain.Length - 1, next = 0;
        int nextAt = answerAt.IsEmpty ? -1 : answerAt[0];
        for (int i = 0; i < length; i++)
        {
            int slot = _isBounded ? i : _program.Layout.SlotAt(width: 1, i);
            int start = row.Characters;
            row.Append(_pieces, _first[slot] + _maps[slot].ClassOf(chain[i]));
            if (i == nextAt)
            {
                row.Answer.Add(start + _prefixes[slot], row.Characters - 1);
                next++;
                nextAt = next < answerAt.Length ? answerAt[next] : -1;
            }
        }

        row.Shorten(1);
    }
}
