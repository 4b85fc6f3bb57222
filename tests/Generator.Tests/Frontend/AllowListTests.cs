extern alias generator;

using System.Reflection;
using CotGen.Generator.Tests.Law;
using generator::CotGen.Generator.Frontend.Model;
using Microsoft.CodeAnalysis;
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

    private static IEnumerable<OperationKind> Known => typeof(OperationKind).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(static member => member.GetCustomAttribute<ObsoleteAttribute>() is null)
        .Select(static member => (OperationKind)member.GetValue(null)!)
        .Distinct();

    private static IEnumerable<OperationKind> KindsIn(MethodDeclarationSyntax method, Compilation compilation) =>
        compilation.GetSemanticModel(method.SyntaxTree).GetOperation(method, TestContext.Current.CancellationToken)!.DescendantsAndSelf().Select(static operation => operation.Kind);
}
