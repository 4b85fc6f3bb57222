using System.Globalization;
using System.Text;

namespace CotGen.Generator.Tests.Law;

/// <summary>Every operator on every integer type up to 32 bits, at both ends of its range.</summary>
internal static class IntegerTypePrograms
{
    private static readonly (string Type, long Min, long Max)[] Types =
    [
        ("sbyte", sbyte.MinValue, sbyte.MaxValue), ("byte", byte.MinValue, byte.MaxValue), ("short", short.MinValue, short.MaxValue),
        ("ushort", ushort.MinValue, ushort.MaxValue), ("char", char.MinValue, char.MaxValue), ("int", int.MinValue, int.MaxValue), ("uint", uint.MinValue, uint.MaxValue),
    ];

    public static string Source
    {
        get
        {
            var source = new StringBuilder("using CotGen; namespace Lawful; public static partial class IntegerTypes {\n");
            foreach ((string type, long min, long max) in Types)
            {
                Write(source, type, $"{type}Low", min, min + 6, Math.Max(min, -4));
                Write(source, type, $"{type}High", max - 6, max, Math.Max(min, -4));
            }

            return source.Append("}\n").ToString();
        }
    }

    private static void Write(StringBuilder source, string t, string name, long first, long last, long least) => source.Append(CultureInfo.InvariantCulture, $$"""
            [CotTarget] public static ({{t}}, {{t}}, {{t}}, {{t}}, {{t}}, {{t}}) arithmetic_{{name}}([Domain({{first}}, {{last}})] {{t}} a, [Domain({{least}}, 4)] {{t}} b) =>
                unchecked((({{t}})(a + b), ({{t}})(a - b), ({{t}})(a * b), ({{t}})(a & b), ({{t}})(a | b), ({{t}})(a ^ b)));

            [CotTarget] public static ({{t}}, {{t}}, {{t}}, bool, bool, bool) division_{{name}}([Domain({{first}}, {{last}})] {{t}} a, [Domain({{least}}, 4)] {{t}} b) =>
                (({{t}})(b == 0 ? a : b == unchecked(({{t}})(-1)) ? b : a / b), ({{t}})(b > 0 ? a % b : b), unchecked(({{t}})(-a)), a < b, a == b, a >= b);

            [CotTarget] public static ({{t}}, {{t}}, {{t}}, {{t}}) shifts_{{name}}([Domain({{first}}, {{last}})] {{t}} a, [Domain(-3, 40)] int count) =>
                unchecked((({{t}})(a << count), ({{t}})(a >> count), ({{t}})(a >>> count), ({{t}})~a));

            [CotTarget] public static (sbyte, byte, short, ushort, char, int, uint, long) casts_{{name}}([Domain({{first}}, {{last}})] {{t}} a) =>
                unchecked(((sbyte)a, (byte)a, (short)a, (ushort)a, (char)a, (int)a, (uint)a, (long)a));

            [CotTarget] public static {{t}} compound_{{name}}([Domain({{first}}, {{last}})] {{t}} a, [Domain({{least}}, 4)] {{t}} b)
            {
                unchecked
                {
                    a += b;
                    a *= ({{t}})3;
                    a -= ({{t}})2;
                    a |= b;
                    a ^= ({{t}})9;
                    a <<= 3;
                    a >>= 2;
                    a >>>= 1;
                    {{t}} before = a++;
                    --a;
                    a--;
                    return ({{t}})(a ^ before);
                }
            }

            [CotTarget] public static int checked_{{name}}([Domain({{first}}, {{last}})] {{t}} a, [Domain({{least}}, 4)] {{t}} b)
            {
                long sum = (long)a + b;
                if (sum < {{t}}.MinValue || sum > {{t}}.MaxValue)
                {
                    return 0;
                }

                checked
                {
                    {{t}} wide = ({{t}})(a + b);
                    a += b;
                    return a == wide ? 1 : 2;
                }
            }

        """);
}
