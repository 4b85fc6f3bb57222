using System.Globalization;

namespace CotGen.Generator.Tests.Law.Random;

/// <summary>What the templates need to know about the types.</summary>
internal static class TypeFacts
{
    /// <summary>The types that C# computes in, with the suffix of their numbers.</summary>
    public static readonly (string Type, string Suffix)[] Wide = [("int", ""), ("uint", "u"), ("long", "L"), ("ulong", "UL")];

    /// <summary>The types that are promoted to <c>int</c> first.</summary>
    public static readonly string[] Narrow = ["sbyte", "byte", "short", "ushort"];

    public static bool IsUnsigned(string type) => type is "byte" or "ushort" or "uint" or "ulong" or "char";

    public static bool IsInteger(string type) => Cap(type) > 0;

    /// <summary>The greatest absolute value, 0 for what is no integer.</summary>
    public static long Cap(string type) => type switch
    {
        "sbyte" => 128,
        "byte" => 255,
        "short" => 32768,
        "ushort" => 65535,
        "int" => 1L << 31,
        "uint" => uint.MaxValue,
        "long" or "ulong" => long.MaxValue,
        _ => 0,
    };

    public static string Number(string type, long value)
    {
        string digits = value.ToString(CultureInfo.InvariantCulture);
        string suffix = Wide.FirstOrDefault(wide => wide.Type == type).Suffix ?? $"";
        return Narrow.Contains(type) ? $"({type})({digits})" : digits + suffix;
    }

    /// <summary>A function whose values are at most <paramref name="bound"/>, as a pattern with <c>{0}</c>.</summary>
    public static string Reduction(System.Random random, string type, long bound)
    {
        long modulus = Math.Min(bound, random.Next(1, 16)) + 1;
        string reduced = random.Next(3) == 0 && IsUnsigned(type)
            ? $"({{0}} & {Number(type, (1L << (63 - (int)long.LeadingZeroCount(modulus))) - 1)})"
            : $"({{0}} % {Number(type, modulus)})";
        return Narrow.Contains(type) ? $"({type}){reduced}" : reduced;
    }
}
