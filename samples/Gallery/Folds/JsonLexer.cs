using CotGen;

namespace Gallery;

/// <summary>Where a lexer of JSON is.</summary>
public enum JsonPlace
{
    Between,
    Text,
    Escape,
    Number,
    Word,
}

/// <summary>What a letter of JSON belongs to.</summary>
public enum JsonPart
{
    Blank,
    Mark,
    Text,
    Number,
    Word,
    Error,
}

public static partial class Folds
{
    /// <summary>A lexer of JSON: for every letter, what it belongs to.</summary>
    [CotTarget(Shape = CotShape.Fold)]
    public static (JsonPlace Place, JsonPart Part) JsonLexer(JsonPlace place, [Alphabet("{}[]:, \"\\-.0123456789aeflnrstu")] char letter) => place switch
    {
        JsonPlace.Escape => (JsonPlace.Text, JsonPart.Text),
        JsonPlace.Text when letter == '\\' => (JsonPlace.Escape, JsonPart.Text),
        JsonPlace.Text => (letter == '"' ? JsonPlace.Between : JsonPlace.Text, JsonPart.Text),
        _ => letter switch
        {
            '"' => (JsonPlace.Text, JsonPart.Text),
            '{' or '}' or '[' or ']' or ':' or ',' => (JsonPlace.Between, JsonPart.Mark),
            ' ' => (JsonPlace.Between, JsonPart.Blank),
            '-' or (>= '0' and <= '9') => (JsonPlace.Number, JsonPart.Number),
            '.' when place == JsonPlace.Number => (JsonPlace.Number, JsonPart.Number),
            >= 'a' and <= 'z' => (JsonPlace.Word, JsonPart.Word),
            _ => (JsonPlace.Between, JsonPart.Error),
        },
    };
}
