using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Frontend;

/// <summary>Reads the scalars of tuples and structs that cross the target's border, with the domains that their members state.</summary>
internal sealed class LeafReader(BindingSession session, FunctionSource source, DomainReader domains)
{
    private readonly List<LeafModel> _leaves = [];

    /// <summary>The scalars in order; none of a value that is no tuple or struct.</summary>
    public EquatableArray<LeafModel> Read(BorderValue value, ITypeSymbol symbol)
    {
        if (value.Type is TupleType)
        {
            Add(value, symbol, "");
        }

        return _leaves.ToEquatableArray();
    }

    private void Add(BorderValue value, ITypeSymbol symbol, string path)
    {
        // The value's own domain was read with it.
        DomainModel? domain = value.IsMember || value.Type is InlineArrayType ? domains.ReadDomain(Declared(value, symbol)) : null;
        switch (value.Type)
        {
            case ScalarType scalar:
                _leaves.Add(new LeafModel(path, scalar, domain));
                break;
            case InlineArrayType array:
                _leaves.AddRange(Enumerable.Range(0, array.Length).Select(i => new LeafModel($"{path}[{Integers.Text(i)}]", array.Element, domain)));
                break;
            case StructType type:
                AddFields(value, type, (INamedTypeSymbol)symbol, path);
                break;
            case TupleType tuple:
                AddElements(value, tuple, (INamedTypeSymbol)symbol, path);
                break;
        }
    }

    // The elements of an inline array have the domain that stands where it is used, else the one on its field.
    private BorderValue Declared(BorderValue value, ITypeSymbol symbol) => value.Type is InlineArrayType && !HasDomain(value.Attributes)
        ? value with { Attributes = MemberFacts.AttributesOf(StructReader.FieldsOf((INamedTypeSymbol)symbol).First()), IsMember = true }
        : value;

    private bool HasDomain(IEnumerable<AttributeData> attributes) =>
        attributes.Any(attribute => attribute.AttributeClass.Is(session.Known.Domain) || attribute.AttributeClass.Is(session.Known.Alphabet));

    private void AddFields(BorderValue value, StructType type, INamedTypeSymbol symbol, string path)
    {
        int number = 0;
        foreach (IFieldSymbol field in StructReader.FieldsOf(symbol))
        {
            FieldModel model = type.Fields[number++];
            if (!MemberFacts.IsOpen(field, session.Compilation, source.Method.ContainingType))
            {
                session.Declare(Rules.ClosedStruct, source, value.Span, value.Name, symbol.Shown(), model.Name);
            }

            Add(Part(value, model.Name, model.Type, field.Type, MemberFacts.AttributesOf(field)), field.Type, $"{path}.{model.Name}");
        }
    }

    private void AddElements(BorderValue value, TupleType tuple, INamedTypeSymbol symbol, string path)
    {
        if (!symbol.IsTupleType && path.Length > 0)
        {
            session.Declare(Rules.FeatureNotSupported, source, value.Span, $"A field of type '{symbol.Shown()}'");
            return;
        }

        for (int i = 0; i < tuple.Elements.Count; i++)
        {
            string name = $"Item{Integers.Text(i + 1)}";
            ITypeSymbol element = symbol.IsTupleType ? symbol.TupleElements[i].Type : symbol.TypeArguments.ElementAtOrDefault(i) ?? session.Known.Move!;
            Add(Part(value, name, tuple.Elements[i], element, []), element, $"{path}.{name}");
        }
    }

    private static BorderValue Part(BorderValue whole, string name, TypeModel type, ITypeSymbol symbol, IReadOnlyList<AttributeData> attributes) =>
        new(attributes, $"{whole.Name}.{name}", symbol.Shown(), type, whole.IsInput, whole.Span) { IsMember = true };
}
