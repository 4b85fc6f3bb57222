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
        new("foreach over an array", Node.Statement, "foreach (int `$e` in `=int[]`)\n`loop int $e`"),
        new("array Length", "int", "`=int[]`.Length") { Bound = static _ => 3, Weight = 1 },
        new("array of two dimensions", Node.Statement, "int[,] `$g` = new int[2, 2];\n`$g`[`#2`, `#2`] = `int<20`;\n`$g`[1, `#2`] += 3;\nint `+int` = `$g`[`#2`, 0] + `$g`[1, 1];") { Bound = static _ => 40 },
    ];
}
