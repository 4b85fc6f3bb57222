using System.Collections.Immutable;

namespace CotGen.Generator.Tests.Law.Random.Shapes;

/// <summary>Step functions: with a bound on their steps, with a halting predicate, or with both.</summary>
internal static class StepShape
{
    public const string Name = "step function";

    public static RandomProgram Of(int seed)
    {
        var language = new Language(seed);
        bool descends = language.Chance(3), hasHalt = descends || language.Chance(2);
        Border state = descends ? Border.Descending(language, "state", "StepState") : Border.Of(language, "state", "StepState");
        string next = descends ? state.Descent! : language.Choose(state.Values);
        ImmutableArray<Node> helpers = [.. Tables.TableMembers.Of(language), .. Helpers.Of(language)];
        Template exit = StateBody.Exit(state.Construct, state, next, output: null);
        Writer writer = StateBody.WriterOf(language, exit, descends ? state with { Writes = [] } : state);
        Node body = StateBody.Of(language, writer, StateBody.Exit(state.Construct, state, descends ? next : state.Values[^1], output: null));
        string construct = descends ? "Halt" : hasHalt ? "Halt and MaxSteps" : "MaxSteps";
        ImmutableArray<Node> halt = hasHalt
            ? [StateBody.MethodOf(language, state, construct, "bool", "IsDone", descends ? $"{state.IsLast} || {{0}}" : "{0}")]
            : [Node.Text(Node.Member, "private const string Bound = \"MaxSteps\";") with { Construct = construct }];
        string steps = $"MaxSteps = {language.Random.Next(1, 6)}";
        string options = descends ? "Halt = nameof(IsDone)" : hasHalt ? $"Halt = nameof(IsDone), {steps}" : steps;
        return new RandomProgram($"P{seed}", Name, $"[CotTarget({options})]", [.. state.Members, .. helpers, .. halt], [state.Parameter], new Result(state.Type, null, 0), body);
    }
}
