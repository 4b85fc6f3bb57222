using System.Globalization;
using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CotGen.Generator.Frontend;

/// <content>Expressions: what leads to the families, and what belongs to none.</content>
internal sealed partial class FunctionBinder
{
    private Expression BindExpression(IOperation operation)
    {
        if (!Enter(operation))
        {
            return new DefaultExpression(ScalarType.Int32, SpanOf(operation));
        }

        try
        {
            Expression expression = operation.ConstantValue.HasValue ? Constant(operation) : BindExpressionCore(operation);
            return expression.Type is SpanType && expression is not (VariableExpression or TableExpression or ValueTableExpression or NewArrayExpression or SliceExpression or AssignmentExpression)
                ? Later(operation, "A computed span", "index the parameter or table itself")
                : expression;
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>An expression whose value nobody reads, which may be a call without one.</summary>
    private Expression BindEffect(IOperation operation) => operation switch
    {
        IInvocationOperation invocation => Call(invocation, isStatement: true),
        _ => BindExpression(operation),
    };

    private Expression BindExpressionCore(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => Variable(local.Local, local),
        IParameterReferenceOperation parameter => Variable(parameter.Parameter, parameter),
        IFieldReferenceOperation field => Field(field),
        IPropertyReferenceOperation property => Property(property),
        IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation => Element(operation),
        IInlineArrayAccessOperation access => InlineElement(access),
        IBinaryOperation binary => Binary(binary),
        IUnaryOperation unary => Unary(unary),
        IConversionOperation conversion => Conversion(conversion),
        IConditionalOperation conditional => Conditional(conditional),
        ISwitchExpressionOperation @switch => SwitchExpression(@switch),
        IIsPatternOperation pattern => new IsPatternExpression(
            BindExpression(pattern.Value), BindPattern(pattern.Pattern), ScalarType.Bool, SpanOf(operation)),
        ITupleOperation tuple => Tuple(tuple),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } when _this is { } self =>
            new VariableExpression(self, _variables[self].Type, SpanOf(operation)),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } when _patternInput is { } input => input,
        IObjectCreationOperation { Arguments.Length: 3, Initializer: null } creation when IsTransition(creation.Type) => new TupleExpression(
            creation.Arguments.OrderBy(static argument => argument.Parameter!.Ordinal).Select(argument => BindExpression(argument.Value)).ToEquatableArray(),
            BindType(creation.Type, creation),
            SpanOf(operation)),
        IArrayCreationOperation creation => NewArray(creation),
        ICollectionExpressionOperation collection => NewArray(collection),
        _ when operation.Syntax is StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax => StackArray(operation),
        IObjectCreationOperation { Type: INamedTypeSymbol { IsValueType: true, IsTupleType: false } } creation => Creation(creation),
        IWithOperation { Type: INamedTypeSymbol { IsValueType: true, IsTupleType: false } } with => With(with),
        ITupleBinaryOperation comparison => TupleEquality(comparison),
        IDefaultValueOperation => new DefaultExpression(BindType(operation.Type, operation), SpanOf(operation)),
        IThrowOperation => new ThrowExpression(operation.Type is { } type ? BindType(type, operation) : VoidType.Instance, SpanOf(operation)),
        IInvocationOperation invocation => Call(invocation, isStatement: false),
        ISimpleAssignmentOperation assignment => Assignment(assignment),
        ICompoundAssignmentOperation assignment => CompoundAssignment(assignment),
        IIncrementOrDecrementOperation increment => Increment(increment),
        IDeconstructionAssignmentOperation deconstruction => Deconstruction(deconstruction),
        _ => RefuseExpression(operation),
    };

    private bool IsTransition(ITypeSymbol? type) => type?.OriginalDefinition.Is(_session.Known.Transition) == true;

    private Expression Constant(IOperation operation)
    {
        if (operation.ConstantValue.Value is null)
        {
            return Refuse(operation, Rules.HeapObject, "'null'");
        }

        TypeModel type = BindType(operation.Type, operation);
        Bits.TryOf(operation.ConstantValue.Value, out long bits);
        return new ConstantExpression(bits, type, SpanOf(operation));
    }

    private Expression Conditional(IConditionalOperation conditional)
    {
        if (conditional.IsRef)
        {
            return Later(conditional, "A ref conditional", "use 'if'");
        }

        Expression condition = BindExpression(conditional.Condition);
        Expression whenTrue = BindExpression(conditional.WhenTrue);
        Expression whenFalse = BindExpression(conditional.WhenFalse!);
        return new ConditionalExpression(condition, whenTrue, whenFalse, BindType(conditional.Type, conditional), SpanOf(conditional));
    }

    private SwitchExpression SwitchExpression(ISwitchExpressionOperation @switch)
    {
        Expression value = BindExpression(@switch.Value);
        EquatableArray<SwitchArm> arms = @switch.Arms
            .Select(arm => new SwitchArm(BindPattern(arm.Pattern), arm.Guard is { } guard ? BindExpression(guard) : null, BindExpression(arm.Value)))
            .ToEquatableArray();
        return new SwitchExpression(value, arms, BindType(@switch.Type, @switch), SpanOf(@switch));
    }

    private TupleExpression Tuple(ITupleOperation tuple)
    {
        EquatableArray<Expression> elements = tuple.Elements.Select(BindExpression).ToEquatableArray();
        return new TupleExpression(elements, new TupleType(elements.Select(static element => element.Type).ToEquatableArray()), SpanOf(tuple));
    }

    /// <summary>Names what is refused as well as may be; the last case closes the allow-list.</summary>
    private DefaultExpression RefuseExpression(IOperation operation) => operation switch
    {
        IInvalidOperation => Broken(operation),
        IObjectCreationOperation { Type.IsReferenceType: true } => Refuse(operation, Rules.HeapObject, "'new'"),
        IObjectCreationOperation { Type: { IsTupleType: true } } => Later(operation, "'new' of a tuple", "write it as (a, b)"),
        IAnonymousObjectCreationOperation => Refuse(operation, Rules.HeapObject, "'new'"),
        IDelegateCreationOperation or IAnonymousFunctionOperation => Refuse(operation, Rules.Delegate, "This expression"),
        IMethodReferenceOperation => Refuse(operation, Rules.Delegate, "A method without a call"),
        IAwaitOperation => Refuse(operation, Rules.Async, "'await'"),
        IInstanceReferenceOperation => Refuse(operation, Rules.InstanceMember, "'this'"),
        IEventReferenceOperation or IEventAssignmentOperation => Refuse(operation, Rules.Delegate, "An event"),
        IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IDynamicObjectCreationOperation =>
            Refuse(operation, Rules.Dynamic),
        IInterpolatedStringOperation => Refuse(operation, Rules.String),
        IUtf8StringOperation => Later(operation, "A UTF-8 string", "use a static readonly table"),
        ICoalesceOperation or ICoalesceAssignmentOperation or IConditionalAccessOperation => Refuse(operation, Rules.Nullable, "The operand"),
        ITranslatedQueryOperation => Refuse(operation, Rules.Linq, "This expression"),
        IAddressOfOperation => Refuse(operation, Rules.Unsafe, "'&'"),
        IRangeOperation => Later(operation, "A range", "use indices"),
        IWithOperation => Later(operation, "'with'", "write all elements"),
        IIsTypeOperation => Refuse(operation, Rules.TypeTest, "'is'"),
        ITypeOfOperation or ISizeOfOperation => Refuse(operation, Rules.TypeTest, "This expression"),
        IFunctionPointerInvocationOperation => Refuse(operation, Rules.Unsafe, "A call through a pointer"),
        _ when _session.Types.Bind(operation.Type) is { Type: null, Rule: { } rule } binding && operation.Type is { TypeKind: not TypeKind.Error } =>
            Refuse(operation, rule, binding.Arguments),
        _ => Refuse(operation, Rules.NotInLanguage, Described(operation)),
    };

    private DefaultExpression Broken(IOperation operation)
    {
        _session.IsBroken = true;
        return new DefaultExpression(ScalarType.Int32, SpanOf(operation));
    }

    /// <summary>An unknown construct goes by the name that the C# compiler's own tree has for it.</summary>
    private static string Described(IOperation operation) => operation.Kind == OperationKind.None
        ? string.Format(CultureInfo.InvariantCulture, "'{0}'", operation.Syntax.Kind())
        : string.Format(CultureInfo.InvariantCulture, "'{0}'", operation.Kind);
}
