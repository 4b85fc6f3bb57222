using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CotGen.Generator.Frontend;

/// <summary>Which methods can be inlined, and by which rule the others cannot.</summary>
internal static class CallTargets
{
    /// <summary>The declaration of a source method, operator, accessor, constructor or local function with a body.</summary>
    public static SyntaxNode? SyntaxOf(IMethodSymbol method, BindingSession session) =>
        method.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax(session.CancellationToken) is var syntax && HasBody(syntax) ? syntax : null;

    private static bool HasBody(SyntaxNode syntax) => syntax switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        LocalFunctionStatementSyntax function => function.Body is not null || function.ExpressionBody is not null,
        _ => syntax is ArrowExpressionClauseSyntax,
    };

    /// <summary>The rule against calling the method, or <see langword="null"/> if it can be inlined.</summary>
    public static DiagnosticDescriptor? WhyNot(IMethodSymbol method, IInvocationOperation call, BindingSession session, out string[] arguments)
    {
        (DiagnosticDescriptor? rule, arguments) = Judge(method, call, session);
        return rule;
    }

    private static (DiagnosticDescriptor? Rule, string[] Arguments) Judge(IMethodSymbol method, IInvocationOperation call, BindingSession session)
    {
        string name = method.Shown();
        if (method.ContainingType.Is(session.Known.Enumerable))
        {
            return (Rules.Linq, [$"'{method.Name}'"]);
        }

        if (!method.IsStatic && method.MethodKind != MethodKind.LocalFunction && !IsOfStruct(method, session))
        {
            return Instance(method, call, session);
        }

        if (method.DeclaringSyntaxReferences.IsEmpty)
        {
            return Framework(method, call, session);
        }

        return WhyNoBody(method, session) is { } reason ? (Rules.CallWithoutBody, [name, reason])
            : method.IsAsync ? (Rules.Async, [$"'{name}'"])
            : IsGeneric(method.ContainingType.ContainingType) ? Later($"The method '{name}' of a type in a generic type", "write it in a type that is in none")
            : method.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction) ? (Rules.NotInLanguage, [$"'{name}'"])
            : (null, []);
    }

    /// <summary>A method of one of the user's own structs, which has no object behind it.</summary>
    private static bool IsOfStruct(IMethodSymbol method, BindingSession session) =>
        !method.DeclaringSyntaxReferences.IsEmpty && session.Types.Bind(method.ContainingType).Type is StructType or InlineArrayType;

    private static (DiagnosticDescriptor?, string[]) Instance(IMethodSymbol method, IInvocationOperation call, BindingSession session)
    {
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return (Rules.Delegate, [$"'{call.Syntax}'"]);
        }

        if (session.Types.SpanOf(call.Instance?.Type) is not null)
        {
            return Later($"'{method.Name}' of a span", "write it as a loop");
        }

        TypeBinding type = call.Instance is null or IInstanceReferenceOperation ? default : session.Types.Bind(call.Instance.Type);
        return type.Rule is not null ? (type.Rule, type.Arguments)
            : method.DeclaringSyntaxReferences.IsEmpty ? (Rules.UnknownCall, [method.Shown()])
            : (Rules.InstanceMember, [$"'{method.Shown()}'"]);
    }

    /// <summary>A type outside the language says more than that the method is unknown: <c>Math.Sqrt</c> is floating point.</summary>
    private static (DiagnosticDescriptor?, string[]) Framework(IMethodSymbol method, IInvocationOperation call, BindingSession session)
    {
        TypeBinding type = session.Types.Bind(call.Type);
        return type.Rule is { } rule && (rule == Rules.FloatingPoint || rule == Rules.NativeInteger || rule == Rules.String)
            ? (rule, type.Arguments)
            : (Rules.UnknownCall, [method.Shown()]);
    }

    private static string? WhyNoBody(IMethodSymbol method, BindingSession session)
    {
        if (method.Attribute(session.Known.Conditional) is not null)
        {
            return "conditional, so that its calls may be left out";
        }

        return method.IsExtern ? "extern"
            : method.IsAbstract || method.IsVirtual || (method.IsOverride && method.ContainingType.IsReferenceType) ? "chosen at run time"
            : method.IsPartialDefinition || method.PartialDefinitionPart is not null ? "partial"
            : SyntaxOf(method, session) is null ? "without a body"
            : null;
    }

    private static bool IsGeneric(INamedTypeSymbol? type) => type is not null && (type.TypeParameters.Length > 0 || IsGeneric(type.ContainingType));

    private static (DiagnosticDescriptor?, string[]) Later(string construct, string instead) => (Rules.NotSupportedYet, [construct, instead]);
}
