using System.Collections.Immutable;

namespace CotGen.Generator.Tests.Law.Random;

/// <summary>A random target in a class of its own: valid C#, always ending, never throwing.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Shape">Its shape, as the coverage table names it.</param>
/// <param name="Attribute">What makes it a target.</param>
/// <param name="Members">What the class declares before it.</param>
/// <param name="Parameters">Its inputs.</param>
/// <param name="Result">Its outputs.</param>
/// <param name="Body">Its statements.</param>
internal sealed record RandomProgram(
    string Name,
    string Shape,
    string Attribute,
    ImmutableArray<Node> Members,
    ImmutableArray<Parameter> Parameters,
    Result Result,
    Node Body)
{
    /// <summary>What stands once in a project, and what stands before every class.</summary>
    public const string Shared = $$"""
        using System;
        using System.Runtime.CompilerServices;
        using CotGen;

        namespace Randomly;

        public enum Hue { Red, Green, Blue }

        [Flags]
        public enum Marks { None = 0, Bold = 1, Tall = 2, Wide = 4 }

        {{Tables.StructTemplates.Declarations}}
        """;

    private const string Header = "using System;\nusing System.Numerics;\nusing System.Runtime.CompilerServices;\nusing CotGen;\n\nnamespace Randomly;\n\n";

    /// <summary>The program of a seed, of the shapes in turn.</summary>
    public static RandomProgram Of(int seed) => Shapes.RandomShape.Of(seed);

    /// <summary>The name of the method that says which inputs there are; <see langword="null"/> for all.</summary>
    public string? Precondition { get; init; }

    /// <summary>All pieces.</summary>
    public IEnumerable<Node> Nodes => Members.Append(Body).SelectMany(static node => node.All);

    /// <summary>Number of statements, those of helpers too.</summary>
    public int Statements => Nodes.Count(static node => node.Sort == Node.Statement);

    /// <summary>The file.</summary>
    public string Source => Header + SourceText.Indented($$"""
        public static partial class {{Name}}Holder
        {
        {{string.Join("\n\n", Members)}}

        {{Attribute}}
        public static {{Result.Type}} {{Name}}({{string.Join(", ", Parameters.Select(static parameter => parameter.Declaration).Concat(Result.Parameters))}})
        {{Body}}
        {{(Shape == Shapes.FunctionShape.Name ? InvokeComparison.Of(this) : "")}}
        }
        """);
}
