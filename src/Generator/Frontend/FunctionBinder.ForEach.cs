using CotGen.Generator.Frontend.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CotGen.Generator.Frontend;

/// <content>Loops over the elements of spans and arrays.</content>
internal sealed partial class FunctionBinder
{
    private Statement ForEach(IForEachLoopOperation loop)
    {
        Expression collection = BindCollection(loop.Collection);
        if (collection.Type is not SpanType { Element: var element })
        {
            return new ExpressionStatement(collection, SpanOf(loop));
        }

        if (loop.LoopControlVariable is not IVariableDeclaratorOperation { Symbol: { } local } declarator)
        {
            return ForEachApart(loop, collection, element);
        }

        int variable = DeclareLocal(local, declarator);
        TypeModel type = _variables[variable].Type;
        if (element.Equals(type))
        {
            return new ForEachStatement(variable, collection, BindStatement(loop.Body), SpanOf(loop));
        }

        // The variable has another type than the elements.
        int given = Temporary(element, "");
        Conversion conversion = _session.Compilation.ClassifyConversion(Concrete(ElementOf(loop))!, Concrete(local.Type)!);
        Expression value = new VariableExpression(given, element, SpanOf(declarator));
        value = conversion is { IsImplicit: true, IsUserDefined: false } ? Converted(value, type, at: declarator)
            : Later(declarator, "A loop variable of a narrower type than the elements", "declare it with 'var' and convert in the body");
        return Around(loop, given, collection, new DeclarationStatement(variable, value, SpanOf(declarator)));
    }

    /// <summary><c>foreach (var (x, y) in pairs)</c>.</summary>
    private ForEachStatement ForEachApart(IForEachLoopOperation loop, Expression collection, TypeModel element)
    {
        AssignmentTarget target = BindTarget(loop.LoopControlVariable);
        DeconstructionInfo info = loop.Syntax is ForEachVariableStatementSyntax syntax ? _session.ModelOf(syntax.SyntaxTree).GetDeconstructionInfo(syntax) : default;
        int given = Temporary(element, "");
        Expression value = TakenApart(new VariableExpression(given, element, target.Span), target, info, loop.LoopControlVariable);
        Expression converted = Converted(value, TypeFor(target, value.Type), at: loop.LoopControlVariable);
        return Around(loop, given, collection, new ExpressionStatement(new AssignmentExpression(target, converted, converted.Type, target.Span), target.Span));
    }

    private ForEachStatement Around(IForEachLoopOperation loop, int given, Expression collection, Statement first) =>
        new(given, collection, new BlockStatement([first, BindStatement(loop.Body)], SpanOf(loop.Body)), SpanOf(loop));

    private ITypeSymbol? ElementOf(IForEachLoopOperation loop) =>
        _session.ModelOf(loop.Syntax.SyntaxTree).GetForEachStatementInfo((CommonForEachStatementSyntax)loop.Syntax).ElementType;
}
