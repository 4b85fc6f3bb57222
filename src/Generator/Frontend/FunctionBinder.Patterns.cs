using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CotGen.Generator.Frontend;

/// <content>Patterns.</content>
internal sealed partial class FunctionBinder
{
    private Pattern BindPattern(IPatternOperation pattern)
    {
        if (!Enter(pattern))
        {
            return new DiscardPattern(SpanOf(pattern));
        }

        try
        {
            return BindPatternCore(pattern);
        }
        finally
        {
            _depth--;
        }
    }

    private Pattern BindPatternCore(IPatternOperation pattern) => pattern switch
    {
        IDiscardPatternOperation => new DiscardPattern(SpanOf(pattern)),
        IConstantPatternOperation constant => ConstantPattern(constant.Value, pattern),
        IRelationalPatternOperation relational => Relational(relational),
        INegatedPatternOperation negated => new NotPattern(BindPattern(negated.Pattern), SpanOf(pattern)),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.Or } combined => new CombinedPattern(
            combined.OperatorKind == BinaryOperatorKind.And, BindPattern(combined.LeftPattern), BindPattern(combined.RightPattern), SpanOf(pattern)),
        IDeclarationPatternOperation declaration when HoldsAlways(declaration.MatchedType, pattern) => Declared(declaration.DeclaredSymbol, pattern),
        ITypePatternOperation type when HoldsAlways(type.MatchedType, pattern) => new DiscardPattern(SpanOf(pattern)),
        IRecursivePatternOperation { DeconstructSymbol: null, PropertySubpatterns.IsEmpty: true, InputType.IsTupleType: true } recursive
            when HoldsAlways(recursive.MatchedType, pattern) => Recursive(recursive),
        IRecursivePatternOperation => RefusePattern(pattern, "A property pattern"),
        IListPatternOperation or ISlicePatternOperation => RefusePattern(pattern, "A list pattern"),
        _ => RefuseTypeTest(pattern),
    };

    /// <summary>A type test among value types is decided by the compiler, as long as the types are the same.</summary>
    private static bool HoldsAlways(ITypeSymbol? matched, IPatternOperation pattern) => matched is null || matched.Is(pattern.InputType);

    private DiscardPattern RefuseTypeTest(IOperation at)
    {
        Refuse(at, Rules.TypeTest, "This pattern");
        return new DiscardPattern(SpanOf(at));
    }

    private DiscardPattern RefusePattern(IOperation at, string construct)
    {
        Later(at, construct, "use constants, relations and tuples");
        return new DiscardPattern(SpanOf(at));
    }

    private Pattern ConstantPattern(IOperation value, IOperation at)
    {
        if (value is { ConstantValue: { HasValue: true, Value: null } })
        {
            Refuse(at, Rules.Nullable, "The value");
            return new DiscardPattern(SpanOf(at));
        }

        TypeModel type = BindType(value.Type, value);
        if (!Bits.TryOf(value.ConstantValue.HasValue ? value.ConstantValue.Value : null, out long bits) && type is ScalarType)
        {
            Refuse(at, Rules.NotInLanguage, "This constant");
        }

        return new ConstantPattern(bits, SpanOf(at));
    }

    private Pattern Relational(IRelationalPatternOperation pattern)
    {
        BindType(pattern.Value.Type, pattern.Value);
        return OperatorOf(pattern.OperatorKind) is { } @operator && Bits.TryOf(pattern.Value.ConstantValue.Value, out long bits)
            ? new RelationalPattern(@operator, bits, SpanOf(pattern))
            : RefusePattern(pattern, "This relation");
    }

    private Pattern Declared(ISymbol? symbol, IPatternOperation pattern) => symbol is ILocalSymbol local
        ? new VariablePattern(DeclareLocal(local, pattern), SpanOf(pattern))
        : new DiscardPattern(SpanOf(pattern));

    private Pattern Recursive(IRecursivePatternOperation pattern)
    {
        Pattern tuple = new TuplePattern(pattern.DeconstructionSubpatterns.Select(BindPattern).ToEquatableArray(), SpanOf(pattern));
        return pattern.DeclaredSymbol is null ? tuple : new CombinedPattern(IsAnd: true, tuple, Declared(pattern.DeclaredSymbol, pattern), SpanOf(pattern));
    }
}
