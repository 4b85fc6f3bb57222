using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.CodeFixes;

/// <summary>Adds an attribute to a parameter, with values for the user to change, and the directive that its name needs.</summary>
/// <param name="ruleId">The rule that it mends.</param>
/// <param name="name">The attribute's name.</param>
/// <param name="arguments">Its arguments.</param>
public abstract class ParameterAttributeFix(string ruleId, string name, string arguments) : TextFix(ruleId)
{
    private readonly string _attribute = $"{name}({arguments})";
    private readonly string _type = $"{name}Attribute";

    private protected override string? TitleFor(SyntaxNode root, TextSpan place) =>
        ParameterAt(root, place) is { } parameter ? $"Add [{_attribute}] to '{parameter.Identifier.ValueText}'" : null;

    private protected override IEnumerable<TextChange> Insertions(SyntaxNode root, SemanticModel model, TextSpan place)
    {
        if (ParameterAt(root, place) is not { } parameter)
        {
            yield break;
        }

        yield return parameter.AttributeLists.LastOrDefault(static list => list.Target is null) is { } list
            ? Insert(list.Attributes.Last().Span.End, ", " + _attribute)
            : Insert(parameter.SpanStart, $"[{_attribute}] ");
        if (!IsKnown(model, parameter.SpanStart))
        {
            yield return UsingDirective.Insertion((CompilationUnitSyntax)root);
        }
    }

    private static ParameterSyntax? ParameterAt(SyntaxNode root, TextSpan place) => root.FindNode(place).FirstAncestorOrSelf<ParameterSyntax>();

    private bool IsKnown(SemanticModel model, int position) => model.LookupNamespacesAndTypes(position, name: _type)
        .Any(static symbol => symbol.ContainingNamespace is { Name: "CotGen", ContainingNamespace.IsGlobalNamespace: true });
}
