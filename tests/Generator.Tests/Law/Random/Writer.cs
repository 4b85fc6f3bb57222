using System.Collections.Immutable;
using CotGen.Generator.Tests.Law.Random.Tables;

namespace CotGen.Generator.Tests.Law.Random;

/// <summary>Writes random statements and expressions of one method.</summary>
/// <param name="language">The templates.</param>
/// <param name="exit">The template of the way out of the method.</param>
internal sealed partial class Writer(Language language, Template exit)
{
    private const int MaxNesting = 3;
    private const int MaxLoops = 2;
    private const long MaxBound = 300;

    private static readonly string[] Statement = [Node.Statement];
    private static readonly string[] StatementOrJump = [Node.Statement, Template.Jump];

    public Scope Scope { get; } = new();

    private System.Random Random => language.Random;

    /// <summary>The method's body: what comes first, so many statements, and what comes last.</summary>
    public Node Body(int statements, Template last, params IEnumerable<Node> first) =>
        Scope.Inside(isLoop: false, () => Node.BlockOf([.. first, .. Statements(statements), Write(last, depth: 3)]));

    public Node Return() => Write(exit, depth: 3) with { Sort = Node.Statement };

    private ImmutableArray<Node> Statements(int count) => [.. Enumerable.Range(0, count).Select(_ => NextStatement())];

    private Node NextStatement()
    {
        Template template = language.Choose(Scope.CanJump ? StatementOrJump : Statement, CanStand)!;
        return Write(template, depth: 2) with { Sort = Node.Statement };
    }

    private bool CanStand(Template template) =>
        (!template.HasBlock || Scope.Nesting <= MaxNesting)
        && (!template.HasLoop || Scope.Loops < MaxLoops)
        && CanWrite(template);

    private bool CanWrite(Template template) =>
        (template.Growth is null || !Scope.IsOnData)
        && !(Scope.IsInFunction && (template.IsOutsideFunctions || template.HasReturn))
        && (template.Target is not { } type || Targets(template, type).Any())
        && template.Parts.All(part => part is not { Kind: HoleKind.Value, Text: Variable.IntSpan } || Scope.Variables.Any(static variable => variable.Type == Variable.IntSpan));

    // A variable that one more addition would make large is not added to.
    private IEnumerable<Variable> Targets(Template template, string type) => Scope.Writable(type)
        .Where(variable => variable.IsCapturable || !template.CapturesTarget)
        .Where(variable => template.Growth is null || variable.Bound <= MaxBound || (TypeFacts.IsInteger(type) && variable.Bound >= TypeFacts.Cap(type)));

    /// <summary>Fills the holes of a template.</summary>
    private Node Write(Template template, int depth)
    {
        var fill = new Fill(template.Target is { } type ? Chosen([.. Targets(template, type)]) : null);
        object[] parts = [.. template.Parts.Select(hole => Filled(hole, fill, depth))];
        if (template.Growth is { } growth && fill.Target is { } target)
        {
            target.Bound = Math.Min(TypeFacts.IsInteger(target.Type) ? TypeFacts.Cap(target.Type) : long.MaxValue, Bounds.After(target.Bound, Scope.Runs, growth([target.Bound, .. fill.Bounds])));
        }

        long greatest = fill.Bounds.DefaultIfEmpty(0).Max();
        foreach (Variable declared in fill.Declared)
        {
            declared.Bound = Math.Max(9, greatest);
            Scope.Declare(declared);
        }

        long bound = template.Bound is { } of ? of(fill.Bounds) : greatest;
        return new Node(template.Sort, template.Construct, [.. parts], TypeFacts.IsInteger(template.Sort) ? Math.Min(bound, TypeFacts.Cap(template.Sort)) : bound,
            IsConstant: fill.Target is null && parts.OfType<Node>().All(static part => part.IsConstant));
    }

    private Variable Chosen(Variable[] variables) => variables[Random.Next(variables.Length)];

    /// <summary>What the holes of one template have in common.</summary>
    private sealed class Fill(Variable? target)
    {
        public Variable? Target => target;

        public Dictionary<string, string> Names { get; } = new(StringComparer.Ordinal);

        public List<Variable> Declared { get; } = [];

        public List<long> Bounds { get; } = [];
    }
}
