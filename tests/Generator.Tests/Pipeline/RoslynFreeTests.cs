extern alias generator;

using System.Reflection;
using System.Runtime.CompilerServices;
using CotGen.Generator.Tests.Frontend;
using generator::CotGen.Generator;
using generator::CotGen.Generator.Frontend.Memo;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CotGen.Generator.Tests.Pipeline;

/// <summary>Nothing that stays in memory between runs holds on to a compilation.</summary>
public sealed class RoslynFreeTests
{
    [Fact]
    public void Node_values_hold_no_Roslyn_object()
    {
        var run = TrackedRun.Mixed();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (string node in TrackingNames.All)
        {
            foreach (object value in run.Project.Result.TrackedSteps[node].SelectMany(static step => step.Outputs).Select(static output => output.Value))
            {
                Walk(value, node, seen);
            }
        }

        Assert.Superset(
            new HashSet<string>(["MethodModel", "MachineModel", "RefusedTarget", "Report", "SourceMap", "CompiledTarget"]),
            seen.Select(static value => value.GetType().Name).ToHashSet());
    }

    [Fact]
    public void Memo_holds_no_Roslyn_object()
    {
        var memo = new FrontendMemo(capacity: 8);
        CSharpCompilation source = TrackedRun.Mixed().Project.Source;
        foreach (MethodDeclarationSyntax target in TestCompilation.Targets(source))
        {
            memo.GetOrBind(target, source, TestContext.Current.CancellationToken);
        }

        Assert.Equal(4, memo.Count);
        Walk(memo, "memo", new HashSet<object>(ReferenceEqualityComparer.Instance));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Old_compilation_can_be_collected(bool isMixed)
    {
        TrackedRun run = isMixed ? TrackedRun.Mixed() : TrackedRun.Functions();
        WeakReference old = Edit(run);
        for (int i = 0; i < 3; i++)
        {
            run.Edit(1, "x * 2", "x * 2 * 1");
        }

        for (int i = 0; i < 10 && old.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(old.IsAlive);
        GC.KeepAlive(run);
    }

    // What an analyzer asks, with the generated files: the answer is remembered, the question is not.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Edit(TrackedRun run)
    {
        run.Edit(0, "x + 1", "x + 2");
        foreach (MethodDeclarationSyntax target in TestCompilation.Targets(run.Project.Source))
        {
            FrontendMemo.Shared.GetOrBind(target, run.Project.Compilation, TestContext.Current.CancellationToken);
        }

        return new WeakReference(run.Project.Source);
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || value is string or Type || (!value.GetType().IsValueType && !seen.Add(value)))
        {
            return;
        }

        Type type = value.GetType();
        Assert.False(type.Assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal), $"{path} holds a {type}.");
        if (value is Array array)
        {
            foreach (object? item in array)
            {
                Walk(item, path + "[]", seen);
            }

            return;
        }

        for (Type? level = type; level is not null; level = level.BaseType)
        {
            foreach (FieldInfo field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
            }
        }
    }
}
