using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Machines;

/// <summary>A result as one JSON object.</summary>
internal static class JsonReport
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Result result)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", result.Source);
            json.WriteString("format", result.Format);
            json.WriteNumber("states", result.States);
            json.WriteNumber("symbols", result.File.Machine.Symbols.Count);
            json.WriteString("outcome", result.Outcome);
            json.WriteString("state", result.State);
            json.WriteNumber("steps", result.Steps);
            json.WriteString("tape", result.TapeText);
            Write(json, "tapeLeft", result.TapeLeft);
            json.WriteNumber("head", result.Head);
            json.WriteNumber("ones", result.Ones);
            Write(json, "predictorMatches", result.PredictorMatches);
            json.WriteString("verdict", result.Verdict);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, string name, int? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteNumber(name, value.Value);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteBoolean(name, value.Value);
        }
    }
}
