using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;

namespace CotGen.Generator.Evaluation;

/// <summary>Values of an enum, which need a name to be tokens.</summary>
internal static class EnumValues
{
    /// <summary>The value, with any member in place of numbers without a name: those never occur where this is asked.</summary>
    public static Sum Named(this DataflowGraph graph, Sum value, EnumType type) => graph.ValuesOf(value).All(type.Has)
        ? value
        : graph.Map(value, candidate => type.Has(candidate) ? candidate : type.Members[0].Value);
}
