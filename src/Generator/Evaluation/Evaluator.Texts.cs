using CotGen.Generator.Frontend.Model;

namespace CotGen.Generator.Evaluation;

/// <content>What methods with a text have to tell of their results.</content>
internal sealed partial class Evaluator
{
    private readonly List<ToldValue> _texts = [];

    /// <summary>Results of calls with a text, in order of evaluation.</summary>
    public IReadOnlyList<ToldValue> Texts => _texts;

    // The arguments as they are on entry, a span as its elements.
    private List<ScalarValue>[] Told(Argument[] arguments) => arguments
        .Select(argument => ScalarsOf(argument.Cell is { } cell ? _state[cell] : argument.Value))
        .ToArray();

    private List<ScalarValue> ScalarsOf(Value? value) => value switch
    {
        ScalarValue scalar => [scalar],
        SpanValue span => Enumerable.Range(span.Start, span.Length).Select(cell => _state[cell]).OfType<ScalarValue>().ToList(),
        TableValue table => table.Elements.Select(bits => ScalarValue.Known(bits, table.Element)).ToList(),
        _ => [],
    };

    private void Tell(FunctionModel callee, List<ScalarValue>[] arguments, Value result)
    {
        if (callee.Text.Count == 0 || _state.IsDead || result is not ScalarValue { IsKnown: false } value)
        {
            return;
        }

        var parts = new List<ToldPart>();
        foreach (TextPart part in callee.Text)
        {
            parts.AddRange(part.Parameter switch
            {
                TextPart.NoParameter => [new ToldPart(part.Words, Value: null)],
                TextPart.Result => [new ToldPart(part.Words, value)],
                int parameter => arguments[parameter].SelectMany((argument, i) =>
                    i == 0 ? new[] { new ToldPart(part.Words, argument) } : [new ToldPart(" ", Value: null), new ToldPart(part.Words, argument)]),
            });
        }

        _texts.Add(new ToldValue(value, parts));
    }
}

/// <summary>A value and the sentence that tells it.</summary>
internal sealed record ToldValue(ScalarValue Value, IReadOnlyList<ToldPart> Parts);

/// <summary>A piece of a sentence: words, or a value with its name.</summary>
internal sealed record ToldPart(string Words, ScalarValue? Value);
