using System.Collections.Immutable;

namespace CotGen.Generator.Tests.Law.Random.Shapes;

/// <summary>Bounded functions.</summary>
internal static class FunctionShape
{
    public const string Name = "function";

    public static RandomProgram Of(int seed)
    {
        var language = new Language(seed);
        System.Random random = language.Random;
        ImmutableArray<Parameter> parameters = Parameter.List(language, language.Chance(8) ? 2_000 : 400);
        Result result = Result.Of(language);
        ImmutableArray<Node> members = [.. Tables.TableMembers.Of(language), .. Helpers.Of(language)];

        language.Add(parameters.Where(static parameter => parameter is { IsRef: true, IsFinite: false }).Select(static parameter =>
            new Template("ref parameter", Node.Statement, $"{parameter.Name} = ({parameter.Type})(Math.Abs(`int<1000` % {parameter.Size}) + {parameter.Min});") { Weight = 8, IsOutsideFunctions = true }));
        language.Add(parameters.Where(static parameter => parameter.Length > 0).SelectMany(SpanTemplates));
        var writer = new Writer(language, result.Exit);
        foreach (Parameter parameter in parameters)
        {
            writer.Scope.Declare(parameter.Variable);
            if (parameter is { Length: > 0, Type: "int" })
            {
                writer.Scope.Declare(new Variable(parameter.Name, Variable.IntSpan, 0, IsWritable: false));
            }
        }

        Node[] first = [.. FirstWrites(language, writer, result)];
        Node body = writer.Body(random.Next(2, 5), result.LastExit, [.. first, .. writer.Featured()]);
        FunctionOptions options = FunctionOptions.Of(language, parameters, result);
        return new RandomProgram($"P{seed}", Name, options.Attribute, [.. members, .. options.Members], parameters, result, body) { Precondition = options.Precondition };
    }

    private static IEnumerable<Template> SpanTemplates(Parameter span) =>
    [
        new("foreach over a span", Node.Statement, $"foreach ({span.Type} `$e` in {span.Name})\n`loop {span.Type} $e`") { Weight = 5, IsOutsideFunctions = true },
        new("Length", "int", $"{span.Name}.Length") { Bound = static _ => 3, Weight = 1, IsOutsideFunctions = true },
        new("for over a span", Node.Statement, $"for (int `$i` = 0; `$i` < {span.Name}.Length; `$i`++)\n`loop int $i`") { Weight = 3, IsOutsideFunctions = true },
    ];

    // What is written before anything else can be written again and be read.
    private static IEnumerable<Node> FirstWrites(Language language, Writer writer, Result result)
    {
        if (result.SpanLength > 0)
        {
            foreach (int i in Enumerable.Range(0, result.SpanLength))
            {
                yield return new Node(Node.Statement, "span result", [$"result[{i}] = ", writer.Value("int", 1, max: 50), ";"]);
            }

            writer.Scope.Declare(new Variable("result", "int", result.SpanLength, IsWritable: true) { Bound = 50 });
            language.Add(
                new Template("element =", Node.Statement, $"result[`#{result.SpanLength}`] = `int<50`;") { Weight = 8, IsOutsideFunctions = true },
                new Template("element +=", Node.Statement, $"result[`#{result.SpanLength}`] = (result[`#{result.SpanLength}`] + `int<9`) % 20;") { Weight = 2, IsOutsideFunctions = true },
                new Template("element compound", Node.Statement, $"result[`#{result.SpanLength}`] `?^= |=` `1..9`;") { IsOutsideFunctions = true },
                new Template("Fill", Node.Statement, "result.Fill(`int<20`);") { Weight = 1, IsOutsideFunctions = true },
                new Template("Clear", Node.Statement, "result.Clear();") { Weight = 1, IsOutsideFunctions = true });
        }
        else if (result.Out is { } type)
        {
            yield return new Node(Node.Statement, "out parameter", ["second = ", writer.Value(type, 1, max: 50), ";"]);
            writer.Scope.Declare(new Variable("second", type, 0, IsWritable: true) { IsCapturable = false, Bound = 50 });
        }
    }
}
