using CotGen.Programs;

namespace CotGen.Generator.Frontend.Model;

/// <summary>The types of the language: scalars, enums, tuples, spans, void. A closed union.</summary>
internal abstract record TypeModel;

/// <summary>The primitive types with their CLR width and sign.</summary>
internal enum ScalarKind
{
    Bool,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Char,
}

/// <summary>bool, char or an integer type.</summary>
internal record ScalarType(ScalarKind Kind) : TypeModel
{
    public static ScalarType Bool { get; } = new(ScalarKind.Bool);

    public static ScalarType Int32 { get; } = new(ScalarKind.Int32);
}

/// <summary>An enum; <paramref name="Name"/> is its full C# name with <c>global::</c>; members are distinct values, the first name of each, ascending by value.</summary>
/// <remarks>For <c>[Flags]</c> enums the members are all combinations, named as <c>Enum.ToString</c> would.</remarks>
internal sealed record EnumType(string Name, string ShortName, ScalarKind Underlying, EquatableArray<EnumMember> Members) : ScalarType(Underlying)
{
    /// <summary>Whether some member has the value.</summary>
    public bool Has(long value) => IndexOf(value) >= 0;

    /// <summary>The number of the member with the value; negative if there is none.</summary>
    public int IndexOf(long value)
    {
        // What the values ascend by: unsigned numbers that are as far apart, whatever the type.
        ulong sign = Underlying == ScalarKind.UInt64 ? 0 : 1UL << 63;
        (int low, int high) = (0, Members.Count - 1);
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = (unchecked((ulong)Members[middle].Value) ^ sign).CompareTo(unchecked((ulong)value) ^ sign);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}

/// <summary>One named value of an enum.</summary>
internal sealed record EnumMember(string Name, long Value);

/// <summary>A value tuple, or what is stored like one.</summary>
internal record TupleType(EquatableArray<TypeModel> Elements) : TypeModel;

/// <summary>A struct of the user's: the tuple of its fields, those behind automatic properties included.</summary>
/// <param name="Name">Its full C# name with <c>global::</c>.</param>
/// <param name="Fields">The fields in order of declaration.</param>
internal sealed record StructType(string Name, EquatableArray<FieldModel> Fields)
    : TupleType(Fields.Select(static field => field.Type).ToEquatableArray());

/// <summary>A field, under the name of the property that it stands behind, if any.</summary>
internal sealed record FieldModel(string Name, TypeModel Type);

/// <summary>An <c>[InlineArray]</c> struct: the tuple of its elements.</summary>
internal sealed record InlineArrayType(string Name, ScalarType Element, int Length)
    : TupleType(Enumerable.Repeat<TypeModel>(Element, Length).ToEquatableArray());

/// <summary><c>Span</c> or <c>ReadOnlySpan</c> of scalars or tuples; its length is a fact of evaluation, not of the type.</summary>
internal sealed record SpanType(TypeModel Element, bool IsReadOnly) : TypeModel
{
    /// <summary>The element of a span at the border, which is a scalar.</summary>
    public ScalarType Scalar => (ScalarType)Element;

    /// <summary>A constant string, which is read as the span of its characters.</summary>
    public static SpanType Text { get; } = new(new ScalarType(ScalarKind.Char), IsReadOnly: true);
}

/// <summary>No value.</summary>
internal sealed record VoidType : TypeModel
{
    public static VoidType Instance { get; } = new();
}
