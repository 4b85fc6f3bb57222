using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Frontend;

/// <summary>Reads a transition method's declaration: the enums of states and symbols, and what their members are marked as.</summary>
internal sealed class MachineReader(BindingSession session, FunctionSource source)
{
    /// <summary>True for a method that returns a transition.</summary>
    public static bool IsMachine(IMethodSymbol method, WellKnownTypes known) =>
        method.ReturnType is INamedTypeSymbol type && type.OriginalDefinition.Is(known.Transition);

    /// <summary>Why the signature is none of a machine, or <see langword="null"/>.</summary>
    public static string? ProblemOf(IMethodSymbol method)
    {
        var type = (INamedTypeSymbol)method.ReturnType;
        return method.Parameters.Length != 2 ? "a machine takes a state and a symbol"
            : method.Parameters.Any(static parameter => parameter.RefKind != RefKind.None) ? "state and symbol are passed by value"
            : type.TypeArguments.Any(static argument => argument.TypeKind != TypeKind.Enum) ? "states and symbols are enums"
            : !method.Parameters[0].Type.Is(type.TypeArguments[0]) || !method.Parameters[1].Type.Is(type.TypeArguments[1])
                ? "the parameters are the state and the symbol that the transition names"
                : null;
    }

    /// <summary>The machine: start, halting states and blank.</summary>
    public MachineModel Read(bool isLeftBounded)
    {
        var type = (INamedTypeSymbol)source.Method.ReturnType;
        List<IFieldSymbol> starts = Marked(type.TypeArguments[0], session.Known.Start), blanks = Marked(type.TypeArguments[1], session.Known.Blank);
        CheckSingle(starts, "Start");
        CheckSingle(blanks, "Blank");
        return new MachineModel(
            ValueOf(starts.FirstOrDefault() ?? First(type.TypeArguments[0])),
            Marked(type.TypeArguments[0], session.Known.Halt).Select(ValueOf).Distinct().ToEquatableArray(),
            ValueOf(blanks.FirstOrDefault() ?? First(type.TypeArguments[1])),
            isLeftBounded);
    }

    private void CheckSingle(List<IFieldSymbol> marked, string mark)
    {
        if (marked.Count > 1)
        {
            session.Declare(Rules.SeveralMarks, source, source.Syntax.Identifier.Span, mark, marked[0].ContainingType.Shown(), marked[0].Name, marked[1].Name);
        }
    }

    private static List<IFieldSymbol> Marked(ITypeSymbol type, INamedTypeSymbol? attribute) =>
        Fields(type).Where(field => field.Attribute(attribute) is not null).ToList();

    private static IFieldSymbol? First(ITypeSymbol type) => Fields(type).FirstOrDefault();

    private static IEnumerable<IFieldSymbol> Fields(ITypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue);

    private static long ValueOf(IFieldSymbol? field) => field is not null && Bits.TryOf(field.ConstantValue, out long value) ? value : 0;
}
