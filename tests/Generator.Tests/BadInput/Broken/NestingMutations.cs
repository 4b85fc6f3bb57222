using System.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using static CotGen.Generator.Tests.BadInput.Broken.Mutation;

namespace CotGen.Generator.Tests.BadInput.Broken;

/// <summary>Code nested from some levels to thousands.</summary>
internal static class NestingMutations
{
    private static readonly (string Before, string After)[] Expressions =
    [
        ("(", ")"), ("-(", ")"), ("~", ""), ("!(", ")"), ("-", ""), ("(int)", ""), ("checked(", ")"), ("Math.Abs(", ")"), ("Math.Max(1, ", ")"), ("1 + (", ")"), ("1 + ", ""), ("", " + 1"), ("", " - x"),
        ("x > 1 ? 1 : ", ""), ("x > 1 ? ", " : 1"), ("x switch { 1 => ", ", _ => 2 }"), ("(1, ", ").Item2"), ("new[] { ", " }[0]"), ("(x = ", ")"), ("x = ", ""), ("F(", ")"), ("x is 1 and ", ""), ("x is not ", ""),
        ("true && ", ""), ("true && (", ")"), ("", " || x > 1"), ("(y => ", ")(1)"), ("((Func<int>)(() => ", "))()"), ("$\"{", "}\""), ("", ".x"), ("", "?.x"), ("", "!"), ("", "[0]"), ("x ?? ", ""), ("(object)", ""), ("await ", ""), ("nameof(", ")"),
    ];

    private static readonly (string Before, string After)[] Statements =
    [
        ("{", "}"), ("if (true) ", ""), ("if (x > 1) {", "}"), ("if (x > 1) { } else ", ""), ("while (x > 1) ", ""), ("while (false) {", "}"), ("for (;;) {", " break; }"), ("do ", " while (false);"), ("a: ", ""), ("checked {", "}"),
        ("foreach (int y in x) ", ""), ("switch (x) { case 1: ", " break; }"), ("try {", "} finally { }"), ("lock (x) ", ""), ("using (x) ", ""), ("unsafe {", "}"), ("void F() {", "}"), ("fixed (int* p = x) ", ""),
    ];

    private static readonly (string Before, string After)[] Types = [("A<", ">"), ("(int, ", ")"), ("Span<", ">"), ("", "[]"), ("", "?"), ("", "*"), ("A.", ""), ("Nullable<", ">")];

    private static readonly (string Before, string After)[] Members = [("partial class N {", "}"), ("namespace N {", "}"), ("struct S {", "}"), ("enum E {", "}"), ("[A(", ")]")];

    // Deeper than this, or in any file at all, the compiler's own parser or binder overflows the stack or takes for ever.
    private static readonly Dictionary<string, int> OwnLimits = new(StringComparer.Ordinal) { ["x is not "] = 100, ["(1, "] = 10, ["(x = "] = 10, ["$\"{"] = 8, ["(y => "] = 10, ["((Func<int>)(() => "] = 100, ["(int, "] = 8, ["namespace N {"] = 400, ["partial class N {"] = 400, ["struct S {"] = 400 };

    // Each doubles the time of the compiler's binder, so that together they may be no deeper than one of them alone.
    private const int MaxDoublings = 10;

    private static readonly HashSet<string> Doubling = new(StringComparer.Ordinal) { "(1, ", "(x = ", "$\"{", "(y => ", "((Func<int>)(() => ", "(int, " };

    // Where a pattern or a type is expected, each opens a positional pattern or a tuple type, in which the compiler's own parser and binder do not watch the stack.
    private const int MaxPatterns = 300;

    private static readonly HashSet<string> Positional = new(StringComparer.Ordinal) { "(", "F(", "nameof(", "Math.Abs(", "Math.Max(1, " };

    // No type is bound by a binder that watches the stack, and few expressions are parsed by a parser that does.
    private const int MaxTypes = 300, MaxExpressions = 600;

    private static readonly HashSet<(string Before, string After)> Watched = [("1 + ", ""), ("", " + 1"), ("", " - x"), ("-", ""), ("~", "")];

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("nested expression", 24, static (source, random) => Nest<ExpressionSyntax>(source, random, Expressions, MaxExpressions)),
        new("nested statement", 24, static (source, random) => Nest<StatementSyntax>(source, random, Statements)),
        new("nested type", 6, static (source, random) => Nest<TypeSyntax>(source, random, Types, MaxTypes)),
        new("nested member", 4, static (source, random) => Nest<MemberDeclarationSyntax>(source, random, Members)),
    ];

    private static IEnumerable<TextChange> Nest<TNode>(BrokenSource source, System.Random random, (string Before, string After)[] kinds, int maxDepth = int.MaxValue)
        where TNode : Microsoft.CodeAnalysis.SyntaxNode
    {
        // A using directive is bound before any generator is asked, by a binder that does not watch the stack.
        TNode[] nodes = [.. source.Root.DescendantNodes(static node => node is not UsingDirectiveSyntax).OfType<TNode>()];
        if (nodes.Length == 0)
        {
            return [];
        }

        // Mostly as deep as a program may be; now and then so deep that no stack would do.
        int depth = random.Next(12) switch { < 5 => random.Next(2, 30), < 9 => random.Next(150, 260), < 11 => random.Next(400, 2_000), _ => random.Next(2_000, 6_000) };
        bool isMixed = random.Next(3) == 0;
        (string Before, string After) kind = Any(kinds, random);
        depth = isMixed || !Watched.Contains(kind) ? Math.Min(depth, maxDepth) : depth;
        var uses = new Dictionary<string, int>(OwnLimits, StringComparer.Ordinal);
        int doublings = 0, patterns = 0;
        var before = new StringBuilder();
        var after = new List<string>();
        for (int i = 0; i < depth; i++)
        {
            kind = isMixed ? Any(kinds, random) : kind;
            if (Positional.Contains(kind.Before) && ++patterns > MaxPatterns)
            {
                continue;
            }

            if (isMixed && Doubling.Contains(kind.Before) && ++doublings > MaxDoublings)
            {
                continue;
            }

            if (uses.TryGetValue(kind.Before, out int left))
            {
                if (left == 0)
                {
                    break;
                }

                uses[kind.Before] = left - 1;
            }

            before.Append(kind.Before);
            after.Add(kind.After);
        }

        TNode node = Any(nodes, random);
        after.Reverse();
        bool isClosed = random.Next(6) > 0;
        return [Replace(node.Span, before + node.ToString() + (isClosed ? string.Concat(after) : ""))];
    }
}
