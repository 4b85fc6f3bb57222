using System.Text.Json;
using CotGen.Export;
using CotGen.Tool.Terminal;

namespace CotGen.Tool.Commands;

/// <summary>A prompt and what a model wrote after it, read from a line of any of the formats that <c>trace</c> writes.</summary>
/// <param name="Prompt">The prompt.</param>
/// <param name="Thought">The thought, without what stands around it.</param>
/// <param name="ThoughtStart">Where the thought begins in its field.</param>
/// <param name="Answer">The answer behind the thought; <see langword="null"/> if there is none.</param>
internal sealed record CompletionRow(string Prompt, string Thought, int ThoughtStart, string? Answer)
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="ToolException">It is no such line; the message says where and what was expected.</exception>
    public static CompletionRow Parse(string line, string file, long number, TraceStyle rendering, CompletionTags tags)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement row = document.RootElement;
            if (row.ValueKind != JsonValueKind.Object)
            {
                throw new ToolException($"{file}({number}): expected a JSON object, found {row.ValueKind.ToString().ToLowerInvariant()}");
            }

            if (Text(row, "question") is { } question && row.TryGetProperty("metadata", out JsonElement metadata) && Text(metadata, "thought") is { } thought)
            {
                return new CompletionRow(question, thought, 0, Text(row, "answer"));
            }

            string prompt = Text(row, "prompt") ?? Message(row, "user") ?? Text(row, "input") ?? Text(row, "question")
                ?? throw new ToolException($"{file}({number}): there is no prompt: expected the text 'prompt', 'input' or 'question', or 'messages' with one of the user");
            string completion = Text(row, "completion") ?? Message(row, "assistant") ?? Text(row, "output") ?? Text(row, "answer")
                ?? throw new ToolException($"{file}({number}): there is no completion: expected the text 'completion', 'output' or 'answer', or 'messages' with one of the assistant");
            return Split(prompt, completion, rendering, tags);
        }
        catch (JsonException exception)
        {
            throw new ToolException($"{file}({number},{exception.BytePositionInLine + 1}): no JSON: {exception.Message.Split(" LineNumber:")[0]}");
        }
    }

    // A thought that is closed has come to its end, although the word END is not in it.
    private static CompletionRow Split(string prompt, string completion, TraceStyle rendering, CompletionTags tags)
    {
        if (!tags.HasAnswer)
        {
            return new CompletionRow(prompt, completion, 0, null);
        }

        string before = tags.BeforeThought.Trim(), after = (tags.AfterThought + tags.BeforeAnswer).Trim();
        int start = completion.IndexOf(before, StringComparison.Ordinal) is var found and >= 0 ? found + before.Length : 0;
        int end = completion.LastIndexOf(after, StringComparison.Ordinal);
        if (end < start)
        {
            // Closed, but without what stands before the answer.
            string closed = tags.AfterThought.Trim();
            end = closed.Length == 0 ? -1 : completion.LastIndexOf(closed, StringComparison.Ordinal);
            return end < start
                ? new CompletionRow(prompt, completion[start..], start, null)
                : new CompletionRow(prompt, Ended(completion[start..end], rendering), start, null);
        }

        string answer = completion[(end + after.Length)..].Trim();
        string last = tags.AfterAnswer.Trim();
        bool isClosed = last.Length > 0 && answer.EndsWith(last, StringComparison.Ordinal);
        return new CompletionRow(prompt, Ended(completion[start..end], rendering), start, (isClosed ? answer[..^last.Length] : answer).Trim());
    }

    private static string Ended(string thought, TraceStyle rendering) => rendering == TraceStyle.Narrated ? thought : thought.TrimEnd() + " END";

    private static string? Text(JsonElement row, string name) => row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Message(JsonElement row, string role) => row.TryGetProperty("messages", out JsonElement messages) && messages.ValueKind == JsonValueKind.Array
        ? messages.EnumerateArray().Where(message => Text(message, "role") == role).Select(static message => Text(message, "content")).LastOrDefault()
        : null;
}
