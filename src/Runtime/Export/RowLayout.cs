using System.Text;

namespace CotGen.Export;

/// <summary>The words of JSON around the texts of a row.</summary>
/// <param name="BeforePrompt">From the beginning of the row to the text of the prompt.</param>
/// <param name="BeforeCompletion">From there to the text that was thought, or to the answer where that stands alone.</param>
/// <param name="AfterCompletion">From there to the members of the metadata.</param>
internal sealed record RowLayout(byte[] BeforePrompt, byte[] BeforeCompletion, byte[] AfterCompletion)
{
    private const string Metadata = ",\"metadata\":{";

    public static RowLayout Of(ExportFormat format, string name) => format switch
    {
        ExportFormat.Jsonl => New("{\"prompt\":\"", "\",\"completion\":\"", $"\"{Metadata}"),
        ExportFormat.Chat => New("{\"messages\":[{\"role\":\"user\",\"content\":\"", "\"},{\"role\":\"assistant\",\"content\":\"", $"\"}}]{Metadata}"),
        ExportFormat.Alpaca => New(
            $"{{\"instruction\":\"{Encoding.UTF8.GetString(TextPieces.Escaped($"Compute {name} step by step."))}\",\"input\":\"", "\",\"output\":\"", $"\"{Metadata}"),
        _ => New("{\"question\":\"", "\",\"answer\":\"", $"\"{Metadata}"),
    };

    private static RowLayout New(string beforePrompt, string beforeCompletion, string afterCompletion) =>
        new(Encoding.UTF8.GetBytes(beforePrompt), Encoding.UTF8.GetBytes(beforeCompletion), Encoding.UTF8.GetBytes(afterCompletion));
}
