using System.Collections.Immutable;

namespace CotGen.Generator.Tests.Law.Random.Shapes;

/// <summary>What the attribute of a bounded function says, and the members that it names.</summary>
internal sealed record FunctionOptions(string Attribute, ImmutableArray<Node> Members, string? Precondition)
{
    public static FunctionOptions Of(Language language, ImmutableArray<Parameter> parameters, Result result)
    {
        bool hasPrecondition = parameters.Length > 0 && (language.Wants("Requires") || language.Chance(8));
        bool isAppended = language.Wants("Answer = Appended") || language.Chance(10);
        bool isTold = parameters.Length > 0 && result is { IsSingle: true } && parameters.All(static parameter => !parameter.IsRef) && (language.Wants("CotText") || language.Chance(10));
        string[] options =
        [
            .. hasPrecondition ? ["Requires = nameof(IsInput)"] : Array.Empty<string>(),
            .. isAppended ? ["Answer = CotAnswer.Appended"] : Array.Empty<string>(),
        ];
        string attribute = (options.Length == 0 ? "[CotTarget]" : $"[CotTarget({string.Join(", ", options)})]") + (isTold ? $"\n[CotText(\"{{{parameters[0].Name}}} gives {{this}}\")]" : "");
        ImmutableArray<Node> members =
        [
            .. hasPrecondition ? [ConditionOf(language, parameters)] : Array.Empty<Node>(),
            .. isAppended ? [Node.Text(Node.Member, "// Appended") with { Construct = "Answer = Appended" }] : Array.Empty<Node>(),
            .. isTold ? [Node.Text(Node.Member, "// Told") with { Construct = "CotText" }] : Array.Empty<Node>(),
        ];
        return new(attribute, members, hasPrecondition ? "IsInput" : null);
    }

    // The first input is one whatever the condition says.
    private static Node ConditionOf(Language language, ImmutableArray<Parameter> parameters)
    {
        var writer = new Writer(language, new Template("", "bool", ""));
        foreach (Parameter parameter in parameters)
        {
            writer.Scope.Declare(parameter.Variable with { IsWritable = false });
        }

        string first = string.Join(" && ", parameters.Select(static parameter => $"{parameter.Name}{(parameter.Length > 0 ? "[0]" : "")} == {parameter.First}"));
        return new Node(Node.Member, "Requires", [$"private static bool IsInput({string.Join(", ", parameters.Select(static parameter => parameter.Plain))}) => ", writer.Value("bool", 3), $" || ({first});"]);
    }
}
