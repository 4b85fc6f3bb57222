using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.Generator.Frontend;

/// <summary>Finds the method that <c>Requires</c> names: static, of the same type, from the inputs of the target to bool.</summary>
internal sealed class PreconditionReader(BindingSession session, FunctionSource source)
{
    /// <summary>The precondition; <see langword="null"/>, with a finding, where no method of that name will do.</summary>
    public PreconditionModel? Read(string name, TextSpan span)
    {
        List<IMethodSymbol> named = source.Method.ContainingType.GetMembers(name).OfType<IMethodSymbol>().ToList();
        IMethodSymbol? method = named.Find(candidate => ProblemOf(candidate) is null);
        if (method is not null && CallTargets.SyntaxOf(method, session) is { } syntax)
        {
            return new PreconditionModel(name, session.NumberOf(method, syntax));
        }

        string problem = named.Count == 0 ? $"'{source.Method.ContainingType.Shown()}' has no method of that name" : ProblemOf(named[0]) ?? "it has no body here";
        session.Declare(Rules.Precondition, source, span, name, source.Method.Name, problem);
        return null;
    }

    private IEnumerable<IParameterSymbol> Inputs => source.Method.Parameters.Where(parameter =>
        session.Types.SpanOf(parameter.Type) is { IsReadOnly: var isReadOnly } ? isReadOnly : parameter.RefKind != RefKind.Out);

    private string? ProblemOf(IMethodSymbol method) =>
        !method.IsStatic ? "it is not static"
        : method.TypeParameters.Length > 0 ? "it is generic"
        : method.ReturnType.SpecialType != SpecialType.System_Boolean ? "it does not return bool"
        : CallTargets.SyntaxOf(method, session) is null ? "it has no body here"
        : !TakesInputs(method) ? $"it must take the inputs ({string.Join(", ", Inputs.Select(static input => $"{input.Type.Shown()} {input.Name}"))}) by value"
        : null;

    private bool TakesInputs(IMethodSymbol method) =>
        method.Parameters.All(static parameter => parameter.RefKind == RefKind.None)
        && method.Parameters.Select(static parameter => parameter.Type).SequenceEqual(Inputs.Select(static input => input.Type), SymbolEqualityComparer.Default);
}
