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
        var cells = new List<(SignatureParameter Parameter, int Cell, int Length)>();
        Value result = evaluator.Run(state => signature.Parameters
            .Select(parameter => Argument(parameter, state, evaluator, inputOf, prompt, cells))
            .ToArray());

        var outputs = new List<OutputValue>();
        if (signature is { Return: { } state, Step.HasLimit: true })
        {
            Value[] parts = result is TupleValue pair ? pair.Elements.ToArray() : [result, result];
            AddResult(outputs, "result", parts[0], state.Domain, evaluator.ResultOrigin);
            AddResult(outputs, "limit", parts[1], domain: null, evaluator.ResultOrigin);
        }
        else if (signature.Return is { } returned)
        {
            AddResult(outputs, "result", result, returned.Domain, evaluator.ResultOrigin);
        }

        foreach ((SignatureParameter parameter, int cell, int length) in cells)
        {
            for (int i = 0; i < length; i++)
            {
                outputs.Add(new OutputValue(
                    NameOf(parameter, i), evaluator.ReadCell(cell + i) as ScalarValue, parameter.Domain, evaluator.LastWrite(cell + i), IsResult: false));
            }
        }

        return outputs;
    }

    private static Evaluator.Argument Argument(
        SignatureParameter parameter,
        State state,
        Evaluator evaluator,
        Func<PromptInput, Sum> inputOf,
        PromptShape prompt,
        List<(SignatureParameter Parameter, int Cell, int Length)> outputs)
    {
        ScalarType type = parameter.Type is SpanType span ? span.Element : (ScalarType)parameter.Type;
        List<Value> inputs = prompt.Inputs
            .Where(input => ReferenceEquals(input.Parameter, parameter))
            .Select(input => (Value)new ScalarValue(inputOf(input), type))
            .ToList();
        if (parameter.Type is ScalarType && !parameter.IsOutput)
        {
            return new Evaluator.Argument(inputs[0], Cell: null);
        }

        int length = Math.Max(1, parameter.Length);
        int cell = state.Allocate(length);
        for (int i = 0; i < inputs.Count; i++)
        {
            state[cell + i] = inputs[i];
        }

        if (parameter.IsOutput)
        {
            outputs.Add((parameter, cell, length));
            for (int i = 0; i < length; i++)
            {
                evaluator.NameOutput(cell + i, NameOf(parameter, i));
            }
        }

        return parameter.Type is SpanType
            ? new Evaluator.Argument(new SpanValue(cell, length), Cell: null)
            : new Evaluator.Argument(Value: null, cell);
    }

    private static void AddResult(List<OutputValue> outputs, string name, Value value, DomainModel? domain, SlotOrigin origin)
    {
        if (value is TupleValue tuple)
        {
            for (int i = 0; i < tuple.Elements.Count; i++)
            {
                AddResult(outputs, $"{name}.Item{Integers.Text(i + 1)}", tuple.Elements[i], domain, origin);
            }

            return;
        }

        outputs.Add(new OutputValue(name, value as ScalarValue, domain, origin, IsResult: true));
    }

    private static string NameOf(SignatureParameter parameter, int index) =>
        parameter.Type is SpanType ? $"{parameter.Name}[{Integers.Text(index)}]" : parameter.Name;
}

/// <summary>An output after a run; <paramref name="Value"/> is <see langword="null"/> where some path leaves it unwritten.</summary>
internal sealed record OutputValue(string Name, ScalarValue? Value, DomainModel? Domain, SlotOrigin Origin, bool IsResult);
