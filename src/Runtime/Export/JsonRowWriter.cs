using System.Text;
using CotGen.Programs;

namespace CotGen.Export;

/// <summary>Rows of JSON, one per line. Where texts stand in their fields is counted in characters (Unicode scalars).</summary>
internal sealed class JsonRowWriter : RowWriter
{
    private const int MaxStackTokens = 256;

    private readonly CotProgram _program;
    private readonly ExportOptions _options;
    private readonly RowLayout _layout;
    private readonly ChainText _text;
    private readonly TextPieces _tokens;
    private readonly TextPieces _tags;
    private readonly byte[] _beforeIndex;
    private readonly int[]? _answerAt;
    private readonly int[]? _ascending;
    private readonly byte[]? _tokenSpans;

    public JsonRowWriter(CotProgram program, ExportOptions options)
    {
        _program = program;
        _options = options;
        _layout = RowLayout.Of(options.Format, program.Name);
        _text = ChainText.Of(program, options.Rendering);
        _tokens = new TextPieces(Enumerable.Range(0, program.Vocabulary.Count).Select(i => program.Vocabulary.TextOf((ushort)i) + " "));
        _tags = new TextPieces([options.Tags.BeforeThought, options.Tags.AfterThought, options.Tags.BeforeAnswer, options.Tags.AfterAnswer]);
        _beforeIndex = Encoding.UTF8.GetBytes($"\"program\":\"{program.Hash}\",\"index\":");
        if (program.Layout.IsBounded)
        {
            _answerAt = program.AnswerPositions(width: 1, program.Chain.Count);
            _ascending = [.. _answerAt.Distinct().Order()];
        }

        // All rows have the same where all have one length.
        if (program.Layout is { IsBounded: true, HasRuns: false })
        {
            var row = new RowBuffer();
            WriteTokenSpans(row, program.Prompt.Count, program.Chain.Count, _ascending!);
            _tokenSpans = row.Written.ToArray();
        }
    }

    private enum Tag
    {
        BeforeThought,
        AfterThought,
        BeforeAnswer,
        AfterAnswer,
    }

    private bool HasThoughtApart => _options.Format == ExportFormat.Qa;

    public override void Write(RowBuffer row, long index, ReadOnlySpan<ushort> prompt, ReadOnlySpan<ushort> chain)
    {
        int[] answerAt = _answerAt ?? _program.AnswerPositions(_program.Layout.WidthOf(prompt.Length), chain.Length);
        int[] ascending = _ascending ?? [.. answerAt.Distinct().Order()];
        row.Answer.Clear();
        row.Append(_layout.BeforePrompt);
        row.StartText();
        WriteTokens(row, prompt);
        int promptEnd = row.Characters;
        row.Append(_layout.BeforeCompletion);
        row.StartText();
        (int Start, int End) thought = (0, 0);
        if (HasThoughtApart)
        {
            WriteAnswer(row, prompt, chain, answerAt.Length);
        }
        else
        {
            thought = WriteCompletion(row, prompt, chain, answerAt, ascending);
        }

        row.Append(_layout.AfterCompletion);
        if (HasThoughtApart)
        {
            row.Append("\"thought\":\""u8);
            row.StartText();
            _text.Write(row, prompt, chain, withEnd: true, []);
            thought = (0, row.Characters);
            row.Append("\","u8);
        }

        row.Append(_beforeIndex);
        row.Append(index);
        row.Append(",\"characters\":{\"prompt\":"u8);
        row.AppendRange(0, promptEnd);
        row.Append(",\"thought\":"u8);
        row.AppendRange(thought.Start, thought.End);
        row.Append(",\"answer\":"u8);
        row.Answer.WriteTo(row);
        if (_tokenSpans is { } spans)
        {
            row.Append(spans);
        }
        else
        {
            WriteTokenSpans(row, prompt.Length, chain.Length, ascending);
        }
    }

    private (int Start, int End) WriteCompletion(RowBuffer row, ReadOnlySpan<ushort> prompt, ReadOnlySpan<ushort> chain, int[] answerAt, int[] ascending)
    {
        bool hasAnswer = _options.Tags.HasAnswer;
        row.Append(_tags, (int)Tag.BeforeThought);
        int start = row.Characters;
        _text.Write(row, prompt, chain, withEnd: !hasAnswer, hasAnswer ? [] : ascending);
        int end = row.Characters;
        row.Append(_tags, (int)Tag.AfterThought);
        if (hasAnswer)
        {
            row.Append(_tags, (int)Tag.BeforeAnswer);
            WriteAnswer(row, prompt, chain, answerAt.Length);
            row.Append(_tags, (int)Tag.AfterAnswer);
        }

        return (start, end);
    }

    private void WriteAnswer(RowBuffer row, ReadOnlySpan<ushort> prompt, ReadOnlySpan<ushort> chain, int length)
    {
        int start = row.Characters;
        Span<ushort> answer = length <= MaxStackTokens ? stackalloc ushort[length] : new ushort[length];
        _program.AnswerOf(prompt, chain, answer);
        WriteTokens(row, answer);
        row.Answer.Add(start, row.Characters);
    }

    private void WriteTokens(RowBuffer row, ReadOnlySpan<ushort> tokens)
    {
        foreach (ushort token in tokens)
        {
            row.Append(_tokens, token);
        }

        row.Shorten(tokens.IsEmpty ? 0 : 1);
    }

    // Tokens are counted from the first one of the prompt. To the end of the row.
    private static void WriteTokenSpans(RowBuffer row, int promptLength, int chainLength, int[] ascending)
    {
        var places = new SpanList();
        foreach (int position in ascending)
        {
            places.Add(promptLength + position, promptLength + position + 1);
        }

        row.Append("},\"tokens\":{\"prompt\":"u8);
        row.AppendRange(0, promptLength);
        row.Append(",\"thought\":"u8);
        row.AppendRange(promptLength, promptLength + chainLength);
        row.Append(",\"answer\":"u8);
        places.WriteTo(row);
        row.Append("}}}\n"u8);
    }
}
