using System.Text.Encodings.Web;
using System.Text.Json;
using CotGen;

namespace QuickStart;

/// <summary>One JSON object a line for each target.</summary>
internal sealed class JsonReport : IReport
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Introduce(Exhibit exhibit)
    {
    }

    public T Follow<T>(string work, Func<IProgress<double>?, T> run) => run(null);

    public void Conclude(TargetResult result)
    {
        using Stream output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("target", result.Exhibit.Name);
            json.WriteString("shape", result.Exhibit.Shape);
            json.WriteNumber("tokens", result.Tokens);
            json.WriteBoolean("perBlock", result.IsPerBlock);
            json.WriteNumber("largestClassCount", result.Program.LargestClassCount);
            json.WriteNumber("weights", result.Certificate.WeightCount);
            json.WriteNumber("margin", result.Certificate.Margin);
            json.WriteString("verdict", NameOf(result.Verdict.Predictor));
            json.WriteString("quantifier", result.Certificate.Quantifier);
            json.WriteString("translation", result.Verdict.Translation?.ToString() ?? "n/a");
            json.WriteNumber("sampled", result.Run.Count);
            json.WriteNumber("wrong", result.Run.Wrong);
            json.WriteNumber("trainedTokens", result.Training.Tokens);
            json.WriteString("trainedVerdict", NameOf(result.Training.Verdict));
            json.WriteNumber("traces", result.Training.Traces);
            json.WriteNumber("counterexamples", result.Training.Counterexamples);
            json.WriteNumber("slotRows", result.Training.SlotRows);
            json.WriteNumber("seconds", Math.Round(result.Training.Seconds, 3));
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static string NameOf(Verdict verdict) => verdict switch
    {
        ProvedVerdict => "Proved",
        ExhaustedVerdict => "Exhausted",
        SampledVerdict => "Sampled",
        _ => "Refuted",
    };
}
