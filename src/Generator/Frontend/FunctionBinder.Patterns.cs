using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend.Model;
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
        IRecursivePatternOperation recursive when HoldsAlways(recursive.MatchedType, pattern) => Recursive(recursive),
        IListPatternOperation list => List(list),
        IDeclarationPatternOperation declaration when HoldsNever(declaration.MatchedType, pattern) => Never(declaration.DeclaredSymbol, pattern),
        ITypePatternOperation type when HoldsNever(type.MatchedType, pattern) => Never(symbol: null, pattern),
        _ => RefuseTypeTest(pattern),
    };

    /// <summary>A type test among value types is decided by the compiler.</summary>
    private bool HoldsAlways(ITypeSymbol? matched, IPatternOperation pattern) => matched is null || Concrete(matched).Is(Concrete(pattern.InputType));

    private bool HoldsNever(ITypeSymbol? matched, IPatternOperation pattern) => pattern.InputType is ITypeParameterSymbol
        && Concrete(matched) is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } && Concrete(pattern.InputType) is { IsValueType: true };

    private NotPattern Never(ISymbol? symbol, IPatternOperation pattern)
    {
        // Named behind it, though never read.
        Declared(symbol, pattern);
        return new NotPattern(new DiscardPattern(SpanOf(pattern)), SpanOf(pattern));
    }

    private DiscardPattern RefuseTypeTest(IOperation at)
    {
        Refuse(at, Rules.TypeTest, "This pattern");
        return new DiscardPattern(SpanOf(at));
    }

    private DiscardPattern RefusePattern(IOperation at, string construct, string instead)
    {
        Later(at, construct, instead);
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
            : RefusePattern(pattern, "This relation", "compare with a constant");
    }

    private Pattern Declared(ISymbol? symbol, IPatternOperation pattern) => symbol is ILocalSymbol local
        ? new VariablePattern(DeclareLocal(local, pattern), SpanOf(pattern))
        : new DiscardPattern(SpanOf(pattern));
}
