namespace CotGen.Programs;

/// <content>Outputs: a token of the chain, or a view of one and the type of what is read.</content>
internal sealed partial class CotProgramReader
{
    private ProgramOutput ReadOutput()
    {
        string name = Name(), word = Word("a slot");
        int bracket = word.IndexOf('[');
        Address address = ReadAddress(bracket < 0 ? word : word.Substring(0, bracket));
        if (address.Kind != AddressKind.Prologue || address.Offset >= _slots.Count + _entry.Count + _body.Count)
        {
            throw Expected("a chain token above this line", address.ToString());
        }

        TokenView? view = null;
        if (bracket >= 0)
        {
            ClassSet read = _slots.Concat(_entry).Concat(_body).ElementAt(address.Offset).Classes;
            view = new TokenView(ViewIn(word, bracket, read), ScalarType(Word("a kind of token")));
            Require(ProgramShape.ProblemOf(view, read));
        }

        return new ProgramOutput(name, address.Offset) { View = view, IsRepeated = TryLiteral("each") };
    }

    private TokenType ScalarType(string kind) => kind switch
    {
        "bool" => TokenType.Bool,
        "int" => TokenType.Int,
        "char" => TokenType.Char,
        "enum" => EnumNamed(Name()),
        _ => throw Expected("bool, int, char or enum", kind),
    };
}
