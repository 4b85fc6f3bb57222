extern alias generator;

using System.Reflection;
using CotGen.Generator.Tests.Law;
using generator::CotGen.Generator.Frontend.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CotGen.Generator.Tests.Frontend;

/// <summary>The language is an allow-list: what is not on it does not compile, whatever the C# compiler will know one day.</summary>
public sealed class AllowListTests
{
    [Fact]
    public void Every_kind_of_operation_is_on_one_side()
    {
        OperationKind[] listed = [.. OperationKinds.OfLanguage, .. OperationKinds.Outside, .. OperationKinds.NotInBodies];
        Assert.Empty(listed.GroupBy(static kind => kind).Where(static same => same.Count() > 1).Select(static same => same.Key));
        Assert.Empty(Known.Except(listed).Except([OperationKind.None]));
    }

    [Fact]
    public void Nothing_outside_the_language_is_in_a_target_that_is_bound()
    {
        Compilation compilation = LawPrograms.Project.Value.Source;
        var met = new HashSet<OperationKind>();
        foreach (MethodDeclarationSyntax target in TestCompilation.Targets(compilation).Where(target => TestCompilation.Bind(target, compilation).Result is BoundTarget))
        {
            met.UnionWith(KindsIn(target, compilation));
        }

        Assert.True(met.Count > 30, $"{met.Count} kinds met");
        Assert.Empty(met.Except(OperationKinds.OfLanguage).Except([OperationKind.None]));
    }

    [Fact]
    public void Every_body_with_something_outside_the_language_is_refused()
    {
        var met = new HashSet<OperationKind>();
        foreach ((string id, string name, string body) in RefusedConstructs.Bodies)
        {
            Compilation compilation = TestCompilation.Of(TestCompilation.Parse(TestCompilation.InClass(
                $"{RefusedConstructs.Helpers}\n[CotTarget] static int Target([Domain(0, 9)] int x) {{ {body.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)} }}")
                .Replace("using CotGen;", "using System.Linq;\nusing CotGen;", StringComparison.Ordinal)));
            MethodDeclarationSyntax target = Assert.Single(TestCompilation.Targets(compilation));
            Assert.True(TestCompilation.Bind(target, compilation).Result is RefusedTarget, $"{id} {name}");
            met.UnionWith(KindsIn(target, compilation));
        }

        // Iterators and generic methods are no targets of their own; the rest of what is missing cannot be written without one of these.
        OperationKind[] elsewhere =
        [
            OperationKind.Await, OperationKind.YieldBreak, OperationKind.YieldReturn, OperationKind.Invalid, OperationKind.TypeParameterObjectCreation,
            .. OperationKinds.Outside.Where(static kind => kind.ToString().StartsWith("InterpolatedString", StringComparison.Ordinal) || kind.ToString().StartsWith("Dynamic", StringComparison.Ordinal)),
        ];
        Assert.Empty(OperationKinds.Outside.Except(met).Except(elsewhere));
    }

    /// <summary>Kinds of the language that no law program holds yet: each is refused as not supported yet, by a row of <see cref="LanguageRefusalTests.Bodies"/>.</summary>
    [Fact]
    public void Every_kind_of_the_language_is_compiled_somewhere()
    {
        Compilation compilation = LawPrograms.Project.Value.Source;
        OperationKind[] met = [.. TestCompilation.Trees(compilation).SelectMany(root => root.DescendantNodes().OfType<MethodDeclarationSyntax>()).SelectMany(method => KindsIn(method, compilation)).Distinct()];
        Assert.Empty(OperationKinds.OfLanguage.Except(met).Except(OperationKinds.RefusedYet));
        Assert.Empty(OperationKinds.RefusedYet.Intersect(met));
    }

    /// <summary>Every statement of C# is in a law program, or in a body that is refused.</summary>
    [Fact]
    public void Every_kind_of_statement_is_on_one_side()
    {
        var met = new HashSet<SyntaxKind>(TestCompilation.Trees(LawPrograms.Project.Value.Source).SelectMany(StatementsIn));
        SyntaxKind[] compiled = [.. met];
        foreach (string body in RefusedConstructs.Bodies.Select(static row => row.Body))
        {
            met.UnionWith(StatementsIn(TestCompilation.Parse(TestCompilation.InClass($"{RefusedConstructs.Helpers} static int Target(int x) {{ {body.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)} }}")).GetRoot()));
        }

        Assert.Empty(Statements.Except(met));
        Assert.Empty(compiled.Intersect(RefusedStatements));
    }

    private static readonly SyntaxKind[] RefusedStatements =
    [
        SyntaxKind.GotoStatement, SyntaxKind.GotoCaseStatement, SyntaxKind.GotoDefaultStatement, SyntaxKind.TryStatement, SyntaxKind.UsingStatement, SyntaxKind.LockStatement,
        SyntaxKind.FixedStatement, SyntaxKind.YieldBreakStatement, SyntaxKind.YieldReturnStatement,
    ];

    // A global statement is the body of a program, and no part of a method.
    private static IEnumerable<SyntaxKind> Statements =>
        Enum.GetValues<SyntaxKind>().Where(static kind => kind.ToString().EndsWith("Statement", StringComparison.Ordinal) && kind != SyntaxKind.GlobalStatement);

    private static IEnumerable<SyntaxKind> StatementsIn(SyntaxNode root) => root.DescendantNodes().OfType<StatementSyntax>().Select(static statement => statement.Kind());

    private static IEnumerable<OperationKind> Known => typeof(OperationKind).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(static member => member.GetCustomAttribute<ObsoleteAttribute>() is null)
        .Select(static member => (OperationKind)member.GetValue(null)!)
        .Distinct();

    private static IEnumerable<OperationKind> KindsIn(MethodDeclarationSyntax method, Compilation compilation) =>
        compilation.GetSemanticModel(method.SyntaxTree).GetOperation(method, TestContext.Current.CancellationToken)!.DescendantsAndSelf().Select(static operation => operation.Kind);
}
