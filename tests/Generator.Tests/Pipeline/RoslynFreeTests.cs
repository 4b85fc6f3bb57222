extern alias generator;

using System.Reflection;
using System.Runtime.CompilerServices;
using generator::CotGen.Generator;

namespace CotGen.Generator.Tests.Pipeline;

/// <summary>Nothing that stays in memory between runs holds on to a compilation.</summary>
public sealed class RoslynFreeTests
{
    [Fact]
    public void Node_values_hold_no_Roslyn_object()
    {
        var run = new TrackedRun();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (string node in TrackingNames.All)
        {
            foreach (object value in run.Project.Result.TrackedSteps[node].SelectMany(static step => step.Outputs).Select(static output => output.Value))
            {
                Walk(value, node, seen);
            }
        }

        Assert.Contains(seen, static value => value.GetType().Name == "MethodModel");
    }

    [Fact]
    public void Old_compilation_can_be_collected()
    {
        var run = new TrackedRun();
        WeakReference old = Edit(run);
        for (int i = 0; i < 3; i++)
        {
            run.Edit(1, "x * 2", "x * 2 * 1");
        }

        for (int i = 0; i < 5 && old.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(old.IsAlive);
        GC.KeepAlive(run);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Edit(TrackedRun run)
    {
        run.Edit(0, "x + 1", "x + 2");
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
