namespace CotGen.Generator.Tests.Law.Random.Tables;

/// <summary>Local arrays and spans, all of two elements or more.</summary>
internal static class ArrayTemplates
{
    public static readonly IReadOnlyList<Template> All =
    [
        new("new array", Node.Statement, "int[] `+int[3]` = new int[3];"),
        new("array literal", Node.Statement, "int[] `+int[2]` = [`int<50`, `int<50`];"),
        new("array initialiser", Node.Statement, "int[] `+int[3]` = { `int<50`, 1, `int<50` };"),
        new("span literal", Node.Statement, "Span<int> `+int[2]` = [`int<50`, `int<50`];"),
        new("stackalloc", Node.Statement, "Span<int> `+int[3]` = stackalloc int[3];"),
        new("array element =", Node.Statement, "`=int[]`[`#@`] = `int<50`;") { Weight = 5 },
        new("array element +=", Node.Statement, "`=int[]`[`#@`] += `int<5`;") { Growth = Bounds.Nine, Weight = 2 },
        new("array element ++", Node.Statement, "`=int[]`[`#@`]++;") { Growth = Bounds.Nine, Weight = 2 },
        new("swap of elements", Node.Statement, "(`=int[]`[0], `@`[1]) = (`@`[1], `@`[0]);"),
        new("slice", Node.Statement, "Span<int> `+int[2]` = `=int[]`[..2];"),
        new("slice to the end", Node.Statement, "Span<int> `$s` = `=int[]`[1..];\n`$s`[0] = `int<50`;\nint `+int` = `$s`[^1];"),
        new("slice from the end", Node.Statement, "Span<int> `+int[2]` = `=int[]`[^2..];"),
        new("Slice", Node.Statement, "Span<int> `$s` = `=int[]`;\nSpan<int> `+int[2]` = `$s`.Slice(0, 2);") { Weight = 1 },
        new("CopyTo", Node.Statement, "Span<int> `$s` = stackalloc int[4];\n`=int[]`.CopyTo(`$s`);\nint `+int` = `$s`[`#2`] + `$s`[3];") { Bound = static _ => 200 },
        new("Reverse", Node.Statement, "Span<int> `$s` = `=int[]`;\n`$s`.Reverse();"),
        new("Fill of a slice", Node.Statement, "Span<int> `$s` = `=int[]`;\n`$s`[..2].Fill(`int<50`);") { Weight = 1 },
        new("Clear of a slice", Node.Statement, "Span<int> `$s` = `=int[]`;\n`$s`[1..].Clear();") { Weight = 1 },
        new("ToArray", Node.Statement, "Span<int> `$s` = `=int[]`;\nint[] `+int[2]` = `$s`[..2].ToArray();") { Weight = 1 },
        new("array of bool", Node.Statement, "bool[] `+bool[2]` = [`bool`, `bool`];"),
        new("array of enums", Node.Statement, "Hue[] `+Hue[2]` = [`Hue`, `Hue`];") { Weight = 1 },
        new("foreach over an array", Node.Statement, "foreach (int `$e` in `=int[]`)\n`loop int $e`"),
        new("foreach taken apart", Node.Statement, "foreach ((int `$x`, int `$y`) in new[] { (`int<20`, `int<9`), (3, `int<20`) })\n`loop int $x`") { Weight = 1 },
        new("array of structs", Node.Statement, "Spot[] `$a` = [`Spot`, `Spot`];\n`$a`[`#2`].X += `int<9`;\n`$a`[`#2`] = `Spot`;\nSpot `+Spot` = `$a`[`#2`];") { Weight = 1 },
        new("array of tuples", Node.Statement, "(int, bool)[] `$a` = { (`int<50`, true), (`int<50`, `bool`) };\n(`$a`[0], `$a`[1]) = (`$a`[1], `$a`[`#2`]);\n(int, bool) `+(int, bool)` = `$a`[`#2`];") { Weight = 1 },
        new("spread", Node.Statement, "int[] `+int[3]` = [`int<50`, .. `=int[]`];") { Weight = 1 },
        new("stackalloc with elements", Node.Statement, "Span<int> `+int[2]` = stackalloc[] { `int<50`, `int<50` };") { Weight = 1 },
        new("Array.Fill", Node.Statement, "int[] `$a` = new int[2];\nArray.Fill(`$a`, `int<50`);\nint `+int` = `$a`[`#2`];") { Weight = 1 },
        new("IndexOf", "int", "`span of int`.`?IndexOf LastIndexOf Count`(`int<9`)") { Bound = Bounds.Nine },
        new("Contains", "bool", "`span of int`.Contains(`int<9`)"),
        new("SequenceEqual", "bool", "`span of int`[..2].`?SequenceEqual StartsWith EndsWith`([`int<9`, `int<9`])"),
        new("array Length", "int", "`=int[]`.Length") { Bound = static _ => 3, Weight = 1 },
        new("array of two dimensions", Node.Statement, "int[,] `$g` = new int[2, 2];\n`$g`[`#2`, `#2`] = `int<20`;\n`$g`[1, `#2`] += 3;\nint `+int` = `$g`[`#2`, 0] + `$g`[1, 1];") { Bound = static _ => 40 },
    ];
}
