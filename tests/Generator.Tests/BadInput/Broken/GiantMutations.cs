using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using static CotGen.Generator.Tests.BadInput.Broken.Mutation;

namespace CotGen.Generator.Tests.BadInput.Broken;

/// <summary>Literals, tables and lists without measure. Rare, since each takes long to parse alone.</summary>
internal static class GiantMutations
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("giant table", 1, static (source, random) => Used(source, random, $"static {Any(["readonly int[] G =", "ReadOnlySpan<int> G =>", "readonly long[] G =", "readonly byte[] G ="], random)} [{List(random.Next(1_000, 100_000), static i => $"{i % 200}")}];", Any(["G[0]", "G[1]", "G[x]", "G[^1]", "G.Length"], random))),
        new("giant string", 1, static (source, random) => Used(source, random, $"const string G = \"{new string('a', random.Next(1_000, 1_000_000))}\";", Any(["G[0]", "G.Length", "G"], random))),
        new("giant number", 2, static (source, random) => Used(source, random, $"const int G = {new string(Any(['1', '0', '_', '9'], random), random.Next(30, 100_000))};", "G")),
        new("giant enum", 1, static (source, random) => Used(source, random, $"{Any(["", "[Flags] "], random)}enum G {{ {List(random.Next(1_000, 70_000), static i => $"M{i}{(i < 60 ? $" = 1 << {i}" : "")}")} }}", Any(["(int)G.M1", "(int)(G)x", "(int)default(G)"], random))),
        new("giant sum", 2, static (source, random) => Used(source, random, "", string.Join(Any([" + ", " - ", " * ", " ^ ", " & "], random), Enumerable.Repeat(Any(["1", "x", "(1)"], random), random.Next(300, 5_000))))),
        new("giant switch", 1, static (source, random) => Used(source, random, $"static int G(int x) => x switch {{ {List(random.Next(300, 1_200), static i => $"{i} => {i % 7}")}, _ => 0 }};", Any(["G(1)", "G(x)"], random))),
        new("giant block", 1, static (source, random) => Used(source, random, $"static int G(int x) {{ {string.Concat(Enumerable.Range(0, random.Next(300, 5_000)).Select(static i => $"x = (x + {i}) % 7; "))} return x; }}", Any(["G(1)", "G(x)"], random))),
        new("giant else-if", 1, static (source, random) => Used(source, random, $"static int G(int x) {{ {string.Concat(Enumerable.Range(0, random.Next(50, 2_000)).Select(static i => $"if (x == {i}) return {i % 5}; else "))} return x; }}", Any(["G(1)", "G(x)"], random))),
        new("giant signature", 1, static (source, random) => Used(source, random, $"[CotTarget] public static int G({List(random.Next(100, 2_000), static i => $"[Domain(0, 1)] int p{i}")}) => p0;", "1")),
        new("giant call", 1, static (source, random) => Used(source, random, "", $"F({List(random.Next(300, 5_000), static i => $"{i}")})")),
        new("giant name", 1, static (source, random) => [Insert(Any(source.Identifiers, random).Span.End, new string('a', random.Next(300, 20_000)))]),
        new("giant tuple", 1, static (source, random) => Used(source, random, "", $"({List(random.Next(50, 600), static i => $"{i}")}).Item9")),
    ];

    private static string List(int count, Func<int, string> item) => string.Join(", ", Enumerable.Range(0, count).Select(item));

    /// <summary>A member beside a target, and an expression that uses it in place of one in the target.</summary>
    private static IEnumerable<TextChange> Used(BrokenSource source, System.Random random, string member, string use)
    {
        MethodDeclarationSyntax target = Any(source.Targets, random);
        ExpressionSyntax[] expressions = [.. target.DescendantNodes().OfType<ExpressionSyntax>().Where(static node => node is LiteralExpressionSyntax or BinaryExpressionSyntax)];
        return [Insert(target.SpanStart, member + "\n"), .. expressions.Length == 0 ? [] : new[] { Replace(Any(expressions, random).Span, use) }];
    }
}
