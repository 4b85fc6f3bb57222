using System.Collections.Immutable;
using CotGen.Generator.Tests.Law.Random.Tables;

namespace CotGen.Generator.Tests.Law.Random.Shapes;

/// <summary>Folds: over inputs of any length, with or without an output in each round, a projection of the last state, a start of their own.</summary>
internal static class FoldShape
{
    public const string Name = "fold";

    public static RandomProgram Of(int seed)
    {
        var language = new Language(seed);
        language.Leave(static template => template.IsDataLoop);
        Border state = Border.Of(language, "state", "FoldState"), input = Border.Of(language, "input", "GivenInput");
        bool hasOutputs = language.Chance(3), isProjected = language.Chance(3);
        (string type, string value) output = language.Random.Next(3) switch
        {
            0 => ("bool", "`bool`"),
            1 => ("Hue", "`Hue`"),
            _ => ("int", "`int<20`"),
        };
        ImmutableArray<Node> helpers = [.. TableMembers.Of(language), .. Helpers.Of(language)];
        string? given = hasOutputs ? output.value : null;
        Writer writer = StateBody.WriterOf(language, StateBody.Exit(state.Construct, state, language.Choose(state.Values), given), state, input with { Writes = [] });
        Node body = StateBody.Of(language, writer, StateBody.Exit(input.Construct, state, state.Values[^1], given));
        ImmutableArray<Node> start = StartOf(language, state);
        ImmutableArray<Node> projection = isProjected ? [StateBody.MethodOf(language, state, "Output", output.type, "Final", "{0}", max: 20)] : [];
        string options = (start.Length > 0 ? ", Start = nameof(First)" : "") + (isProjected ? ", Output = nameof(Final)" : "");
        return new RandomProgram(
            $"P{seed}",
            Name,
            $"[CotTarget(Shape = CotShape.Fold{options})]",
            [.. state.Members, .. input.Members, .. helpers, .. start, .. projection],
            [state.Parameter, input.Parameter],
            new Result(hasOutputs ? $"({state.Type} Next, {output.type} Given)" : state.Type, null, 0),
            body with { Construct = state.Construct });
    }

    // Where default lies in the domain, it may be the start.
    private static ImmutableArray<Node> StartOf(Language language, Border state)
    {
        Parameter parameter = state.Parameter;
        bool isNeeded = parameter.Type == "char" || (!parameter.IsFinite && !parameter.IsWhole && (parameter.Min > 0 || parameter.Min + parameter.Size <= 0 || language.Chance(2)));
        string first = parameter.Type == "char" ? $"'{Parameter.Letters[0]}'" : $"{parameter.Min + language.Random.Next(parameter.Size)}";
        return isNeeded ? [Node.Text(Node.Member, $"private const {parameter.Type} First = {first};") with { Construct = "Start" }] : [];
    }
}
