using CotGen.Generator.Tests.Harness;

namespace CotGen.Generator.Tests.Law;

/// <summary>All hand-written programs that must keep the law.</summary>
internal static class LawPrograms
{
    public static readonly string[] Sources =
    [
        IntegerPrograms.Source,
        LogicPrograms.Source,
        FlowPrograms.Source,
        CollectionPrograms.Source,
        ArrayPrograms.Source,
        StructArrayPrograms.Source,
        GuardedPrograms.Source,
        CharPrograms.Source,
        LoopPrograms.Source,
        NestedLoopPrograms.Source,
        FarApartPrograms.Source,
        OutputPrograms.Source,
        StepPrograms.Source,
        StartPrograms.Source,
        IntegerTypePrograms.Source,
        WidePrograms.Source,
        WrapPrograms.Source,
        EnumPrograms.Source,
        LibraryPrograms.Source,
        OptionPrograms.Source,
        BlockOptionPrograms.Source,
        ValuePrograms.Source,
        StructPrograms.Source,
        FoldPrograms.Source,
        AssignmentPrograms.Source,
        PatternPrograms.Source,
        GenericPrograms.Source,
        LengthPrograms.Source,
        ViewedPrograms.Source,
        .. ObjectivePrograms.Sources,
    ];

    /// <summary>One compilation for all: most of a compilation's time is its start.</summary>
    public static readonly Lazy<GeneratedProject> Project = new(static () => GeneratedProject.Of(Sources));
}
