using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CotGen.Generator.Frontend;

/// <content>Static readonly structs and tuples, and tables of these: what is written at them is bound where they are read.</content>
internal sealed partial class FunctionBinder
{
    private ModelSpan? _place;

    /// <summary>What such a member holds; <see langword="null"/> if that is not written out in constants.</summary>
    private Expression? StaticValue(ISymbol member, ITypeSymbol type, ModelSpan at)
    {
        ITypeSymbol? element = _session.Types.SpanOf(type)?.Element ?? (type as IArrayTypeSymbol)?.ElementType;
        bool isRow = type is not IArrayTypeSymbol { Rank: > 1 };
        if (_session.Types.Bind(element ?? type).Type is not TupleType bound || !isRow || TableReader.WhyChanging(member, type, _session) is not null || TableReader.ValueOf(member, _session) is not { } value)
        {
            return null;
        }

        EquatableArray<IOperation>? elements = element is null ? [value] : ElementsOf(value);
        if (elements is not { } written || !written.All(IsWrittenOut))
        {
            return null;
        }

        // Every part stands where the member is named: its own text may be in another file.
        ModelSpan? outer = _place;
        _place = outer ?? at;
        Expression[] values = written.Select(part => Converted(BindExpression(part), bound, at: part)).ToArray();
        _place = outer;
        return element is null ? values[0] : new ValueTableExpression(values.ToEquatableArray(), member.Name, new SpanType(bound, IsReadOnly: true), at);
    }

    private static EquatableArray<IOperation>? ElementsOf(IOperation value) => value switch
    {
        IConversionOperation conversion => ElementsOf(conversion.Operand),
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.ToEquatableArray(),
        IArrayInitializerOperation initializer => initializer.ElementValues.ToEquatableArray(),
        ICollectionExpressionOperation collection => collection.Elements.ToEquatableArray(),
        _ => null,
    };

    /// <summary>Constants, and structs and tuples made of them: nothing that could depend on when it is evaluated.</summary>
    private static bool IsWrittenOut(IOperation value) => value.ConstantValue.HasValue || value switch
    {
        IConversionOperation conversion => IsWrittenOut(conversion.Operand),
        ITupleOperation tuple => tuple.Elements.All(IsWrittenOut),
        IDefaultValueOperation => true,
        IObjectCreationOperation creation => creation.Arguments.All(static argument => IsWrittenOut(argument.Value))
            && (creation.Initializer is null || creation.Initializer.Initializers.All(static member => member is ISimpleAssignmentOperation { Value: var assigned } && IsWrittenOut(assigned))),
        _ => false,
    };
}
