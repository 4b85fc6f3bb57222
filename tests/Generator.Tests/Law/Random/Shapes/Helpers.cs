namespace CotGen.Generator.Tests.Law.Random.Shapes;

/// <summary>Methods that a random target calls. The template of the call comes after the method, so that no method calls itself without a bound.</summary>
internal static class Helpers
{
    // What a helper of each kind makes possible.
    private static readonly (Func<Language, string, Node> Of, string[] Constructs)[] s_kinds =
    [
        (Value, ["helper", "helper call"]), (ByRef, ["ref helper", "ref helper call"]), (ByOut, ["out helper", "out helper call"]),
        (ByIn, ["in helper", "in helper call"]), (OfTuple, ["tuple helper", "tuple helper call"]), (Expression, ["expression body"]),
        (Recursive, ["recursion"]), (OfSpan, ["span helper", "span helper call"]), (OfStruct, ["struct helper", "struct helper call"]),
        (Generic, ["generic helper", "generic helper call"]), (Swap, ["generic ref helper", "generic ref helper call"]),
    ];

    public static IEnumerable<Node> Of(Language language)
    {
        for (int count = language.Random.Next(3); count > 0; count--)
        {
            yield return s_kinds[language.Random.Next(s_kinds.Length)].Of(language, language.NewName("Help"));
        }

        foreach ((Func<Language, string, Node> of, _) in s_kinds.Where(kind => language.Wants(kind.Constructs)))
        {
            yield return of(language, language.NewName("Help"));
        }
    }

    private static Node Value(Language language, string name)
    {
        Node method = Method(language, "helper", $"private static int {name}(int x, bool flag)", "return `int<100`;", Int("x"), new("flag", "bool", 0, IsWritable: true));
        language.Add(new Template("helper call", "int", $"{name}(`int<30`, `bool`)") { Weight = 6, Bound = static _ => 100 });
        return method;
    }

    private static Node ByRef(Language language, string name)
    {
        Node method = Method(language, "ref helper", $"private static void {name}(ref int x, int by)", "x = `int<30`;", Int("x") with { IsCapturable = false }, Int("by"));
        language.Add(new Template("ref helper call", Node.Statement, $"{name}(ref `=int`, `int<20`);") { Weight = 6, Growth = static _ => 30 });
        return method;
    }

    private static Node ByOut(Language language, string name)
    {
        Node method = Method(language, "out helper", $"private static bool {name}(int x, out int y)", "y = `int<30`;\nreturn `bool`;", Int("x"));
        language.Add(new Template("out helper call", Node.Statement, $"bool `+bool` = {name}(`int<30`, out int `+int`);") { Weight = 6, Bound = static _ => 30 });
        return method;
    }

    private static Node ByIn(Language language, string name)
    {
        Node method = Method(language, "in helper", $"private static int {name}(in int x)", "return `int<100`;", new Variable("x", "int", 0, IsWritable: false) { IsCapturable = false, Bound = 30 });
        language.Add(new Template("in helper call", "int", $"{name}(`int<30`)") { Weight = 6, Bound = static _ => 100 });
        return method;
    }

    private static Node OfTuple(Language language, string name)
    {
        Node method = Method(language, "tuple helper", $"private static (int, bool) {name}(int x)", "return `(int, bool)<100`;", Int("x"));
        language.Add(new Template("tuple helper call", "(int, bool)", $"{name}(`int<30`)") { Weight = 8, Bound = static _ => 100 });
        return method;
    }

    private static Node Expression(Language language, string name)
    {
        var writer = new Writer(language, new Template("", "bool", "`bool`"));
        writer.Scope.Declare(Int("x"));
        writer.Scope.Declare(new Variable("hue", "Hue", 0, IsWritable: true));
        Node method = new Node(Node.Member, "expression body", [$"private static bool {name}(int x, Hue hue) => ", writer.Value("bool", 3), ";"]);
        language.Add(new Template("helper call", "bool", $"{name}(`int<30`, `Hue`)") { Weight = 6 });
        return method;
    }

    private static Node Recursive(Language language, string name)
    {
        var writer = new Writer(language, new Template("", "int", "`int<20`"));
        writer.Scope.Declare(new Variable("x", "int", 0, IsWritable: false) { Bound = 20 });
        writer.Scope.Declare(new Variable("n", "int", 0, IsWritable: false) { Bound = 4 });
        Node method = new Node(Node.Member, "recursion", [$"private static int {name}(int n, int x) => n <= 0 ? x : {name}(n - 1, ", writer.Value("int", 2, 20), ");"]);
        language.Add(new Template("recursion", "int", $"{name}(`0..4`, `int<20`)") { Weight = 8, Bound = static _ => 40 });
        return method;
    }

    private static Node OfSpan(Language language, string name)
    {
        Node method = Method(
            language, "span helper", $"private static int {name}(ReadOnlySpan<int> s)", "return `int<100`;",
            [Node.Text(Node.Statement, "int sum = 0;\nforeach (int x in s)\n{\nsum += x;\n}")], new Variable("sum", "int", 0, IsWritable: true) { Bound = 60 }, new Variable("s", Variable.IntSpan, 0, IsWritable: false));
        language.Add(new Template("span helper call", "int", $"{name}(`span of int`)") { Weight = 25, Bound = static _ => 100 });
        return method;
    }

    private static Node OfStruct(Language language, string name)
    {
        Node method = Method(language, "struct helper", $"private static Spot {name}(Spot spot, int x)", "return `Spot`;", new Variable("spot", "Spot", 0, IsWritable: true) { Bound = 30 }, Int("x"));
        language.Add(new Template("struct helper call", "Spot", $"{name}(`Spot`, `int<30`)") { Weight = 4, Bound = static _ => 100 });
        return method;
    }

    private static Node Generic(Language language, string name)
    {
        language.Add(((string[])["int", "bool", "Hue", "Spot"]).Select(type => new Template("generic helper call", type, $"{name}(`bool`, `{type}`, `{type}`)")));
        return Node.Text(Node.Member, $"private static T {name}<T>(bool first, T left, T right) => first ? left : right;") with { Construct = "generic helper" };
    }

    private static Node Swap(Language language, string name)
    {
        language.Add(new Template("generic ref helper call", Node.Statement, $"int `+int` = `int<50`, `$a` = `int<50`;\n{name}(ref `$a`, ref `=int`);\n`@` -= `$a`;") { Growth = static _ => 50 });
        return Node.Text(Node.Member, $"private static void {name}<T>(ref T left, ref T right) => (left, right) = (right, left);") with { Construct = "generic ref helper" };
    }

    private static Variable Int(string name) => new(name, "int", 0, IsWritable: true) { Bound = 30 };

    private static Node Method(Language language, string construct, string head, string exit, params Variable[] variables) =>
        Method(language, construct, head, exit, [], variables);

    private static Node Method(Language language, string construct, string head, string exit, Node[] first, params Variable[] variables)
    {
        var last = new Template("", Node.Statement, exit + (head.Contains(" void ", StringComparison.Ordinal) ? "\nreturn;" : ""));
        var writer = new Writer(language, last);
        foreach (Variable variable in variables)
        {
            writer.Scope.Declare(variable);
        }

        return new Node(Node.Member, construct, [head, "\n", writer.Body(language.Random.Next(1, 3), last, first)]);
    }
}
