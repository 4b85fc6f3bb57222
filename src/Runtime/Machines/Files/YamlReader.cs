using CotGen.Programs;

namespace CotGen.Machines;

/// <summary>
/// The part of YAML that machines are written in: mappings and sequences in block and flow style, plain and quoted texts on one line,
/// blocks of text. No anchors, tags, directives or further documents, each refused by name.
/// </summary>
internal sealed partial class YamlReader
{
    private const int MaxDepth = 64;

    private readonly IReadOnlyList<Field> _lines;
    private int _line;
    private int _column;
    private int _depth;

    private YamlReader(IReadOnlyList<Field> lines) => _lines = lines;

    /// <summary>The value that the lines are.</summary>
    public static YamlNode Read(IReadOnlyList<Field> lines)
    {
        var reader = new YamlReader(lines);
        reader.SkipToContent();
        if (reader.IsAt("---") && !reader.IsEnd)
        {
            reader._column += 3;
            reader.SkipToContent();
        }

        if (reader.IsEnd)
        {
            throw reader.Here().Error("expected a YAML mapping, not the end of the file");
        }

        YamlNode node = reader.ReadBlock();
        reader.SkipToContent();
        return reader.IsEnd ? node
            : reader.IsAt("---") || reader.IsAt("...") ? throw reader.Rest().Error("a second YAML document; one was expected")
            : throw reader.Rest().Expected($"a key in column {Integers.Text(node.Place.Column)}");
    }

    private bool IsEnd => _line >= _lines.Count;

    private string Text => _lines[_line].Text;

    private char Letter => !IsEnd && _column < Text.Length ? Text[_column] : '\0';

    private char After => !IsEnd && _column + 1 < Text.Length ? Text[_column + 1] : '\0';

    private Field Here() => IsEnd
        ? _lines[_lines.Count - 1] is var last ? last.From(last.Text.Length) : default
        : _lines[_line].Part(_column, 0);

    private Field Rest() => IsEnd ? Here() : _lines[_line].From(_column).Trim();

    private bool IsAt(string mark) => !IsEnd && string.CompareOrdinal(Text, _column, mark, 0, mark.Length) == 0;

    // Blanks and a comment: a comment starts a line or follows a blank.
    private bool SkipBlanks()
    {
        int start = _column;
        while (Letter is ' ' or '\t')
        {
            _column++;
        }

        if (Letter == '#' && (_column == 0 || Text[_column - 1] is ' ' or '\t'))
        {
            _column = Text.Length;
        }

        return _column > start;
    }

    // To the next letter that is neither blank nor comment, on whatever line.
    private void SkipToContent()
    {
        while (!IsEnd)
        {
            SkipBlanks();
            if (_column < Text.Length)
            {
                return;
            }

            _line++;
            _column = 0;
        }
    }

    private void Enter()
    {
        if (++_depth > MaxDepth)
        {
            throw Here().Error($"values are nested deeper than {Integers.Text(MaxDepth)} levels");
        }
    }

    // Standing on the first letter of a value that starts a line, or follows "- ".
    private YamlNode ReadBlock()
    {
        Enter();
        int indent = _column;
        YamlNode node = IsItem ? ReadItems(indent) : ReadPairs(indent);
        _depth--;
        return node;
    }

    private void RequireSpaces()
    {
        if (Text.Substring(0, _column).IndexOf('\t') is var tab and >= 0)
        {
            throw _lines[_line].Part(tab, 1).Error("a tab; YAML is indented with spaces");
        }
    }

    private bool IsItem => Letter == '-' && After is '\0' or ' ' or '\t';

    private YamlSequence ReadItems(int indent)
    {
        Field place = Here();
        var items = new List<YamlNode>();
        do
        {
            _column++;
            int line = _line;
            SkipToContent();
            items.Add(!IsEnd && (_line == line || _column > indent) ? ReadBlock() : new YamlScalar(Here() with { Text = "" }, IsPlain: true));
            SkipToContent();
        }
        while (!IsEnd && _column == indent && IsItem);
        return new YamlSequence(place, items);
    }

    // A mapping, or a single value where no colon follows.
    private YamlNode ReadPairs(int indent)
    {
        Field place = Here();
        var pairs = new YamlPairs();
        do
        {
            RequireSpaces();
            YamlNode key = ReadKey(isFlow: false);
            SkipBlanks();
            if (!IsColon(isFlow: false))
            {
                return pairs.Count == 0 ? RequireEndOfLine(key) : throw Rest().Expected("':' and a value after the key");
            }

            _column++;
            pairs.Add(key, ReadValue(indent));
            SkipToContent();
            if (!IsEnd && _column > indent)
            {
                RequireSpaces();
                throw Rest().Error($"this is indented deeper than the key in column {Integers.Text(place.Column)} above it, and belongs to nothing");
            }
        }
        while (!IsEnd && _column == indent && !IsItem && !IsAt("---") && !IsAt("..."));
        return new YamlMapping(place, pairs.List);
    }

    private YamlNode ReadKey(bool isFlow) => Letter switch
    {
        '[' or '{' => ReadFlow(),
        '"' or '\'' => ReadQuoted(),
        _ => ReadPlain(isFlow, isKey: true),
    };

    // A colon counts where a blank, the end of the line or, in flow style, a mark follows it.
    private bool IsColon(bool isFlow) => Letter == ':' && (After is '\0' or ' ' or '\t' || (isFlow && After is ',' or '[' or ']' or '{' or '}'));

    // What follows the colon of a key in column indent: on the line, or indented below it.
    private YamlNode ReadValue(int indent)
    {
        Field colon = Here();
        SkipBlanks();
        if (_column < Text.Length)
        {
            return Letter is '|' or '>' ? ReadText(indent) : RequireEndOfLine(Letter is '[' or '{' or '"' or '\'' ? ReadKey(isFlow: false) : ReadPlain(isFlow: false, isKey: false));
        }

        SkipToContent();
        return !IsEnd && (_column > indent || (_column == indent && IsItem)) ? ReadBlock() : new YamlScalar(colon, IsPlain: true);
    }

    private YamlNode RequireEndOfLine(YamlNode node)
    {
        SkipBlanks();
        return IsEnd || _column >= Text.Length ? node : throw Rest().Expected("the end of the line after the value");
    }

    // A block of text: the lines that are indented deeper than its key.
    private YamlScalar ReadText(int indent)
    {
        Field header = Rest();
        bool isFolded = Letter == '>';
        int inner = -1;
        for (_column++; _column < Text.Length && Letter is not (' ' or '\t'); _column++)
        {
            inner = Letter is >= '1' and <= '9' ? indent + (Letter - '0') : Letter is '+' or '-' ? inner : throw header.Expected("'|' or '>' and the end of the line");
        }

        RequireEndOfLine(new YamlScalar(header, IsPlain: false));
        var lines = new List<Field>();
        for (_line++, _column = 0; !IsEnd; _line++)
        {
            int start = Text.Length - Text.TrimStart(' ').Length;
            bool isBlank = start == Text.Length;
            inner = inner < 0 && !isBlank ? start : inner;
            if (!isBlank && (start < inner || start <= indent))
            {
                break;
            }

            lines.Add(inner >= 0 && Text.Length > inner ? _lines[_line].From(inner) : _lines[_line].From(Text.Length));
        }

        string text = string.Join(isFolded ? " " : "\n", lines.Select(static line => line.Text)).TrimEnd('\n', ' ');
        return new YamlScalar(header with { Text = text }, IsPlain: false) { Lines = lines };
    }

    // A text without quotation marks, on one line.
    private YamlScalar ReadPlain(bool isFlow, bool isKey)
    {
        Field place = Here();
        if (",[]{}#&*!|>'\"%@`".IndexOf(Letter) >= 0 || (Letter is '?' or '-' or ':' && After is '\0' or ' ' or '\t'))
        {
            throw Rest().Error($"{Shown.Quoted(Letter.ToString())} has a meaning of its own in YAML; as a text it stands in quotation marks: '{Letter}'");
        }

        int start = _column, end = _column;
        while (_column < Text.Length && !IsColon(isFlow) && !(isFlow && Letter is ',' or '[' or ']' or '{' or '}') && !(Letter == '#' && Text[_column - 1] is ' ' or '\t'))
        {
            _column++;
            end = Text[_column - 1] is ' ' or '\t' ? end : _column;
        }

        if (!isKey && !isFlow && IsColon(isFlow: false))
        {
            throw Rest().Error("a second ':' on the line; a mapping as a value is indented below its key or stands in braces");
        }

        return new YamlScalar(place with { Text = Text.Substring(start, end - start) }, IsPlain: true);
    }
}
