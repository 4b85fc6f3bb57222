using System.Reflection;
using CotGen.Generator.Tests.Harness;
using CotGen.Generator.Tests.Law.Random.Shapes;
using CotGen.Programs;

namespace CotGen.Generator.Tests.Law.Random;

/// <summary>The law for the shape of a random program.</summary>
internal static class RandomLaw
{
    private const int MaxPrompts = 2_000;

    // Folds and steps have long chains: fewer inputs do.
    private const long MaxTokens = 300_000;

    /// <summary>True if the target became a program; the members of a refused one throw.</summary>
    public static bool IsCompiled(RandomProgram program, LoadedProject loaded)
    {
        try
        {
            return Compiled(program, loaded) is not null;
        }
        catch (TargetInvocationException)
        {
            return false;
        }
    }

    /// <summary>What breaks it, or <see langword="null"/>.</summary>
    public static string? Broken(RandomProgram program, LoadedProject loaded) => program.Shape switch
    {
        MachineShape.Name => MachineLaw.Broken(loaded.Machines[program.Name]),
        _ => Harness.Law.Broken(loaded.Targets[program.Name], MaxPrompts, MaxTokens)
            ?? (program.Shape == FunctionShape.Name && loaded.Call(program.Name, InvokeComparison.Method) is string input ? $"Invoke differs from the method at {input}." : null),
    };

    /// <summary>The kinds of meaning that the slots of a program have.</summary>
    public static IReadOnlyList<string> Rules(RandomProgram program, LoadedProject loaded)
    {
        CotProgram compiled = Compiled(program, loaded);
        return [.. compiled.Chain.Concat(compiled.Body).SelectMany(static slot => Kinds(slot.Meaning)).Distinct(StringComparer.Ordinal)];
    }

    private static CotProgram Compiled(RandomProgram program, LoadedProject loaded)
    {
        Type type = program.Shape == MachineShape.Name ? loaded.Machines[program.Name] : loaded.Targets[program.Name];
        return (CotProgram)type.GetProperty("Program", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
    }

    private static IEnumerable<string> Kinds(Meaning meaning) => meaning switch
    {
        PhasedMeaning phased => phased.Phases.SelectMany(static phase => Kinds(phase.Meaning)).Append("Phased"),
        OperationMeaning operation => ["Operation", $"Operation {operation.Operation}"],
        _ => [meaning.GetType().Name.Replace("Meaning", "", StringComparison.Ordinal)],
    };
}
