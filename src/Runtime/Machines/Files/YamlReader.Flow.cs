using System.Globalization;
using System.Text;

namespace CotGen.Machines;

/// <summary>Flow style and quotation marks.</summary>
internal sealed partial class YamlReader
{
    // Standing on a bracket or brace.
    private YamlNode ReadFlow()
    {
        Enter();
        YamlNode node = Letter == '[' ? ReadFlowSequence() : ReadFlowMapping();
        _depth--;
        return node;
    }

    private YamlSequence ReadFlowSequence()
    {
        Field place = Here();
        var items = new List<YamlNode>();
        _column++;
        while (!IsFlowEnd(place, ']'))
        {
            items.Add(ReadKey(isFlow: true));
            TakeComma(place, ']');
        }

        _column++;
        return new YamlSequence(place, items);
    }

    private YamlMapping ReadFlowMapping()
    {
        Field place = Here();
        var pairs = new YamlPairs();
        _column++;
        while (!IsFlowEnd(place, '}'))
        {
            YamlNode key = ReadKey(isFlow: true);
            SkipToContent();
            YamlNode value = new YamlScalar(Here() with { Text = "" }, IsPlain: true);
            if (IsColon(isFlow: true) || (Letter == ':' && key is not YamlScalar { IsPlain: true }))
            {
                _column++;
                SkipToContent();
                value = IsEnd || Letter is ',' or '}' ? value : ReadKey(isFlow: true);
            }

            pairs.Add(key, value);
            TakeComma(place, '}');
        }

        _column++;
        return new YamlMapping(place, pairs.List);
    }

    private bool IsFlowEnd(Field start, char end)
    {
        SkipToContent();
        return IsEnd ? throw start.Error($"there is no '{end}' for this bracket") : Letter == end;
    }

    private void TakeComma(Field start, char end)
    {
        if (!IsFlowEnd(start, end) && Letter == ',')
        {
            _column++;
        }
        else if (Letter != end)
        {
            throw Rest().Expected($"',' or '{end}'");
        }
    }

    // A text in quotation marks, on one line: single ones are doubled inside, double ones know escapes.
    private YamlScalar ReadQuoted()
    {
        Field place = Here();
        char mark = Letter;
        var text = new StringBuilder();
        for (_column++; _column < Text.Length; _column++)
        {
            if (Letter == mark && !(mark == '\'' && After == mark))
            {
                _column++;
                return new YamlScalar(place with { Text = text.ToString() }, IsPlain: false);
            }

            if (Letter == mark)
            {
                _column++;
            }

            text.Append(mark == '"' && Letter == '\\' ? Escape() : Letter.ToString());
        }

        throw place.Error($"there is no second {mark} on this line");
    }

    private string Escape()
    {
        Field place = Here();
        _column++;
        int digits = Letter switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            string code = _column + digits < Text.Length ? Text.Substring(_column + 1, digits) : "";
            _column += digits;
            return int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value) && value is >= ' ' and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF)
                ? char.ConvertFromUtf32(value)
                : throw place.Error($"expected the code of a character in {digits} hexadecimal digits after '\\'");
        }

        return Letter switch
        {
            '"' or '\\' or '/' or ' ' => Letter.ToString(),
            't' => "\t",
            _ => throw place.Error("this escape is not known; a character can be written as itself"),
        };
    }
}
