using System.Collections.Immutable;
using CotGen.Generator.Tests.Law.Random.Tables;

namespace CotGen.Generator.Tests.Law.Random.Shapes;

/// <summary>Turing machines: a transition method over two enums of the program's own.</summary>
internal static class MachineShape
{
    public const string Name = "machine";

    private const string State = "State";
    private const string Symbol = "Symbol";

    public static RandomProgram Of(int seed)
    {
        var language = new Language(seed);
        language.Leave(static template => template.IsMark);
        System.Random random = language.Random;
        string[] states = [.. Enumerable.Range(0, random.Next(2, 6)).Select(static i => $"Q{i}")];
        string[] symbols = [.. Enumerable.Range(0, random.Next(2, 5)).Select(static i => $"S{i}")];
        language.Add([.. EnumTemplates.Of(State, states), .. EnumTemplates.Of(Symbol, symbols), .. EnumTemplates.Of("Move", "Left", "Right", "Stay")]);
        ImmutableArray<Node> members =
        [
            Node.Text(Node.Member, $"public enum State\n{{\n[Start] {states[0]}, {string.Join(", ", states[1..^1])}{(states.Length > 2 ? ", " : "")}[Halt] {states[^1]}\n}}"),
            Node.Text(Node.Member, $"public enum Symbol\n{{\n{string.Join(", ", symbols)}\n}}"),
            .. TableMembers.Of(language),
            .. Helpers.Of(language),
        ];

        language.Add(
            new Template("undefined entry", Node.Statement, $"if (state == State.{states[0]} && symbol == Symbol.`?{string.Join(' ', symbols)}`)\n{{\nthrow new InvalidOperationException();\n}}") { Weight = 12 },
            new Template("switch on state and symbol", Node.Statement, $"switch (state, symbol)\n{{\ncase (State.{states[0]}, Symbol.{symbols[0]}):\n`block`\nbreak;\ncase (State.{states[^1]}, _):\n`return`\ncase (_, Symbol.{symbols[^1]}):\n`block`\nbreak;\n}}") { Weight = 12 });
        var transition = new Template("transition", Node.Statement, "return (`State`, `Symbol`, `Move`);");
        var last = new Template("transition", Node.Statement, $"return ((State)((`mix` & 255) % {states.Length}), (Symbol)((`mix` & 255) % {symbols.Length}), (Move)((`mix` & 255) % 3));");
        var writer = new Writer(language, transition);
        writer.Scope.Declare(new Variable("state", State, 0, IsWritable: true));
        writer.Scope.Declare(new Variable("symbol", Symbol, 0, IsWritable: true));
        Node body = writer.Body(random.Next(2, 5), last, writer.Featured());
        ImmutableArray<Parameter> parameters = [new("state", State, 0, states.Length, 0), new("symbol", Symbol, 0, symbols.Length, 0)];
        string tape = random.Next(3) == 0 ? "[CotTarget(Tape = CotTape.LeftBounded)]" : "[CotTarget]";
        return new RandomProgram($"P{seed}", Name, tape, members, parameters, new Result("Transition<State, Symbol>", null, 0), body);
    }
}
