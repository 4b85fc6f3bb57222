using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CotGen.Generator.Frontend;

/// <summary>Binds a target: from symbols, syntax and operations to the model, in which nothing of these is left.</summary>
internal static class TargetFrontend
{
    /// <summary>Binds a method under one of its marks <c>[CotTarget]</c>. Throws nothing but <see cref="OperationCanceledException"/>.</summary>
    public static FrontendBinding Bind(IMethodSymbol method, MethodDeclarationSyntax syntax, Compilation compilation, CancellationToken cancellationToken, int number = 0)
    {
        BindingSession session = new(compilation, cancellationToken);
        session.NumberOf(method, syntax);
        TargetSignature? signature = null;
        try
        {
            return session.Close(Bind(session, number, out signature));
        }
        catch (InsufficientExecutionStackException)
        {
            session.Refuse(Rules.NestedTooDeeply, session.Functions[0], syntax, "200");
            return session.Close(new RefusedTarget(session.Functions[0].Id, signature, session.Reports));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A defect here must not take the other targets down.
            session.Declare(Rules.InternalError, session.Functions[0], syntax.Identifier.Span, method.Name, $"{exception.GetType().Name}: {exception.Message}");
            return session.Close(new RefusedTarget(session.Functions[0].Id, signature, session.Reports));
        }
    }

    private static FrontendResult Bind(BindingSession session, int number, out TargetSignature? signature)
    {
        FunctionSource target = session.Functions[0];
        signature = null;
        if (IsTooDeep(session, target, [target.Syntax.ReturnType, target.Syntax.ParameterList, .. target.Syntax.AttributeLists]) || NamesDeepTypes(session, target, target.Syntax))
        {
            return new RefusedTarget(target.Id, null, session.Reports);
        }

        if (target.Method.Attributes(session.Known.CotTarget).ElementAtOrDefault(number) is not { } attribute)
        {
            return new BrokenTarget(null);
        }

        SignatureBinder declaration = new(session, target, attribute);
        signature = declaration.Bind();
        List<FunctionModel> functions = BindBodies(session, declaration.HasTypes);
        if (session.IsBroken || session.Types.HasBroken || session.Types.Enums.Any(declaration => IsBroken(declaration, session)))
        {
            return new BrokenTarget(signature);
        }

        if (signature?.Start is { } start && declaration.StartFunction is { } function && !session.HasReports)
        {
            signature = signature with { Start = start with { Function = functions.Count } };
            functions.Add(function);
        }

        if (signature?.Step is { } step && !session.HasReports)
        {
            functions.Add(StepDriver.Of(functions[0], step));
        }

        return session.HasReports || signature is null
            ? new RefusedTarget(target.Id, signature, session.Reports)
            : new BoundTarget(new MethodModel(signature, functions.ToEquatableArray(), declaration.Options, declaration.Machine, declaration.Requires));
    }

    /// <summary>Binds the target and, one after the other, every method met on the way; not recursively, so that a long chain of calls is no deep stack.</summary>
    private static List<FunctionModel> BindBodies(BindingSession session, bool hasTypes)
    {
        List<FunctionModel> functions = [];
        for (int i = 0; i < session.Functions.Count && !session.IsBroken; i++)
        {
            if (IsTooDeep(session, session.Functions[i], [session.Functions[i].Node]) || NamesDeepTypes(session, session.Functions[i], session.Functions[i].Node))
            {
                continue;
            }

            session.IsBroken = HasErrors(session, session.Functions[i]);
            if (!session.IsBroken && hasTypes && new FunctionBinder(session, session.Functions[i]).Bind() is { } function)
            {
                functions.Add(function);
            }
        }

        return functions;
    }

    /// <summary>Whether a part is nested so deeply that asking the compiler about it could overflow the stack: then that is what is wrong with it.</summary>
    private static bool IsTooDeep(BindingSession session, FunctionSource source, SyntaxNode[] parts)
    {
        foreach (SyntaxNode part in parts)
        {
            if (SyntaxDepth.TooDeep(part, session.CancellationToken) is { } nested)
            {
                session.Refuse(Rules.NestedTooDeeply, source, nested, "200");
                return true;
            }
        }

        return false;
    }

    private static bool NamesDeepTypes(BindingSession session, FunctionSource source, SyntaxNode part)
    {
        if (session.DeepNames.Count == 0 || part.DescendantTokens().FirstOrDefault(token => session.DeepNames.Contains(token.ValueText)) is not { Parent: { } named })
        {
            return false;
        }

        session.Refuse(Rules.NestedTooDeeply, source, named, "200");
        return true;
    }

    /// <summary>Errors of the language itself: not warnings that a project has raised, which change nothing about the meaning.</summary>
    private static bool HasErrors(BindingSession session, FunctionSource source)
    {
        SemanticModel model = session.ModelOf(source.Node.SyntaxTree);
        return HasSyntaxErrors(source.Node)
            || model.GetDeclarationDiagnostics(source.Node.Span, session.CancellationToken).Any(static diagnostic => IsError(diagnostic))
            || model.GetMethodBodyDiagnostics(source.Node.Span, session.CancellationToken).Any(static diagnostic => IsError(diagnostic));
    }

    /// <summary>Errors of an enum, such as two members of one name, leave open what its values are. A struct may get its rest from another generator; an editor may hold a referenced project as source.</summary>
    private static bool IsBroken(SyntaxReference declaration, BindingSession session) => session.Compilation.ContainsSyntaxTree(declaration.SyntaxTree) && session.ModelOf(declaration.SyntaxTree)
        .GetDeclarationDiagnostics(declaration.Span, session.CancellationToken).Any(static diagnostic => IsError(diagnostic));

    /// <summary>Errors that belong to the node. Where they are shown depends on what follows the node, so places say nothing here.</summary>
    public static bool HasSyntaxErrors(SyntaxNode node) => node.ContainsDiagnostics && node.GetDiagnostics().Any(static diagnostic => IsError(diagnostic));

    private static bool IsError(Diagnostic diagnostic) => diagnostic.DefaultSeverity == DiagnosticSeverity.Error;
}
