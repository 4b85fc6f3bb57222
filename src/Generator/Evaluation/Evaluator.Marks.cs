using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <content>Values that the user wants to see in the chain.</content>
internal sealed partial class Evaluator
{
    private readonly List<MarkedValue> _marks = [];

    /// <summary>The marked values in order of evaluation, each once.</summary>
    public IReadOnlyList<MarkedValue> Marks => _marks;

    private ScalarValue Mark(MarkExpression mark)
    {
        ScalarValue value = Scalar(mark.Value);
        if (_state.IsDead)
        {
            return value;
        }

        // What reads the value later reads this token: a sum is added up once.
        Describe(mark.Span, mark);
        Sum token = graph.Materialise(value.Sum);
        DataflowGraph.Rename(token, mark.Name, OriginOf(mark.Span), NameRank.Mark);
        var marked = new MarkedValue(mark.Name, value with { Sum = token }, OriginOf(mark.Span), graph.Segment);
        if (!_marks.Exists(known => known.Name == marked.Name && known.Segment == marked.Segment && known.Value.Sum.Equals(token)))
        {
            _marks.Add(marked);
        }

        return marked.Value;
    }
}

/// <summary>A value that shall be a token of a segment, and the name that it shall have.</summary>
internal sealed record MarkedValue(string Name, ScalarValue Value, SlotOrigin Origin, int Segment);
