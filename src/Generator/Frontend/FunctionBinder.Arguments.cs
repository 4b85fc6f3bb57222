using System.Collections.Immutable;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CotGen.Generator.Frontend;

/// <content>Arguments, which are evaluated in the order of the text and passed in that of the parameters.</content>
internal sealed partial class FunctionBinder
{
    private PassedArguments? Arguments(ImmutableArray<IArgumentOperation> arguments, ImmutableArray<IParameterSymbol> parameters)
    {
        var values = new Expression[parameters.Length];
        var order = new List<int>();
        bool writes = parameters.Any(Writes);
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is not { } parameter)
            {
                Refuse(argument, Diagnostics.Rules.NotInLanguage, "'__arglist'");
                return null;
            }

            int number = parameter.Ordinal;
            values[number] = Argument(argument, parameter, writes);
            order.Add(number);
        }

        return Array.Exists(values, static value => value is null) ? null : new PassedArguments(values, order);
    }

    /// <summary>Evaluates arguments in their own order, by variables where that is not the order of the parameters.</summary>
    private Expression InOrder(PassedArguments arguments, Func<EquatableArray<Expression>, Expression> call)
    {
        Expression[] values = arguments.Values;
        List<int> order = arguments.Order;
        bool isInOrder = order.Zip(order.Skip(1), static (first, second) => first < second).All(static ascends => ascends);
        if (isInOrder || Array.TrueForAll(values, static value => value is ConstantExpression or TableExpression))
        {
            return call(new EquatableArray<Expression>(values));
        }

        List<Expression> effects = [];
        foreach (int number in order)
        {
            Expression value = values[number];
            if (value is ReferenceArgument { Target: not VariableTarget } || value.Type is SpanType)
            {
                return Refuse(value, "A named argument of this kind in another order", "write the arguments in the order of the parameters");
            }

            if (value is not (ReferenceArgument or ConstantExpression or TableExpression))
            {
                int variable = Temporary(value.Type, "");
                effects.Add(new AssignmentExpression(new VariableTarget(variable, value.Type, value.Span), value, value.Type, value.Span));
                values[number] = new VariableExpression(variable, value.Type, value.Span);
            }
        }

        Expression result = call(new EquatableArray<Expression>(values));
        return new SequenceExpression(effects.ToEquatableArray(), result, result.Type, result.Span);
    }

    private DefaultExpression Refuse(Expression at, string construct, string instead)
    {
        _session.Refuse(Diagnostics.Rules.NotSupportedYet, _source, at.Span, construct, instead);
        return new DefaultExpression(ScalarType.Int32, at.Span);
    }

    /// <summary>Arguments by parameter, and the order in which they are evaluated.</summary>
    private sealed record PassedArguments(Expression[] Values, List<int> Order)
    {
        /// <summary>The same behind the receiver of the call, which is evaluated first, or last.</summary>
        public PassedArguments Behind(Expression receiver, bool isLate = false)
        {
            IEnumerable<int> others = Order.Select(static number => number + 1);
            return new([receiver, .. Values], isLate ? [.. others, 0] : [0, .. others]);
        }
    }
}
