using CotGen.Generator.Evaluation.Flow;
using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <summary>Computes the first state of a step function or fold where a member of the user's type yields it.</summary>
internal static class FirstState
{
    /// <summary>The same model with the scalars of its first state.</summary>
    /// <exception cref="RefusedException">The member yields no state of the domain.</exception>
    public static MethodModel Computed(MethodModel model, CancellationToken cancellationToken)
    {
        if (model.Signature.Start is not { Function: >= 0 and var number } start)
        {
            return model;
        }

        FunctionModel function = model.Functions[number];
        var evaluator = new Evaluator(model, new DataflowGraph(new DataflowLimits()), FlowMemory.None, model.Options.Fuel, cancellationToken);
        Value value = evaluator.Call(number);
        SignatureParameter state = model.Signature.Parameters[0];
        long[] values = Value.Leaves(value).Select(static leaf => leaf.Bits).ToArray();
        string? problem = evaluator.IsDead ? "it throws" : state.Leaves
            .Where((leaf, i) => !leaf.Has(values[i]))
            .Select(leaf => $"'{state.Name}{leaf.Path}' is outside its domain there")
            .FirstOrDefault();
        return problem is not null
            ? throw new RefusedException(new Finding("COT0216", function.Body.Span, [function.Name, problem]))
            : model with { Signature = model.Signature with { Start = start with { Values = values.ToEquatableArray() } } };
    }
}
