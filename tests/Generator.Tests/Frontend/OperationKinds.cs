using Kind = Microsoft.CodeAnalysis.OperationKind;

namespace CotGen.Generator.Tests.Frontend;

/// <summary>Every kind of operation that the C# compiler knows, and on which side of the language's border it lies.</summary>
internal static class OperationKinds
{
    /// <summary>Of the language, whether they are supported already or refused as not supported yet.</summary>
    public static readonly Kind[] OfLanguage =
    [
        Kind.Argument, Kind.ArrayCreation, Kind.ArrayElementReference, Kind.ArrayInitializer, Kind.Binary, Kind.BinaryPattern, Kind.Block, Kind.Branch, Kind.CaseClause,
        Kind.CollectionExpression, Kind.CompoundAssignment, Kind.Conditional, Kind.ConstantPattern, Kind.Conversion, Kind.DeclarationExpression, Kind.DeclarationPattern,
        Kind.DeconstructionAssignment, Kind.Decrement, Kind.DefaultValue, Kind.Discard, Kind.DiscardPattern, Kind.Empty, Kind.ExpressionStatement, Kind.FieldReference,
        Kind.ImplicitIndexerReference, Kind.Increment, Kind.InlineArrayAccess, Kind.InstanceReference, Kind.Invocation, Kind.IsPattern, Kind.Labeled, Kind.ListPattern,
        Kind.Literal, Kind.LocalFunction, Kind.LocalReference, Kind.Loop, Kind.MemberInitializer, Kind.MethodBodyOperation, Kind.NameOf, Kind.NegatedPattern,
        Kind.ObjectCreation, Kind.ObjectOrCollectionInitializer, Kind.ParameterReference, Kind.PropertyReference, Kind.PropertySubpattern, Kind.Range,
        Kind.RecursivePattern, Kind.RelationalPattern, Kind.Return, Kind.SimpleAssignment, Kind.SlicePattern, Kind.Spread, Kind.Switch, Kind.SwitchCase,
        Kind.SwitchExpression, Kind.SwitchExpressionArm, Kind.Throw, Kind.Tuple, Kind.TupleBinaryOperator, Kind.TypePattern, Kind.Unary, Kind.Utf8String,
        Kind.VariableDeclaration, Kind.VariableDeclarationGroup, Kind.VariableDeclarator, Kind.VariableInitializer, Kind.With,
    ];

    /// <summary>Of these, what no program that compiles can hold.</summary>
    public static readonly Kind[] RefusedYet = [Kind.MemberInitializer, Kind.Utf8String];

    /// <summary>Outside the language: a target with one of these is refused. <c>None</c> is what the compiler has no kind for, such as <c>fixed</c> and <c>stackalloc</c>.</summary>
    public static readonly Kind[] Outside =
    [
        Kind.AddressOf, Kind.AnonymousFunction, Kind.AnonymousObjectCreation, Kind.Await, Kind.CatchClause, Kind.Coalesce, Kind.CoalesceAssignment,
        Kind.ConditionalAccess, Kind.ConditionalAccessInstance, Kind.DelegateCreation, Kind.DynamicIndexerAccess, Kind.DynamicInvocation, Kind.DynamicMemberReference,
        Kind.DynamicObjectCreation, Kind.EventAssignment, Kind.EventReference, Kind.FunctionPointerInvocation, Kind.InterpolatedString, Kind.InterpolatedStringAddition,
        Kind.InterpolatedStringAppendFormatted, Kind.InterpolatedStringAppendInvalid, Kind.InterpolatedStringAppendLiteral,
        Kind.InterpolatedStringHandlerArgumentPlaceholder, Kind.InterpolatedStringHandlerCreation, Kind.InterpolatedStringText, Kind.Interpolation, Kind.Invalid,
        Kind.IsType, Kind.Lock, Kind.MethodReference, Kind.SizeOf, Kind.TranslatedQuery, Kind.Try, Kind.TypeOf, Kind.TypeParameterObjectCreation, Kind.Using,
        Kind.UsingDeclaration, Kind.YieldBreak, Kind.YieldReturn,
    ];

    /// <summary>In no body of a C# method: of other members, of other languages, or of flow graphs only.</summary>
    public static readonly Kind[] NotInBodies =
    [
        Kind.Attribute, Kind.CaughtException, Kind.ConstructorBodyOperation, Kind.End, Kind.FieldInitializer, Kind.FlowAnonymousFunction, Kind.FlowCapture,
        Kind.FlowCaptureReference, Kind.IsNull, Kind.OmittedArgument, Kind.ParameterInitializer, Kind.Parenthesized, Kind.PropertyInitializer, Kind.RaiseEvent,
        Kind.ReDim, Kind.ReDimClause, Kind.StaticLocalInitializationSemaphore, Kind.Stop,
    ];
}
