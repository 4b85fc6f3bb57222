using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <summary>One run of a target by the evaluator, on inputs that the caller gives: unknown ones for compiling, known ones for finding witnesses.</summary>
internal static class TargetRun
{
    /// <summary>Runs the target and returns its outputs: the result first, then the written parameters in order.</summary>
    public static List<OutputValue> Run(TargetSignature signature, Evaluator evaluator, Func<PromptInput, Sum> inputOf, PromptShape prompt)
    {
        if (signature.Fold is { } fold)
        {
            return RunFold(signature, fold, signature.Start!, evaluator, inputOf, prompt);
        }

        var cells = new List<(SignatureParameter Parameter, int Cell)>();
        Value result = evaluator.Run(state => signature.Parameters
            .Select(parameter => parameter.IsStart ? new Evaluator.Argument(First(parameter, signature.Start!), Cell: null) : Argument(parameter, state, evaluator, inputOf, prompt, cells))
            .ToArray());

        var outputs = new List<OutputValue>();
        if (signature is { Return: { } state, Step.HasLimit: true })
        {
            Value[] parts = result is TupleValue pair ? pair.Elements.ToArray() : [result, result];
            AddResult(outputs, "result", parts[0], state, evaluator.ResultOrigin);
            outputs.Add(new OutputValue("limit", Value.LeafOf(parts[1], 0), Domain: null, evaluator.ResultOrigin, IsResult: true));
        }
        else if (signature.Return is { } returned)
        {
            AddResult(outputs, "result", result, returned, evaluator.ResultOrigin);
        }

        foreach ((SignatureParameter parameter, int first) in cells)
        {
            LeafModel[] leaves = parameter.Leaves.ToArray();
            for (int i = 0; i < leaves.Length; i++)
            {
                int cell = parameter.Type is SpanType ? first + i : first;
                ScalarValue? value = Value.LeafOf(evaluator.ReadCell(cell), parameter.Type is SpanType ? 0 : i);
                outputs.Add(new OutputValue(parameter.Name + leaves[i].Path, value, leaves[i].Domain, evaluator.LastWrite(cell), IsResult: false));
            }
        }

        return outputs;
    }

    // What every round gives comes first in the answer, then what the last state is.
    private static List<OutputValue> RunFold(TargetSignature signature, FoldModel fold, StartModel first, Evaluator evaluator, Func<PromptInput, Sum> inputOf, PromptShape prompt)
    {
        SignatureParameter state = signature.Parameters[0], input = signature.Parameters[1];
        (Value result, Value? given) = evaluator.RunFold(
            First(state, first),
            () => Value.Of(input.Type, new Queue<ScalarValue>(prompt.Inputs.Select(element => new ScalarValue(inputOf(element), element.Type)))),
            fold);
        var outputs = new List<OutputValue>();
        if (fold.Given is not null)
        {
            outputs.Add(new OutputValue("output", Value.LeafOf(given, 0), Domain: null, evaluator.ResultOrigin, IsResult: true) { IsRepeated = true });
        }

        AddResult(outputs, "result", result, fold.Result, evaluator.ResultOrigin);
        return outputs;
    }

    private static Value First(SignatureParameter state, StartModel start) =>
        Value.Of(state.Type, new Queue<ScalarValue>(state.Leaves.Zip(start.Values, static (leaf, value) => ScalarValue.Known(value, leaf.Type))));

    private static Evaluator.Argument Argument(
        SignatureParameter parameter,
        State state,
        Evaluator evaluator,
        Func<PromptInput, Sum> inputOf,
        PromptShape prompt,
        List<(SignatureParameter Parameter, int Cell)> outputs)
    {
        var inputs = new Queue<ScalarValue>(prompt.Inputs
            .Where(input => ReferenceEquals(input.Parameter, parameter))
            .Select(input => new ScalarValue(inputOf(input), input.Type)));
        if (parameter.Type is not SpanType && !parameter.IsOutput)
        {
            return new Evaluator.Argument(Value.Of(parameter.Type, inputs), Cell: null);
        }

        int length = parameter.Type is SpanType ? parameter.Length : 1;
        int cell = state.Allocate(length);
        for (int i = 0; i < length && parameter.IsInput; i++)
        {
            state[cell + i] = parameter.Type is SpanType ? inputs.Dequeue() : Value.Of(parameter.Type, inputs);
        }

        if (parameter.IsOutput)
        {
            outputs.Add((parameter, cell));
            for (int i = 0; i < length && parameter.Type is SpanType; i++)
            {
                evaluator.NameOutputElement(cell + i, $"{parameter.Name}[{Integers.Text(i)}]");
            }

            if (parameter.Type is not SpanType)
            {
                evaluator.NameOutput(cell, parameter.Name);
            }
        }

        return parameter.Type is SpanType
            ? new Evaluator.Argument(new SpanValue(cell, length), Cell: null)
            : new Evaluator.Argument(Value: null, cell);
    }

    private static void AddResult(List<OutputValue> outputs, string name, Value value, SignatureValue returned, SlotOrigin origin)
    {
        int number = 0;
        foreach (LeafModel leaf in returned.Leaves)
        {
            outputs.Add(new OutputValue(name + leaf.Path, Value.LeafOf(value, number++), leaf.Domain, origin, IsResult: true));
        }
    }
}

/// <summary>An output after a run; <paramref name="Value"/> is <see langword="null"/> where some path leaves it unwritten.</summary>
internal sealed record OutputValue(string Name, ScalarValue? Value, DomainModel? Domain, SlotOrigin Origin, bool IsResult)
{
    /// <summary>True for what every round of a fold gives.</summary>
    public bool IsRepeated { get; init; }
}
