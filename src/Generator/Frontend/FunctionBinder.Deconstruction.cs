using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CotGen.Generator.Frontend;

/// <content>Deconstruction: every value becomes the tuple that its target has places for.</content>
internal sealed partial class FunctionBinder
{
    private DeconstructionInfo InfoOf(IDeconstructionAssignmentOperation deconstruction) => deconstruction.Syntax is AssignmentExpressionSyntax syntax
        ? _session.ModelOf(syntax.SyntaxTree).GetDeconstructionInfo(syntax)
        : default;

    private Expression TakenApart(Expression value, AssignmentTarget target, DeconstructionInfo info, IOperation at)
    {
        if (target is not TupleTarget { Elements: var places })
        {
            return value;
        }

        if (info.Method is { } method)
        {
            if (Deconstructed(value, method, at) is not { } parts)
            {
                return Later(at, "Deconstruction by this method", "use a record struct, a tuple or a method 'Deconstruct' of the struct");
            }

            value = parts;
        }

        if (value.Type is not TupleType { Elements: var types } || types.Count != places.Count)
        {
            return Later(at, "This deconstruction", "use a tuple");
        }

        if (!places.Any(static place => place is TupleTarget) || info.Nested.IsDefaultOrEmpty || value.Type is StructType)
        {
            return value;
        }

        Expression tuple = Named(value, out AssignmentExpression? storing);
        var elements = places.Select((place, i) => TakenApart(Part(tuple, i), place, info.Nested[i], at)).ToEquatableArray();
        var taken = new TupleExpression(elements, new TupleType(elements.Select(static element => element.Type).ToEquatableArray()), value.Span);
        return storing is null ? taken : new SequenceExpression([storing], taken, taken.Type, taken.Span);
    }

    /// <summary>What <c>Deconstruct</c> yields: the record's parameters, or what a method of the user's writes.</summary>
    private SequenceExpression? Deconstructed(Expression value, IMethodSymbol method, IOperation at)
    {
        if (method.IsImplicitlyDeclared && value.Type is StructType)
        {
            int[] fields = method.Parameters
                .Select(parameter => method.ContainingType.GetMembers(parameter.Name).FirstOrDefault() is { } member ? StructReader.IndexOf(member, method.ContainingType) : -1)
                .ToArray();
            Expression record = Named(value, out AssignmentExpression? storing);
            return Array.Exists(fields, static field => field < 0) ? null : Sequence(storing is null ? [] : [storing], fields.Select(field => Part(record, field)));
        }

        if (method.IsStatic || method.IsGenericMethod || value.Type is not StructType || CallTargets.SyntaxOf(method, _session) is not { } syntax)
        {
            return null;
        }

        List<Expression> arguments = [value is VariableExpression variable && !method.IsReadOnly
            ? new ReferenceArgument(new VariableTarget(variable.Variable, value.Type, value.Span), value.Type, value.Span)
            : value];
        List<Expression> parts = [];
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            TypeModel type = BindType(parameter.Type, at);
            int part = Temporary(type, "");
            arguments.Add(new ReferenceArgument(new VariableTarget(part, type, value.Span), type, value.Span));
            parts.Add(new VariableExpression(part, type, value.Span));
        }

        return Sequence([new CallExpression(NumberOf(method, syntax), arguments.ToEquatableArray(), VoidType.Instance, value.Span)], parts);
    }

    private static SequenceExpression Sequence(EquatableArray<Expression> effects, IEnumerable<Expression> parts)
    {
        EquatableArray<Expression> elements = parts.ToEquatableArray();
        var tuple = new TupleExpression(elements, new TupleType(elements.Select(static element => element.Type).ToEquatableArray()), elements[0].Span);
        return new SequenceExpression(effects, tuple, tuple.Type, tuple.Span);
    }

    /// <summary>The value under a name, so that it can be used more than once.</summary>
    private Expression Named(Expression value, out AssignmentExpression? storing)
    {
        storing = null;
        if (value is VariableExpression)
        {
            return value;
        }

        int variable = Temporary(value.Type, "");
        storing = new AssignmentExpression(new VariableTarget(variable, value.Type, value.Span), value, value.Type, value.Span);
        return new VariableExpression(variable, value.Type, value.Span);
    }

    private static TupleElementExpression Part(Expression tuple, int index) => new(tuple, index, ((TupleType)tuple.Type).Elements[index], tuple.Span);
}
