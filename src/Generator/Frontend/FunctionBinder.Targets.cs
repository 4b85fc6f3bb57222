using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CotGen.Generator.Frontend;

/// <content>Places that can be written, and what writes them.</content>
internal sealed partial class FunctionBinder
{
    private Expression Assignment(ISimpleAssignmentOperation assignment)
    {
        if (assignment.IsRef)
        {
            return Later(assignment, "A ref assignment", "use the variable or element itself");
        }

        AssignmentTarget target = BindTarget(assignment.Target);
        if (target is VariableTarget { Type: SpanType, Variable: var variable } && _captures.Exists(capture => capture.Variable == variable))
        {
            // What is made here does not outlive the call.
            return Later(assignment, "Assigning an array or span of the method around", "copy its elements");
        }

        Expression value = BindExpression(assignment.Value);
        return new AssignmentExpression(target, value, value.Type, SpanOf(assignment));
    }

    private Expression CompoundAssignment(ICompoundAssignmentOperation assignment)
    {
        if (assignment.OperatorMethod is not null || assignment.InConversion.IsUserDefined || assignment.OutConversion.IsUserDefined)
        {
            return assignment.Type?.SpecialType == SpecialType.System_String
                ? Refuse(assignment, Rules.String)
                : assignment.OperatorMethod is { } method && !assignment.InConversion.IsUserDefined && !assignment.OutConversion.IsUserDefined
                    ? CompoundCall(assignment, method)
                    : Refuse(assignment, Rules.NotInLanguage, "This operator");
        }

        if (assignment.IsLifted)
        {
            return Refuse(assignment, Rules.Nullable, "The variable");
        }

        AssignmentTarget target = BindTarget(assignment.Target);
        Expression value = BindExpression(assignment.Value);
        if (OperatorOf(assignment.OperatorKind) is not { } @operator || target.Type is not ScalarType type || value.Type is not ScalarType valueType)
        {
            return Refuse(assignment, Rules.NotInLanguage, "This operator");
        }

        bool isShift = @operator is BinaryOperator.LeftShift or BinaryOperator.RightShift or BinaryOperator.UnsignedRightShift;
        bool isEnum = type is EnumType || valueType is EnumType;
        ScalarType operandType = isShift || isEnum ? Promoted(type is EnumType || isShift ? type : valueType) : valueType;
        return new CompoundAssignmentExpression(
            @operator, target, isEnum ? Converted(value, operandType) : value, operandType, assignment.IsChecked, type, SpanOf(assignment));
    }

    /// <summary>The place is named twice, so it must be one that costs nothing to find.</summary>
    private Expression CompoundCall(ICompoundAssignmentOperation assignment, IMethodSymbol method)
    {
        Expression place = BindExpression(assignment.Target);
        Expression first = place;
        while (first is TupleElementExpression element)
        {
            first = element.Tuple;
        }

        Expression value = UserOperator(assignment, method, [place, BindExpression(assignment.Value)]);
        return first is VariableExpression && value.Type.Equals(place.Type)
            ? new AssignmentExpression(Target(place, assignment), value, value.Type, SpanOf(assignment))
            : value is DefaultExpression ? value : Later(assignment, "This assignment by an operator", "write the operator and the assignment out");
    }

    private Expression Increment(IIncrementOrDecrementOperation increment)
    {
        if (increment.OperatorMethod is not null || increment.IsLifted)
        {
            return increment.IsLifted ? Refuse(increment, Rules.Nullable, "The variable") : RefuseOperator(increment, increment.OperatorMethod!);
        }

        AssignmentTarget target = BindTarget(increment.Target);
        return target.Type is ScalarType
            ? new IncrementExpression(
                target, increment.Kind == OperationKind.Decrement, increment.IsPostfix, increment.IsChecked, target.Type, SpanOf(increment))
            : Refuse(increment, Rules.NotInLanguage, "This operator");
    }

    private AssignmentExpression Deconstruction(IDeconstructionAssignmentOperation deconstruction)
    {
        AssignmentTarget target = BindTarget(deconstruction.Target);
        Expression value = TakenApart(BindExpression(deconstruction.Value), target, InfoOf(deconstruction), deconstruction);
        Expression converted = Converted(value, TypeFor(target, value.Type), at: deconstruction);
        return new AssignmentExpression(target, converted, converted.Type, SpanOf(deconstruction));
    }

    /// <summary>The type that a value must have to be taken apart into these places; a discard takes what comes.</summary>
    private static TypeModel TypeFor(AssignmentTarget target, TypeModel type) => target switch
    {
        DiscardTarget => type,
        TupleTarget tuple when type is TupleType { Elements: var parts } && parts.Count == tuple.Elements.Count =>
            new TupleType(tuple.Elements.Select((element, i) => TypeFor(element, parts[i])).ToEquatableArray()),
        _ => target.Type,
    };

    private AssignmentTarget BindTarget(IOperation operation)
    {
        if (!Enter(operation))
        {
            return new DiscardTarget(ScalarType.Int32, SpanOf(operation));
        }

        try
        {
            return BindTargetCore(operation);
        }
        finally
        {
            _depth--;
        }
    }

    private AssignmentTarget BindTargetCore(IOperation operation)
    {
        switch (operation)
        {
            case IDiscardOperation discard:
                return new DiscardTarget(BindType(discard.Type, operation), SpanOf(operation));
            case IDeclarationExpressionOperation declaration:
                return BindTarget(declaration.Expression);
            case ILocalReferenceOperation { IsDeclaration: true } declared:
                int variable = DeclareLocal(declared.Local, operation);
                return new VariableTarget(variable, _variables[variable].Type, SpanOf(operation));
            case ITupleOperation tuple:
                EquatableArray<AssignmentTarget> elements = tuple.Elements.Select(BindTarget).ToEquatableArray();
                return new TupleTarget(elements, new TupleType(elements.Select(static element => element.Type).ToEquatableArray()), SpanOf(operation));
            case IFieldReferenceOperation { Field.IsStatic: true } field:
                return NoTarget(Refuse(operation, Rules.MutableStatic, field.Field.Name));
        }

        // Every other place is one that can be read, too.
        return Target(BindExpression(operation), operation);
    }

    private AssignmentTarget Target(Expression place, IOperation at) => place switch
    {
        VariableExpression variable => new VariableTarget(variable.Variable, variable.Type, variable.Span),
        ElementExpression { Collection: (VariableExpression or SliceExpression) and { Type: SpanType { IsReadOnly: false } } } element =>
            new ElementTarget(element.Collection, element.Index, element.Type, element.Span),
        ElementExpression { Collection: TableExpression } => NoTarget(Refuse(at, Rules.MutableStatic, at.Syntax.ToString())),
        ElementExpression { Collection.Type: InlineArrayType } element => new InlineElementTarget(Target(element.Collection, at), element.Index, element.Type, element.Span),
        TupleElementExpression element => new TupleElementTarget(Target(element.Tuple, at), element.Index, element.Type, element.Span),
        DefaultExpression when _session.HasReports => NoTarget(place),
        _ => NoTarget(Refuse(at, Rules.NotInLanguage, "A place of this kind")),
    };

    private static DiscardTarget NoTarget(Expression refused) => new(refused.Type, refused.Span);
}
