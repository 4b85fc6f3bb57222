namespace CotGen.Generator.Tests.Law.Random.Tables;

/// <summary>Declarations, assignments, and what else writes a variable.</summary>
internal static class VariableTemplates
{
    private static readonly string[] Integers = [.. TypeFacts.Wide.Select(static wide => wide.Type), .. TypeFacts.Narrow];

    public static readonly IReadOnlyList<Template> All = [.. Integers.SelectMany(OfInteger), .. OfInt(), .. OfBool()];

    private static IEnumerable<Template> OfInteger(string t)
    {
        int often = t == "int" ? 10 : 2;
        string suffix = TypeFacts.Wide.FirstOrDefault(wide => wide.Type == t).Suffix ?? "";
        string step = TypeFacts.IsUnsigned(t) ? "++" : "`?++ --`";
        return
        [
            new($"{t} local", Node.Statement, $"{t} `+{t}` = `{t}<100`;") { Weight = often },
            new($"{t} =", Node.Statement, $"`={t}` = `{t}<`;") { Weight = often },
            new($"{t} +=", Node.Statement, $"`={t}` += `0..9`{suffix};") { Growth = Bounds.Nine, Weight = 1 },
            new($"{t} -=", Node.Statement, TypeFacts.IsUnsigned(t) ? $"`={t}` -= Math.Min(`@`, ({t})`1..5`);" : $"`={t}` -= `1..5`;") { Growth = TypeFacts.IsUnsigned(t) ? null : Bounds.Nine, Weight = 1 },
            new($"{t} *=", Node.Statement, $"`={t}` %= 10{suffix};\n`@` *= `2..9`{suffix};") { Growth = static _ => 90, Weight = 1 },
            new($"{t} /=", Node.Statement, $"`={t}` /= `?2 3 4`{suffix};") { Weight = 1 },
            new($"{t} %=", Node.Statement, $"`={t}` %= `2..12`{suffix};") { Weight = 1 },
            new($"{t} &=", Node.Statement, $"`={t}` &= `1..31`{suffix};") { Growth = static _ => 31, Weight = 1 },
            new($"{t} |=", Node.Statement, $"`={t}` |= `1..15`{suffix};") { Growth = static _ => 15, Weight = 1 },
            new($"{t} ^=", Node.Statement, $"`={t}` ^= `1..15`{suffix};") { Growth = static _ => 15, Weight = 1 },
            new($"{t} <<=", Node.Statement, $"`={t}` &= 15{suffix};\n`@` <<= `1..3`;") { Growth = static _ => 120, Weight = 1 },
            new($"{t} >>=", Node.Statement, $"`={t}` >>= `1..3`;") { Weight = 1 },
            new($"{t} >>>=", Node.Statement, $"`={t}` &= 127{suffix};\n`@` >>>= `1..3`;") { Growth = static _ => 127, Weight = 1 },
            new($"{t} ++", Node.Statement, $"`={t}`{step};") { Growth = Bounds.One, Weight = 1 },
            new($"{t} ++ in an expression", t, $"({step}`={t}`)") { Growth = Bounds.One, Bound = static _ => 400, Weight = 1 },
            new($"{t} postfix ++", t, $"(`={t}`++)") { Growth = Bounds.One, Bound = static _ => 400, Weight = 1 },
            new($"{t} = in an expression", t, $"(`={t}` = `{t}<`)") { Weight = 1 },
        ];
    }

    private static IEnumerable<Template> OfInt() =>
    [
        new("int += value", Node.Statement, "`=int` += `int<9`;") { Growth = Bounds.Nine, Weight = 6 },
        new("int -= value", Node.Statement, "`=int` -= `int<9`;") { Growth = Bounds.Nine, Weight = 3 },
        new("int += in an expression", "int", "(`=int` += `int<5`)") { Growth = Bounds.Nine, Bound = static _ => 400, Weight = 1 },
        new("order of evaluation", "int", "(`=int` + (`@` = `int<`))") { Bound = static _ => 600, Weight = 1 },
        new("order of evaluation", "int", "((`=int` += 2) - `@`++)") { Growth = Bounds.Nine, Bound = static _ => 800, Weight = 1 },
        new("two locals", Node.Statement, "int `+int` = `int<100`, `+int` = `int<100`;"),
        new("var local", Node.Statement, "var `+int` = `int<100`;"),
        new("const local", Node.Statement, "const int `$c` = `0..20`;\nint `+int` = `$c` + `int<20`;") { Bound = static _ => 40 },
        new("local without a value", Node.Statement, "int `$u`;\nif (`bool`)\n{\n`$u` = `int<20`;\n}\nelse\n{\n`$u` = `int<20`;\n}\nint `+int` = `$u`;"),
        new("discard", Node.Statement, "_ = `int`;") { Weight = 1 },
        new("chained assignment", Node.Statement, "int `$a`, `$b`;\n`$a` = `$b` = `int<50`;\nint `+int` = `$a` + `$b`;"),
        new("checked block", Node.Statement, "checked\n{\n`=int` = `int<40` * 3 + `int<40`;\n}") { Growth = static _ => 160 },
        new("unchecked block", Node.Statement, "unchecked\n{\n`=int` = `int<60` * 1103515245 % 16;\n}") { Growth = static _ => 16 },
        new("block", Node.Statement, "`block`") { Weight = 1 },
        new("empty statement", Node.Statement, ";") { Weight = 1 },
    ];

    private static IEnumerable<Template> OfBool() =>
    [
        new("bool local", Node.Statement, "bool `+bool` = `bool`;") { Weight = 4 },
        new("bool =", Node.Statement, "`=bool` = `bool`;") { Weight = 4 },
        new("bool &=", Node.Statement, "`=bool` &= `bool`;"),
        new("bool |=", Node.Statement, "`=bool` |= `bool`;"),
        new("bool ^=", Node.Statement, "`=bool` ^= `bool`;"),
    ];
}
