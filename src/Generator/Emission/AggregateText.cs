using CotGen.Generator.Frontend.Model;
using CotGen.Programs;

namespace CotGen.Generator.Emission;

/// <summary>C# for values of several scalars: how such a value is made of them, and how each of them is read.</summary>
internal static class AggregateText
{
    /// <summary>An expression that makes a value; <paramref name="next"/> gives the scalars in order.</summary>
    public static string Make(TypeModel type, Func<ScalarType, string> next)
    {
        switch (type)
        {
            // 'with' runs no constructor, and sets fields and init properties alike.
            case StructType { Name: var name, Fields: var fields }:
                return $"(default({name}) with {{ {string.Join(", ", fields.Select(field => $"{CSharpNames.Escape(field.Name)} = {Make(field.Type, next)}"))} }})";
            case InlineArrayType array:
                string element = TypeText(array.Element);
                string elements = string.Join(", ", array.Elements.Select(part => Make(part, next)));
                return $"global::CotGen.Targets.TargetArguments.InlineArray<{array.Name}, {element}>([{elements}])";
            case TupleType tuple:
                return $"({string.Join(", ", tuple.Elements.Select(part => Make(part, next)))})";
            default:
                return next((ScalarType)type);
        }
    }

    /// <summary>Expressions that read the scalars of a value in order.</summary>
    public static IEnumerable<(ScalarType Type, string Text)> Read(TypeModel type, string value) => type switch
    {
        StructType { Fields: var fields } => fields.SelectMany(field => Read(field.Type, $"{value}.{CSharpNames.Escape(field.Name)}")),
        InlineArrayType array => array.Elements.SelectMany((element, i) => Read(element, $"{value}[{Integers.Text(i)}]")),
        TupleType tuple => tuple.Elements.SelectMany((element, i) => Read(element, $"{value}.Item{Integers.Text(i + 1)}")),
        _ => [((ScalarType)type, value)],
    };

    /// <summary>The C# name of a scalar type.</summary>
    public static string TypeText(ScalarType type) => type is EnumType members ? members.Name : type.Kind switch
    {
        ScalarKind.Bool => "bool",
        ScalarKind.SByte => "sbyte",
        ScalarKind.Byte => "byte",
        ScalarKind.Int16 => "short",
        ScalarKind.UInt16 => "ushort",
        ScalarKind.Int32 => "int",
        ScalarKind.UInt32 => "uint",
        ScalarKind.Int64 => "long",
        ScalarKind.UInt64 => "ulong",
        _ => "char",
    };
}
