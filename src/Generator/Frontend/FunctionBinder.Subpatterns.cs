using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CotGen.Generator.Frontend;

/// <content>Patterns of parts: the tested value gets a name, and each part is an expression in it.</content>
internal sealed partial class FunctionBinder
{
    private VariableExpression? _patternInput;

    /// <summary><c>(p, q) { A: r } name</c>, each of these if it is there.</summary>
    private Pattern Recursive(IRecursivePatternOperation pattern)
    {
        // A tuple's elements are there without a name for the tuple.
        bool isPlain = pattern is { DeconstructSymbol: null, InputType.IsTupleType: true, DeconstructionSubpatterns.IsEmpty: false, PropertySubpatterns.IsEmpty: true };
        Pattern all = Elements(pattern);
        if (!isPlain)
        {
            VariableExpression input = Input(pattern, out Pattern naming);
            all = Parts(pattern, input, pattern.DeconstructSymbol is null && pattern.DeconstructionSubpatterns.IsEmpty ? naming : Both(naming, Positional(pattern, all, input)));
        }

        return pattern.DeclaredSymbol is null ? all : Both(all, Declared(pattern.DeclaredSymbol, pattern));
    }

    private Pattern Parts(IRecursivePatternOperation pattern, VariableExpression input, Pattern all)
    {
        foreach (IPropertySubpatternOperation property in pattern.PropertySubpatterns)
        {
            VariableExpression? outer = _patternInput;
            _patternInput = input;
            Expression member = BindExpression(property.Member);
            _patternInput = outer;
            all = Both(all, new PartPattern(member, BindPattern(property.Pattern), SpanOf(property)));
        }

        return all;
    }

    private Pattern Positional(IRecursivePatternOperation pattern, Pattern elements, VariableExpression input) =>
        pattern.DeconstructSymbol is not IMethodSymbol method ? elements
        : !CanChange(method) && Deconstructed(input, method, pattern) is { } deconstructed ? new PartPattern(deconstructed, elements, SpanOf(pattern))
        : RefusePattern(pattern, "A positional pattern by this method", "use a record struct, or mark the struct's method 'Deconstruct' with 'readonly'");

    private TuplePattern Elements(IRecursivePatternOperation pattern) => new(pattern.DeconstructionSubpatterns.Select(BindPattern).ToEquatableArray(), SpanOf(pattern));

    /// <summary><c>[p, .., q]</c>: the length, then the parts in order.</summary>
    private Pattern List(IListPatternOperation pattern)
    {
        VariableExpression input = Input(pattern, out Pattern all);
        if (pattern.Patterns.Length > MaxChain)
        {
            Refuse(pattern, Rules.NestedTooDeeply, "400");
            return all;
        }

        if (input.Type is not SpanType { Element: var element })
        {
            return RefusePattern(pattern, $"A list pattern on a value of type '{pattern.InputType.Shown()}'", "use it on spans and arrays");
        }

        int count = pattern.Patterns.Length, slice = 0;
        while (slice < count && pattern.Patterns[slice] is not ISlicePatternOperation)
        {
            slice++;
        }

        ModelSpan span = SpanOf(pattern);
        Expression Number(int value) => new ConstantExpression(value, ScalarType.Int32, span);
        var length = new LengthExpression(input, ScalarType.Int32, span);
        all = Both(all, new PartPattern(length, slice == count ? new ConstantPattern(count, span) : new RelationalPattern(BinaryOperator.GreaterOrEqual, count - 1, span), span));
        for (int i = 0; i < count; i++)
        {
            IPatternOperation part = pattern.Patterns[i];
            Expression FromEnd() => new BinaryExpression(BinaryOperator.Subtract, length, Number(count - i), IsChecked: false, ScalarType.Int32, SpanOf(part));
            all = part is not ISlicePatternOperation sliced ? Both(all, new PartPattern(new ElementExpression(input, i < slice ? Number(i) : FromEnd(), element, SpanOf(part)), BindPattern(part), SpanOf(part)))
                : sliced.Pattern is null ? all
                : Both(all, new PartPattern(
                    new SliceExpression(input, new SliceBound(Number(i), IsFromEnd: false), new SliceBound(Number(count - 1 - i), IsFromEnd: true), pattern.InputType is IArrayTypeSymbol, input.Type, SpanOf(part)),
                    BindPattern(sliced.Pattern),
                    SpanOf(part)));
        }

        return pattern.DeclaredSymbol is null ? all : Both(all, Declared(pattern.DeclaredSymbol, pattern));
    }

    private VariableExpression Input(IPatternOperation pattern, out Pattern naming)
    {
        TypeModel type = BindVariableType(pattern.InputType).Type ?? BindType(pattern.InputType, pattern);
        int variable = Temporary(type, "");
        naming = new VariablePattern(variable, SpanOf(pattern));
        return new VariableExpression(variable, type, SpanOf(pattern));
    }

    private static CombinedPattern Both(Pattern left, Pattern right) => new(IsAnd: true, left, right, right.Span);

    // What a member writes to the struct would be seen by later tests, or not, as the C# compiler likes.
    private static bool CanChange(IMethodSymbol method) => !method.IsReadOnly && !method.IsStatic && !method.IsImplicitlyDeclared;
}
