extern alias generator;

using generator::CotGen.Generator.Frontend;
using generator::CotGen.Generator.Frontend.Memo;
using generator::CotGen.Generator.Frontend.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.Generator.Tests.Frontend;

/// <summary>Random edits to a small project: the memo must say at every step what a fresh binding says.</summary>
public sealed class MemoSoundnessTests
{
    private static readonly string[] Files =
    [
        """
        using System;
        using CotGen;
        using static Project.Numbers;

        namespace Project;

        #if FAST
        public enum Mode { Slow = 1, Fast = 2 }
        #else
        public enum Mode { Slow, Fast, Other = Numbers.Three }
        #endif

        public static partial class Targets
        {
            private const int Limit = 3;
            private static readonly int[] Primes = [2, 3, Limit];

            [CotTarget]
            public static int First([Domain(0, Limit)] int a, Mode mode)
            {
                int sum = 0;
                for (int i = 0; i < a; i++) { sum += Primes[i % Primes.Length] + Twice(i); }
                return mode == Mode.Fast ? sum : Helper(sum, Three);
            }

            [CotTarget]
            public static bool Second(byte x) => x switch { Limit => true, > 5 and < 9 => false, _ => Shared.IsOdd(x) };

            private static int Twice(int x) { return x + x; }

            private static int Unused(int x)
            {
        #if FAST
                return x;
        #else
                return x + 1;
        #endif
            }
        }
        """,
        """
        using System;
        using CotGen;

        namespace Project;

        public static class Numbers
        {
            public const int Three = 3;
            public static int Counter;
            public static ReadOnlySpan<byte> Squares => [0, 1, 4, 9];
            public static int Size { get { return 4; } }
            public static void Reset() { Counter = 0; }
        }

        public static partial class Targets
        {
            [CotTarget(Name = "Third")]
            public static void Third([FixedLength(3)] ReadOnlySpan<byte> x, [FixedLength(3), Domain(0, 100)] Span<int> y)
            {
                int i = 0;
                foreach (byte value in x) { y[i] = Numbers.Squares[value & 3]; i++; }
            }

            private static int Helper(int a, int b = Numbers.Three) => a < b ? b : Deep(a);
            private static int Deep(int a) => a == 0 ? 0 : Helper(a - 1);
        }
        """,
        """
        using CotGen;

        namespace Project
        {
            internal static class Shared
            {
                public static bool IsOdd(int x) => (x & 1) != 0;
                public static bool IsOdd(long x) => true;
                private static string Name() => "shared";
            }

            partial class Targets
            {
                [CotTarget] static int First(sbyte only) => only;
                [CotTarget] static (int, bool) Fourth(bool b, [Domain(-5, 5)] long c) { checked { int d = (int)c; d *= 2; return (d, b); } }
            }
        }
        """,
    ];

    private static readonly string[] Words =
    [
        "x", "a", "i", "int", "long", "byte", "sbyte", "bool", "0", "1", "3", "9", "+", "-", "*", "<", "==", "=", "{", "}", "(", ")", ";", ",", "return", "static", "partial",
        "const", "checked", "Limit", "Three", "Twice", "Helper", "First", "Second", "Numbers", "Counter", "Primes", "Mode", "double", "\"s\"", "default", "ref", "out", "goto", "while (true)",
        "[CotTarget]", "[Domain(0, 5)]", "\n#if FAST\n", "\n#endif\n", "\n#else\n", "\n#define FAST\n", "/*", "*/", "//", "field", "public int P { get => 3; }", "\n", " ",
    ];

    [Theory]
    [InlineData(1, 800)]
    [InlineData(2, 800)]
    [InlineData(3, 800)]
    public void Memo_says_what_a_fresh_binding_says(int seed, int edits)
    {
        // A counter-based generator with a fixed seed: every run makes the same edits.
        Random random = new(seed);
        FrontendMemo memo = new(capacity: 512);
        CSharpCompilation original = TestCompilation.Of(Files.Select(static (text, i) => TestCompilation.Parse(text, $"/project/File{i}.cs")));
        CSharpCompilation compilation = original;
        int asked = 0;
        for (int edit = 0; edit < edits; edit++)
        {
            // Small steps away from sound code, then back: most states must be worth binding.
            compilation = edit % 4 == 0 ? original : Edited(compilation, random);
            MethodDeclarationSyntax[] targets = [.. TestCompilation.Targets(compilation)];
            random.Shuffle(targets);
            foreach (MethodDeclarationSyntax target in targets.Take(1))
            {
                FrontendOutcome remembered = memo.GetOrBind(target, compilation, TestContext.Current.CancellationToken);
                FrontendOutcome fresh = TestCompilation.Bind(target, compilation);
                Assert.False(fresh.Result is RefusedTarget refused && refused.Reports.Any(static report => report.RuleId == "COT0901"), $"{fresh}");
                Assert.True(remembered.Equals(fresh), $"edit {edit}: {target.Identifier}\n{remembered}\n{fresh}\n" + string.Join("\n----\n", compilation.SyntaxTrees));
                asked++;
            }
        }

        Assert.True(memo.Binds < asked * 3 / 4, $"{memo.Binds} of {asked} were bound");
    }

    private static CSharpCompilation Edited(CSharpCompilation compilation, Random random)
    {
        SyntaxTree tree = compilation.SyntaxTrees[random.Next(Files.Length)];
        SourceText text = tree.GetText();
        SyntaxNode root = tree.GetRoot();
        SyntaxTree changed = tree.WithChangedText(random.Next(6) switch
        {
            0 => text.Replace(AnyToken(root, random).Span, ""),
            1 => text.Replace(AnyToken(root, random).Span, Words[random.Next(Words.Length)]),
            2 => text.Replace(AnyToken(root, random).SpanStart, 0, Words[random.Next(Words.Length)] + " "),
            3 => text.Replace(AnyToken(root, random).SpanStart, 0, "\n // moved\n"),
            4 => SwapMembers(text, root, random),
            _ => ChangeLiteral(text, root, random),
        });
        return compilation.ReplaceSyntaxTree(tree, changed);
    }

    private static SyntaxToken AnyToken(SyntaxNode root, Random random)
    {
        SyntaxToken[] tokens = [.. root.DescendantTokens()];
        return tokens[random.Next(tokens.Length)];
    }

    private static SourceText SwapMembers(SourceText text, SyntaxNode root, Random random)
    {
        TextSpan[] members = [.. root.DescendantNodes().OfType<MemberDeclarationSyntax>().Where(static member => member is MethodDeclarationSyntax or FieldDeclarationSyntax).Select(static member => member.Span)];
        if (members.Length < 2)
        {
            return text;
        }

        TextSpan one = members[random.Next(members.Length)];
        TextSpan other = members[random.Next(members.Length)];
        return one.OverlapsWith(other) ? text : text.WithChanges(
            new[] { new TextChange(one, text.ToString(other)), new TextChange(other, text.ToString(one)) }.OrderBy(static change => change.Span.Start));
    }

    private static SourceText ChangeLiteral(SourceText text, SyntaxNode root, Random random)
    {
        SyntaxToken[] literals = [.. root.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.NumericLiteralToken) || token.IsKind(SyntaxKind.IdentifierToken))];
        return literals.Length == 0 ? text : text.Replace(literals[random.Next(literals.Length)].Span, Words[random.Next(13)]);
    }
}
