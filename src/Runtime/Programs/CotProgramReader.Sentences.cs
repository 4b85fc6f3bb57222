namespace CotGen.Programs;

/// <content>Sentences of narrated traces.</content>
internal sealed partial class CotProgramReader
{
    private void ReadSentence()
    {
        Address address = ReadAddress(Word("a slot"));
        if (address.Kind != AddressKind.Prologue || address.Offset >= _slots.Count)
        {
            throw Expected("a chain token above this line", address.ToString());
        }

        _slots[address.Offset] = _slots[address.Offset] with { Sentence = Separated(ReadPart) };
    }

    private SentencePart ReadPart()
    {
        if (_next < _words.Length && _words[_next][0] == '"')
        {
            return new SentencePart(Name());
        }

        string kind = Word("words in quotes, int, bool, char or enum");
        TokenType type = kind switch
        {
            "int" => TokenType.Int,
            "bool" => TokenType.Bool,
            "char" => TokenType.Char,
            "enum" => EnumNamed(Name()),
            _ => throw Expected("words in quotes, int, bool, char or enum", kind),
        };
        return new SentencePart("", ReadForm(), type);
    }
}
