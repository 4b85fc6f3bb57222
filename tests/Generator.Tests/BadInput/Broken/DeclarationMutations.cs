using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using static CotGen.Generator.Tests.BadInput.Broken.Mutation;

namespace CotGen.Generator.Tests.BadInput.Broken;

/// <summary>Attributes mixed up, modifiers, usings, members that are missing or there twice.</summary>
internal static class DeclarationMutations
{
    private static readonly string[] Attributes =
    [
        "Domain(0, 9)", "Domain", "Domain(1)", "Domain(9, 0)", "Domain(0, 9, 3)", "Domain(\"a\", \"b\")", "Domain(null, null)", "Domain(long.MinValue, long.MaxValue)", "Domain(min: 3)",
        "Domain(max: 3, min: 1)", "Domain(Missing, 3)", "Domain(0, 1 / 0)", "Domain(typeof(int), 1)", "Domain(new long[0], 1)", "Domain(0, 0)", "Domain(-1, -1)", "Domain(0, 1u)", "Domain(0, 1.5)",
        "FixedLength(0)", "FixedLength(-1)", "FixedLength(2)", "FixedLength", "FixedLength(\"2\")", "FixedLength(int.MaxValue)", "FixedLength(1_000)", "FixedLength(n)", "FixedLength(2, 2)",
        "Alphabet(\"\")", "Alphabet(null)", "Alphabet(\"aa\")", "Alphabet", "Start", "Halt", "Blank", "CotText(\"{\")", "CotText(null)", "Flags", "Obsolete(\"x\", true)", "ThreadStatic",
        "System.Diagnostics.Conditional(\"X\")", "System.Runtime.CompilerServices.InlineArray(3)", "Missing", "Missing(", "CotReport(\"\", \"COT0901\", \"\", 0, 0, \"\")",
        "CotTarget", "CotTarget(", "CotTarget()", "CotTarget(1)", "CotTarget(Name = null)", "CotTarget(Name = \"\")", "CotTarget(Name = \"class\")", "CotTarget(Name = \"a b\")", "CotTarget(Name = \"\\0\")",
        "CotTarget(Name = nameof(Missing))", "CotTarget(Shape = (CotShape)99)", "CotTarget(Shape = CotShape.TuringMachine)", "CotTarget(Shape = CotShape.Fold)", "CotTarget(Shape = CotShape.StepFunction)",
        "CotTarget(Fuel = 0)", "CotTarget(Fuel = -1)", "CotTarget(Fuel = 3)", "CotTarget(Fuel = long.MinValue)", "CotTarget(MaxSlots = 1)", "CotTarget(MaxNodes = 1)", "CotTarget(MaxClasses = 1)",
        "CotTarget(MaxClasses = int.MaxValue)", "CotTarget(MaxDomain = 1)", "CotTarget(MaxRows = 1)", "CotTarget(MaxSteps = -1)", "CotTarget(Start = \"\")", "CotTarget(Halt = nameof(Halt))",
        "CotTarget(Output = \"x\", Requires = \"x\")", "CotTarget(Unknown = 3)", "CotTarget(Name = \"A\", Name = \"B\")", "CotTarget(Objective = (CotObjective)7, Window = -3)", "CotTarget(Tape = (CotTape)5)", "CotTarget, CotTarget",
    ];

    private static readonly string[] Modifiers = ["", "static", "partial", "async", "unsafe", "extern", "abstract", "virtual", "sealed", "override", "public", "private", "file", "readonly", "ref", "required", "new"];

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("other attribute", 60, static (source, random) => Change<AttributeSyntax>(source, random, _ => Any(Attributes, random))),
        Of("attribute more", 45, static (source, random) => Insert(Any(Places(source), random), "[" + Any(["", "", "return: ", "assembly: ", "field: ", "wrong: "], random) + Any(Attributes, random) + "]")),
        new("no attribute", 15, static (source, random) => Change<AttributeListSyntax>(source, random, static _ => "")),
        new("other argument", 24, static (source, random) => Change<AttributeArgumentSyntax>(source, random, _ => Any(["", "-1", "null", "\"\"", "int.MaxValue", "long.MinValue", "Missing", "0, 0", "x => x", "(object)1", "default", "1e9", "Name = \"A\""], random))),
        Of("modifier", 45, static (source, random) => Replace(Any(ModifiersOf(source), random).Span, Any(Modifiers, random))),
        new("no using", 15, static (source, random) => Change<UsingDirectiveSyntax>(source, random, _ => Any(["", "using Missing;", "using static System.Math;", "using System = CotGen;", "extern alias X;", "global using CotGen;"], random))),
        new("no namespace", 9, static (source, random) => Change<FileScopedNamespaceDeclarationSyntax>(source, random, _ => Any(["", "namespace CotGen;", "namespace System;", "namespace A.B; namespace C;"], random), static node => node.WithMembers(default).ToString())),
        new("member twice", 30, static (source, random) => Change<MemberDeclarationSyntax>(source, random, static node => node + "\n" + node)),
        new("no member", 30, static (source, random) => Change<MemberDeclarationSyntax>(source, random, static _ => "")),
        new("other member", 24, static (source, random) => Change<MemberDeclarationSyntax>(source, random, _ => Any(source.Root.DescendantNodes().OfType<MemberDeclarationSyntax>().ToArray(), random).ToString())),
        new("generic", 15, static (source, random) => Change<MethodDeclarationSyntax>(source, random, _ => Any(["<T>", "<T, T>", "<>", "<in T>", "<CotTarget>"], random), static node => "", static node => node.Identifier.Span.End)),
        new("no body", 15, static (source, random) => Change<BlockSyntax>(source, random, _ => Any([";", "", "=> 1;", "{ }", "{ return; }", "{ throw null!; }", "=> throw new System.Exception();", "{ while (true) { } }", "{ for (;;) ; }"], random))),
        new("no statement", 45, static (source, random) => Change<StatementSyntax>(source, random, _ => Any(["", ";", "{ }", "break;", "continue;", "return;", "return 1;", "throw null!;", "goto a;", "a: ;", "yield break;", "int x = 1;", "var x;", "await x;", "x++;", "Missing();", "if (", "while (true) { }", "for (int i = 0; i < 1000000; i++) { }"], random))),
        new("statement twice", 30, static (source, random) => Change<StatementSyntax>(source, random, static node => node + " " + node)),
        new("other expression", 45, static (source, random) => Change<ExpressionSyntax>(source, random, _ => Any(source.Root.DescendantNodes().OfType<ExpressionSyntax>().ToArray(), random).ToString())),
    ];

    private static IEnumerable<TextChange> Change<TNode>(
        BrokenSource source, System.Random random, Func<TNode, string> text, Func<TNode, string>? old = null, Func<TNode, int>? start = null)
        where TNode : SyntaxNode
    {
        TNode[] nodes = [.. source.Root.DescendantNodes().OfType<TNode>()];
        if (nodes.Length == 0)
        {
            return [];
        }

        TNode node = Any(nodes, random);
        return [Replace(new TextSpan(start?.Invoke(node) ?? node.SpanStart, old?.Invoke(node).Length ?? node.Span.Length), text(node))];
    }

    private static int[] Places(BrokenSource source) =>
        [.. source.Root.DescendantNodes().Where(static node => node is MemberDeclarationSyntax or ParameterSyntax or EnumMemberDeclarationSyntax or StatementSyntax).Select(static node => node.SpanStart)];

    private static SyntaxToken[] ModifiersOf(BrokenSource source) =>
        [.. source.Tokens.Where(static token => SyntaxFacts.IsAccessibilityModifier(token.Kind()) || token.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.PartialKeyword or SyntaxKind.ReadOnlyKeyword or SyntaxKind.ConstKeyword)];
}
