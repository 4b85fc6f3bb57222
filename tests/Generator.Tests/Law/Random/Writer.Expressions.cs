using System.Globalization;

namespace CotGen.Generator.Tests.Law.Random;

/// <content>Expressions.</content>
internal sealed partial class Writer
{
    /// <summary>An expression of a type whose value is expected to be <paramref name="max"/> at most.</summary>
    public Node Value(string type, int depth, long max = long.MaxValue)
    {
        if (type == "mix")
        {
            return Mix();
        }

        bool isLeaf = depth <= 0 || language.Chance(6);
        Template? template = isLeaf ? null : language.Choose([type], CanWrite);
        Node value = template is null ? Leaf(type) : Write(template, depth - 1);
        return value.Bound <= max || !TypeFacts.IsInteger(type) ? value : Reduced(value, Math.Max(1, max));
    }

    private Node Reduced(Node value, long max)
    {
        string[] around = TypeFacts.Reduction(Random, value.Sort, max).Split("{0}");
        return new Node(value.Sort, $"{value.Sort} {(around[1].Contains('%', StringComparison.Ordinal) ? "%" : "&")}", [around[0], value, around[1]], max, value.IsConstant);
    }

    // The C# compiler refuses a case that a constant never reaches. It does not look into calls.
    private static Node Unknown(Node value) => !value.IsConstant ? value : value.Sort switch
    {
        "bool" => value with { Parts = ["(", value, " == (Math.Max(0, 1) == 1))"], IsConstant = false },
        _ when TypeFacts.IsInteger(value.Sort) => value with { Parts = ["Math.Max(", value, $", {TypeFacts.Number(value.Sort, 1)})"], IsConstant = false },
        _ => value with { Parts = [$"({value.Sort})Math.Max(0, 1)"], IsConstant = false },
    };

    /// <summary>A sum of up to six of the variables in scope, whatever their types.</summary>
    private Node Mix()
    {
        Node[] terms = [.. Scope.Variables.Reverse().Select(Term).OfType<Node>().Take(6)];
        return terms.Length == 0 ? Value("int", 3, 100) : terms.Aggregate(Added) with { Construct = "sum of variables" };
    }

    private Node Added(Node sum, Node term) =>
        new("int", "int +", ["(", sum, language.Chance(3) ? " - " : " + ", term, ")"], Math.Min(sum.Bound + term.Bound, TypeFacts.Cap("int")));

    private Node? Term(Variable variable) => variable.Length > 0 ? variable.Type == "int" ? Element(variable) : null : variable.Type switch
    {
        "int" => Reduced(Node.Text("int", variable.Name, variable.Bound), 40),
        "bool" => new Node("int", "int from bool", ["(", Node.Text("bool", variable.Name), $" ? {Random.Next(1, 9)} : 0)"], 9),
        "(int, bool)" => Node.Text("int", $"{variable.Name}.Item1", variable.Bound),
        "char" => new Node("int", "int from char", ["(", Node.Text("char", variable.Name), " - 'a')"], 60),
        "Spot" => Reduced(new Node("int", "struct field", [Node.Text("Spot", variable.Name), ".X"], variable.Bound), 40),
        Variable.IntSpan => null,
        var type when TypeFacts.IsInteger(type) => new Node("int", "", ["unchecked((int)", Reduced(Node.Text(type, variable.Name, variable.Bound), 40), ")"], 40),
        var type when Language.IsEnum(type) => new Node("int", "int from enum", ["(int)", Node.Text(type, variable.Name)], 4),
        _ => null,
    };

    // A variable, an element, or a constant.
    private Node Leaf(string type)
    {
        Variable[] candidates = [.. Scope.Variables.Where(variable => variable.Type == type)];
        if (candidates.Length > 0 && (type == Variable.IntSpan || !language.Chance(5)))
        {
            Variable variable = Chosen(candidates);
            return variable.Length == 0 ? Node.Text(type, variable.Name, variable.Bound) : Element(variable);
        }

        // Where no variable has the type, one of int does.
        if (TypeFacts.IsInteger(type) && type != "int" && !language.Chance(3))
        {
            return Write(language.Choose([type], template => template.Construct == $"{type} from int")!, depth: 0);
        }

        if (TypeFacts.IsInteger(type))
        {
            int number = Random.Next(10);
            return Node.Text(type, TypeFacts.Number(type, number), number) with { IsConstant = true };
        }

        Template leaf = language.Choose([type], static template => !template.Parts.Any(static part => part.Kind is HoleKind.Value or HoleKind.Unknown or HoleKind.Target))
            ?? language.Choose([type], template => !template.Parts.Any(part => part.Kind == HoleKind.Target || part.Text == type))!;
        return Write(leaf, depth: 0);
    }

    private Node Element(Variable span) => language.Chance(5)
        ? new Node(span.Type, "^ index", [$"{span.Name}[^{(Random.Next(span.Length) + 1).ToString(CultureInfo.InvariantCulture)}]"], span.Bound)
        : Element(span, Index(span.Length, depth: 1));

    private static Node Element(Variable span, Node index) => new(
        span.Type, index.Construct.Length == 0 ? "element" : "element at an unknown index", [span.Name, "[", index, "]"], span.Bound);

    /// <summary>An index below <paramref name="length"/>, often unknown.</summary>
    private Node Index(int length, int depth)
    {
        string n = length.ToString(CultureInfo.InvariantCulture);
        return Random.Next(4) switch
        {
            0 => new("index", "unknown index", ["Math.Abs(", Value("int", depth, max: 1000), $" % {n})"]),
            1 => new("index", "unknown index", ["(", Value("int", depth, max: 1000), $" & 255) % {n}"]),
            _ => Node.Text("index", Random.Next(length).ToString(CultureInfo.InvariantCulture)),
        };
    }
}
