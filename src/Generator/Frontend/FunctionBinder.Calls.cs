using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CotGen.Generator.Frontend;

/// <content>Calls.</content>
internal sealed partial class FunctionBinder
{
    private Expression Call(IInvocationOperation call, bool isStatement)
    {
        IMethodSymbol method = Implemented(call, call.TargetMethod.ReducedFrom ?? call.TargetMethod);
        if (method.IsVararg)
        {
            return Refuse(call, Rules.NotInLanguage, "'__arglist'");
        }

        if (call.ConstantValue.HasValue)
        {
            return Constant(call);
        }

        if (method.ContainingType.Is(_session.Known.Cot) && method.Name == nameof(Mark))
        {
            return Mark(call);
        }

        if (IntrinsicTable.Find(method, _session.Known) is { } intrinsic && Intrinsic(call, intrinsic) is { } known)
        {
            return known;
        }

        if (CollectionCall(call, method) is { } collection)
        {
            return collection;
        }

        if (EqualsCall(call) is { } equality)
        {
            return equality;
        }

        method = Concrete(method);
        if (CallTargets.WhyNot(method, call, _session, out string[] arguments) is { } rule)
        {
            return Refuse(call, rule, arguments);
        }

        if (ReturnTypeOf(method, call, isStatement) is not { } type || CallTargets.SyntaxOf(method, _session) is not { } syntax
            || Arguments(call.Arguments, method.Parameters) is not { } passed)
        {
            return new DefaultExpression(ScalarType.Int32, SpanOf(call));
        }

        if (call.Instance is { } instance && !method.IsStatic)
        {
            passed = passed.Behind(Receiver(instance, method, call.Arguments));
        }

        return InOrder(passed, values => new CallExpression(NumberOf(method, syntax), values, type, SpanOf(call)));
    }

    private Expression Mark(IInvocationOperation call)
    {
        IOperation[] arguments = call.Arguments.OrderBy(static argument => argument.Parameter!.Ordinal).Select(static argument => argument.Value).ToArray();
        Expression value = BindExpression(arguments[0]);
        return arguments[1].ConstantValue is not { HasValue: true, Value: string name } || !IsVisible(name) ? Refuse(arguments[1], Rules.MarkName)
            : value.Type is not ScalarType ? Later(call, $"A mark on a value of type '{call.Type?.Shown()}'", "mark its parts one by one")
            : new MarkExpression(value, name, value.Type, SpanOf(call));
    }

    // A name stands in one line of the program and of generated comments.
    private static bool IsVisible(string name) =>
        !string.IsNullOrWhiteSpace(name) && !name.Any(static letter => char.IsControl(letter) || letter is '\u2028' or '\u2029');

    private Expression? Intrinsic(IInvocationOperation call, Intrinsic intrinsic)
    {
        IOperation[] values = call.Arguments.OrderBy(static argument => argument.Parameter!.Ordinal).Select(static argument => argument.Value)
            .Select(argument => call.Instance is null ? argument : IntrinsicTable.Unboxed(argument))
            .ToArray();
        IOperation? instance = call.Instance is null ? null : IntrinsicTable.Unboxed(call.Instance);
        if (instance is not null && !(TypeBinder.IsScalar(instance.Type) && values[0].Type.Is(instance.Type)))
        {
            // Of two types, or of no scalar at all: a question about objects.
            return null;
        }

        Expression Call(IEnumerable<Expression> arguments) => new IntrinsicExpression(intrinsic, arguments.ToEquatableArray(), BindType(call.Type, call), SpanOf(call));

        // To ask an enum for a flag, the compiler boxes it first.
        return instance is not null && intrinsic != Model.Intrinsic.HasFlag
            ? WithReceiver(instance, values, Call)
            : Call([.. instance is null ? [] : new[] { BindExpression(instance) }, .. values.Select((value, i) => call.TargetMethod.Parameters[i].RefKind == RefKind.Out ? Reference(value) : BindExpression(value))]);
    }

    private Expression Reference(IOperation place) => BindTarget(place) is var target && target.Type is SpanType
        ? Later(place, "A span passed by reference", "pass it by value")
        : new ReferenceArgument(target, target.Type, SpanOf(place));

    private TypeModel? ReturnTypeOf(IMethodSymbol method, IOperation call, bool isStatement)
    {
        if (method.RefKind != RefKind.None)
        {
            Later(call, "A result returned by reference", "return the value");
            return null;
        }

        TypeModel type = BindType(method.ReturnType, call);
        if (_session.Types.Bind(Concrete(method.ReturnType)).Type is null)
        {
            return null;
        }

        if (type is SpanType)
        {
            Later(call, "A method that returns a span", "write to a span parameter");
            return null;
        }

        if (type is VoidType && !isStatement && call.Parent is not (IReturnOperation or IExpressionStatementOperation))
        {
            Refuse(call, Rules.NotInLanguage, "A call without a value");
        }

        return type;
    }

    private Expression Argument(IArgumentOperation argument, IParameterSymbol parameter, bool callWrites)
    {
        if (argument.ArgumentKind == ArgumentKind.None)
        {
            return Later(argument, "An argument of this kind", "pass a span parameter or single values");
        }

        if (argument.ArgumentKind == ArgumentKind.DefaultValue && parameter.Attribute(_session.Known.CallerLineNumber) is not null)
        {
            return Refuse(argument, Rules.NotInLanguage, "A line number");
        }

        if (BindVariableType(parameter.Type).Type is null)
        {
            BindType(parameter.Type, argument);
        }

        if (parameter.RefKind is RefKind.Ref or RefKind.Out)
        {
            return Reference(argument.Value);
        }

        bool isCollection = argument.ArgumentKind is ArgumentKind.ParamArray or ArgumentKind.ParamCollection || _session.Types.SpanOf(parameter.Type) is not null;
        Expression value = isCollection ? BindCollection(argument.Value) : BindExpression(argument.Value);
        if (parameter.RefKind != RefKind.None && callWrites && value is (VariableExpression or ElementExpression or TupleElementExpression) and not { Type: SpanType })
        {
            // An 'in' parameter is another name for the variable; a copy would not see what the call writes to it.
            return Later(argument, "An 'in' argument beside one that is written", "pass it by value");
        }

        return value;
    }

    private bool Writes(IParameterSymbol parameter) =>
        parameter.RefKind is RefKind.Ref or RefKind.Out || _session.Types.SpanOf(parameter.Type) is { IsReadOnly: false };
}
