using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using static CotGen.Generator.Tests.BadInput.Broken.Mutation;

namespace CotGen.Generator.Tests.BadInput.Broken;

/// <summary>What refers to itself: helpers that call themselves, constants and types that are defined by each other.</summary>
internal static class RecursionMutations
{
    private static readonly string[] Cycles =
    [
        "const int A = B + 1; const int B = A;", "const int A = A;", "static readonly int[] A = [B[0]]; static readonly int[] B = [A[0]];", "static readonly int A = B; static readonly int B = A;",
        "static ReadOnlySpan<int> A => B; static ReadOnlySpan<int> B => A;", "enum A { X = B.Y } enum B { Y = A.X }", "enum A { X = Y, Y = X }", "struct A { B b; } struct B { A a; }", "class A : B { } class B : A { }",
        "static int A(int x) => B(x); static int B(int x) => A(x);", "static int A(int x) => x == 0 ? 0 : A(x - 1) + A(x - 1);", "static int A(int x) => A(A(x));", "static int A(int x) { int F(int y) => F(y + x); return F(x); }",
        "static int A(int x) => x switch { 0 => A(1), _ => A(0) };", "interface A : A { }", "const long A = long.MaxValue + 1;", "const int A = 1 / 0;", "static int A => A;", "static int A { get => field + A; }",
        "record struct A(B Value); record struct B(A Value);", "static int A(int x = A(1)) => x;",
    ];

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("cycle", 75, Cycle),
        new("call itself", 30, CallItself),
        new("call in circles", 15, CallInCircles),
    ];

    /// <summary>A member that refers to itself, and a use of it in the target.</summary>
    private static IEnumerable<TextChange> Cycle(BrokenSource source, System.Random random)
    {
        MethodDeclarationSyntax target = Any(source.Targets, random);
        string use = Any(["A(1)", "A(x)", "A", "A[0]", "A.X", "(int)A.X", "new A()", "default(A)", "B"], random);
        ExpressionSyntax[] expressions = [.. target.DescendantNodes().OfType<ExpressionSyntax>().Where(static node => node is LiteralExpressionSyntax or IdentifierNameSyntax or BinaryExpressionSyntax)];
        return [Insert(target.SpanStart, Any(Cycles, random) + "\n"), .. expressions.Length == 0 ? [] : new[] { Replace(Any(expressions, random).Span, use) }];
    }

    /// <summary>A call of a helper becomes a call of the method that it stands in.</summary>
    private static IEnumerable<TextChange> CallItself(BrokenSource source, System.Random random)
    {
        MethodDeclarationSyntax method = Any([.. source.Root.DescendantNodes().OfType<MethodDeclarationSyntax>()], random);
        string arguments = string.Join(", ", method.ParameterList.Parameters.Select(static parameter =>
            (parameter.Modifiers.Any(static modifier => modifier.Text is "ref" or "out") ? parameter.Modifiers.First(static modifier => modifier.Text is "ref" or "out").Text + " " : "") + parameter.Identifier.Text));
        string call = $"{method.Identifier.Text}({arguments})";
        if (random.Next(2) == 0 && method.Body is { Statements: { Count: > 0 } statements })
        {
            return [Insert(Any(statements, random).SpanStart, $"{call}; ")];
        }

        ExpressionSyntax[] expressions = [.. method.DescendantNodes().OfType<ExpressionSyntax>().Where(static node => node is LiteralExpressionSyntax or BinaryExpressionSyntax or InvocationExpressionSyntax)];
        return expressions.Length == 0 ? [] : [Replace(Any(expressions, random).Span, call)];
    }

    /// <summary>A long ring of helpers.</summary>
    private static IEnumerable<TextChange> CallInCircles(BrokenSource source, System.Random random)
    {
        MethodDeclarationSyntax target = Any(source.Targets, random);
        int length = random.Next(2, 400);
        bool isClosed = random.Next(2) == 0;
        string ring = string.Concat(Enumerable.Range(0, length).Select(i => $"static int C{i}(int x) => {(i + 1 < length || isClosed ? $"C{(i + 1) % length}(x + 1)" : "x")};\n"));
        ExpressionSyntax[] expressions = [.. target.DescendantNodes().OfType<LiteralExpressionSyntax>()];
        return [Insert(target.SpanStart, ring), .. expressions.Length == 0 ? [] : new[] { Replace(Any(expressions, random).Span, "C0(1)") }];
    }
}
