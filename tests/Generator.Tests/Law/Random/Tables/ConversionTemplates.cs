namespace CotGen.Generator.Tests.Law.Random.Tables;

/// <summary>Conversions among the types that C# computes in.</summary>
internal static class ConversionTemplates
{
    public static readonly IReadOnlyList<Template> All =
    [
        .. from source in TypeFacts.Wide
           from target in TypeFacts.Wide
           where source.Type != target.Type
           select new Template($"{target.Type} from {source.Type}", target.Type, Text(source.Type, target.Type)) { Weight = 1, Bound = Bound(source.Type, target.Type) },
        new("implicit conversion", "long", "(`int!` + `uint`)") { Bound = Bounds.Sum, Weight = 1 },
        new("implicit conversion", "long", "(`long` + `short`)") { Bound = Bounds.Sum, Weight = 1 },
        new("implicit conversion", "int", "(`int` - `ushort<1000`)") { Bound = Bounds.Sum, Weight = 1 },
        new("checked int from long", "int", "checked((int)`long<100000`)") { Weight = 1 },
        new("checked uint from int", "uint", "checked((uint)(`int` & 255))") { Weight = 1, Bound = static _ => 255 },
        new("checked sbyte of a remainder", "int", "((int)checked((sbyte)(`int` % 100)))") { Weight = 1, Bound = static _ => 99 },
        new("int from bool", "int", "(`bool` ? 1 : 0)") { Bound = Bounds.One },
    ];

    // A negative number is beyond the language's numbers as ulong.
    private static string Text(string source, string target) => target == "ulong" && !TypeFacts.IsUnsigned(source)
        ? $"(ulong)Math.Abs(`{source}<1000`)"
        : $"unchecked(({target})`{source}<1000`)";

    // A negative number becomes a large one where there is no sign.
    private static Func<IReadOnlyList<long>, long>? Bound(string source, string target) =>
        target == "uint" && !TypeFacts.IsUnsigned(source) ? Bounds.Whole : null;
}
