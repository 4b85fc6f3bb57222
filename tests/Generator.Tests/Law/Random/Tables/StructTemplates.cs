namespace CotGen.Generator.Tests.Law.Random.Tables;

/// <summary>Structs as values: a record struct, a struct with a constructor and state of its own, an inline array.</summary>
internal static class StructTemplates
{
    private static readonly Func<IReadOnlyList<long>, long> s_twice = static bounds => Bounds.Sum([bounds.Max(), bounds.Max()]);

    /// <summary>The types, for the file that every program sees.</summary>
    public const string Declarations = """
        public record struct Spot(int X, int Y)
        {
            public readonly int Sum => X + Y;

            public readonly Spot Mirrored => new(Y, X);

            public static Spot operator +(Spot left, Spot right) => new(left.X + right.X, left.Y + right.Y);

            public static Spot operator -(Spot spot) => spot with { X = -spot.X, Y = -spot.Y };

            public static explicit operator int(Spot spot) => spot.X - (2 * spot.Y);

            public void Bump(int by)
            {
                X += by;
                Y -= by;
            }

            public readonly int Scaled(int by) => by * (Sum % 20);
        }

        public struct Tally
        {
            public int Count;
            private bool _isOdd;

            public Tally(int start)
            {
                Count = start;
                _isOdd = start % 2 != 0;
            }

            public readonly bool IsOdd => _isOdd;

            public int Next()
            {
                _isOdd = !_isOdd;
                return Count++;
            }

            public readonly void Deconstruct(out int count, out bool isOdd) => (count, isOdd) = (Count, _isOdd);
        }

        [InlineArray(3)]
        public struct Trio
        {
            private int _first;
        }
        """;

    public static readonly IReadOnlyList<Template> All =
    [
        .. Values(),
        .. Members(),
        .. Statements(),
        new("struct with a constructor", Node.Statement, "var `$c` = new Tally(`int<20`);\nint `+int` = `$c`.Next() + `$c`.Next();\n(int `+int`, bool `+bool`) = `$c`;") { Bound = static _ => 50 },
        new("struct copied", Node.Statement, "var `$c` = new Tally(`int<20`);\nTally `$d` = `$c`;\nif (`bool`)\n{\n`$d`.Next();\n}\nint `+int` = `$d`.Count - `$c`.Count + (`$d`.IsOdd ? 1 : 0);") { Bound = static _ => 4 },
        new("inline array", Node.Statement, "Trio `$t` = default;\n`$t`[0] = `int<20`;\n`$t`[`#3`] = `int<20`;\nint `+int` = `$t`[`#3`] + `$t`[^1];") { Bound = static _ => 40 },
        new("inline array copied", Node.Statement, "Trio `$t` = default;\n`$t`[`#3`] = `int<20`;\nTrio `$u` = `$t`;\n`$u`[`#3`] += 2;\nint `+int` = `$t`[1] - `$u`[`#3`];") { Bound = static _ => 40 },
    ];

    private static IEnumerable<Template> Values() =>
    [
        new("new record struct", "Spot", "new Spot(`int<50`, `int<50`)") { Weight = 6 },
        new("named arguments", "Spot", "new Spot(Y: `int<50`, X: `int<50`)") { Weight = 1 },
        new("object initialiser", "Spot", "new Spot { X = `int<50`, Y = `0..9` }") { Weight = 1 },
        new("default struct", "Spot", "default(Spot)") { Weight = 1 },
        new("with", "Spot", "(`Spot` with { X = `int<50` })") { Weight = 3 },
        new("with", "Spot", "(`Spot` with { Y = `int<50`, X = `0..9` })"),
        new("struct operator", "Spot", "(`Spot` + `Spot`)") { Bound = Bounds.Sum },
        new("struct unary operator", "Spot", "(-`Spot`)"),
        new("struct property of a struct", "Spot", "(`Spot`).Mirrored"),
        new("struct ?:", "Spot", "(`bool` ? `Spot` : `Spot`)"),
        new("struct switch", "Spot", "(`int!` switch { 0 => `Spot`, > 3 when `bool!` => `Spot`, _ => `Spot` })"),
    ];

    private static IEnumerable<Template> Members() =>
    [
        new("struct field", "int", "(`Spot`).X"),
        new("struct property", "int", "(`Spot`).Sum") { Bound = s_twice },
        new("struct method", "int", "(`Spot`).Scaled(`int<9`)") { Bound = static _ => 180, Weight = 1 },
        new("struct conversion", "int", "(int)(`Spot`)") { Bound = static bounds => Bounds.Sum([s_twice(bounds), bounds.Max()]), Weight = 1 },
        new("struct ==", "bool", "(`Spot` == `Spot`)"),
        new("struct !=", "bool", "(`Spot` != `Spot`)"),
        new("struct Equals", "bool", "(`Spot`).Equals(`Spot`)") { Weight = 1 },
    ];

    private static IEnumerable<Template> Statements() =>
    [
        new("struct local", Node.Statement, "Spot `+Spot` = `Spot`;") { Weight = 3 },
        new("struct =", Node.Statement, "`=Spot` = `Spot`;") { Growth = Bounds.Greatest },
        new("struct field =", Node.Statement, "`=Spot`.X = `int<50`;"),
        new("struct field +=", Node.Statement, "`=Spot`.Y += `int<9`;") { Growth = Bounds.Nine, Weight = 1 },
        new("struct field ++", Node.Statement, "`=Spot`.X++;") { Growth = Bounds.One, Weight = 1 },
        new("struct method that writes", Node.Statement, "`=Spot`.Bump(`int<5`);") { Growth = Bounds.Nine },
        new("struct deconstructed", Node.Statement, "(int `+int`, int `+int`) = `Spot`;"),
    ];
}
