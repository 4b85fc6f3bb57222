using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using static CotGen.Generator.Tests.BadInput.Broken.Mutation;

namespace CotGen.Generator.Tests.BadInput.Broken;

/// <summary>Tokens deleted, repeated, swapped and renamed.</summary>
internal static class TokenMutations
{
    private static readonly string[] Strangers =
    [
        "{", "}", "(", ")", "[", "]", ";", ",", ":", "?", "=>", "=", "==", "<", ">", ">>>", "??", "?.", "&&", "!", "~", "^", "..", "*", "&", "->", "@", "$", "#", "\\",
        "if", "else", "for", "while", "do", "switch", "case", "default", "return", "throw", "yield", "await", "goto", "try", "catch", "lock", "using", "fixed", "unsafe",
        "class", "struct", "record", "enum", "interface", "namespace", "static", "partial", "ref", "out", "in", "params", "this", "base", "new", "is", "as", "typeof",
        "sizeof", "stackalloc", "checked", "unchecked", "var", "dynamic", "null", "true", "int", "string", "void", "operator", "implicit", "event", "delegate", "with",
        "where", "when", "and", "not", "from", "select", "extension", "field", "global::", "0x", "1e999", "'", "\"", "\"\"\"", "0", "-1", "2147483648", "99999999999999999999",
    ];

    private static readonly string[] Types =
    [
        "string", "double", "float", "decimal", "object", "dynamic", "void", "nint", "Int128", "char", "bool", "ulong", "int?", "int[]", "int[][]", "int[,]", "int*", "T",
        "Missing", "Missing<int>", "Span<int>", "ReadOnlySpan<string>", "ReadOnlySpan<Span<int>>", "List<int>", "Func<int>", "Action", "Task<int>", "IEnumerable<int>",
        "(int, int)", "(int, string)", "ref int", "var", "DayOfWeek", "DateTime", "Nullable<Nullable<int>>", "delegate*<int>", "System", "Transition<int, int>",
    ];

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("delete tokens", 90, static (source, random) => Some(source, random, static token => Replace(token.Span, ""))),
        new("repeat tokens", 45, static (source, random) => Some(source, random, static token => Insert(token.SpanStart, token.Text + " "))),
        new("swap tokens", 60, Swap),
        Of("move a token", 30, static (source, random) => Replace(Any(source.Tokens, random).Span, Any(source.Tokens, random).Text)),
        Of("stranger instead", 45, static (source, random) => Replace(Any(source.Tokens, random).Span, " " + Any(Strangers, random) + " ")),
        Of("stranger before", 45, static (source, random) => Insert(Any(source.Tokens, random).SpanStart, " " + Any(Strangers, random) + " ")),
        Of("other name", 60, static (source, random) => Replace(Any(source.Identifiers, random).Span, Any(source.Identifiers, random).Text)),
        Of("unknown name", 24, static (source, random) => Replace(Any(source.Identifiers, random).Span, Any(["missing", "_", "value", "@int", "Cot", "MCot", "CotGen", "System", "é", "a1"], random))),
        Of("other type", 60, static (source, random) => Replace(Any(TypesOf(source), random).Span, Any(Types, random))),
        Of("other number", 30, static (source, random) => Replace(Any(NumbersOf(source), random).Span, Any(["-1", "0", "1", "'a'", "\"a\"", "1.5", "null", "7U", "2L", "int.MaxValue", "long.MinValue", "x"], random))),
    ];

    private static IEnumerable<TextChange> Some(BrokenSource source, System.Random random, Func<SyntaxToken, TextChange> edit)
    {
        int count = random.Next(4) == 0 ? random.Next(2, 12) : 1;
        return Enumerable.Range(0, count).Select(_ => random.Next(source.Tokens.Length)).Distinct().Order().Select(i => edit(source.Tokens[i]));
    }

    private static IEnumerable<TextChange> Swap(BrokenSource source, System.Random random)
    {
        int first = random.Next(source.Tokens.Length - 1);
        int second = random.Next(2) == 0 ? first + 1 : random.Next(first + 1, source.Tokens.Length);
        return [Replace(source.Tokens[first].Span, source.Tokens[second].Text), Replace(source.Tokens[second].Span, source.Tokens[first].Text)];
    }

    private static SyntaxToken[] TypesOf(BrokenSource source) =>
        [.. source.Tokens.Where(static token => token.Parent is Microsoft.CodeAnalysis.CSharp.Syntax.PredefinedTypeSyntax || (token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is Microsoft.CodeAnalysis.CSharp.Syntax.TypeSyntax))];

    private static SyntaxToken[] NumbersOf(BrokenSource source) =>
        [.. source.Tokens.Where(static token => token.IsKind(SyntaxKind.NumericLiteralToken)).DefaultIfEmpty(source.Tokens[0])];
}
