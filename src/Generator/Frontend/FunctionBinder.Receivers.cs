using CotGen.Generator.Frontend.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CotGen.Generator.Frontend;

/// <content>
/// Receivers of calls. That of a method of a value type is an address: the method finds there what the arguments have left, so that
/// <c>x.Equals(x += 1)</c> compares the new value with itself.
/// </content>
internal sealed partial class FunctionBinder
{
    /// <summary>Evaluates the arguments before a receiver that they may assign to, else in the order of the text.</summary>
    private Expression WithReceiver(IOperation instance, IOperation[] arguments, Func<Expression[], Expression> call)
    {
        Expression receiver = BindExpression(instance);
        var passed = new PassedArguments([.. arguments.Select(BindExpression)], [.. Enumerable.Range(0, arguments.Length)]);
        bool isLate = IsPlace(instance) && Array.Exists(arguments, MayAssign);
        return isLate && IsElement(instance)
            ? Later(instance, "A method of an element whose arguments assign", "assign the argument to a variable first")
            : InOrder(passed.Behind(receiver, isLate), values => call([.. values]));
    }

    /// <summary>Whether a value is read where the method asks for it, and not before.</summary>
    private static bool IsPlace(IOperation instance) => instance switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation => true,
        IFieldReferenceOperation { Instance: { } owner } => IsPlace(owner),
        _ => IsElement(instance),
    };

    private static bool IsElement(IOperation instance) => instance switch
    {
        IFieldReferenceOperation { Instance: { } owner } => IsElement(owner),
        IArrayElementReferenceOperation or IInlineArrayAccessOperation => true,
        IPropertyReferenceOperation { Property: { IsIndexer: true, ReturnsByRef: true } } or IImplicitIndexerReferenceOperation => true,
        _ => false,
    };

    // Calls may assign to what they capture, and to what is passed by reference.
    private static bool MayAssign(IOperation argument) => argument.DescendantsAndSelf().Any(static part => part
        is IAssignmentOperation or IIncrementOrDecrementOperation
        or IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } or { IsStatic: false } }
        or IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out });
}
