namespace CotGen.Generator.Tests.Law.Random;

/// <summary>A random target in a class of its own: the same for the same seed, always valid C#, never throwing.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Source">The class.</param>
internal sealed record RandomProgram(string Name, string Source)
{
    /// <summary>What stands before the classes in a file.</summary>
    public const string Header = """
        using System;
        using CotGen;

        namespace Randomly;

        public enum Hue { Red, Green, Blue }

        """;

    public static RandomProgram Of(int seed)
    {
        var random = new System.Random(seed);
        string name = $"P{seed}";
        List<RandomParameter> parameters = RandomParameter.List(random);
        var helpers = new RandomHelpers(random);
        RandomResult result = RandomResult.Of(random);
        var body = new RandomBody(random, helpers, result);
        foreach (RandomParameter parameter in parameters)
        {
            body.Declare(parameter);
        }

        string text = body.Write();
        string signature = string.Join(", ", parameters.Select(static parameter => parameter.Declaration).Concat(result.Parameters));
        return new RandomProgram(name, $$"""
            public static partial class {{name}}Holder
            {
                private static readonly int[] s_table = [{{random.Next(5)}}, {{random.Next(9)}}, {{random.Next(-3, 3)}}, 7];

                private static void Adjust(ref int x, int by)
                {
                    if (by > 2)
                    {
                        x = (x - by) % 9;
                    }
                    else
                    {
                        x++;
                    }
                }

            {{helpers.Text}}
                [CotTarget]
                public static {{result.Type}} {{name}}({{signature}})
                {
            {{text}}
                }

                public static string? InvokeDiffers()
                {
            {{InvokeLoop(name, parameters, result)}}
                }
            }

            """);
    }

    // Goes through all inputs and compares the method with its prediction, through the method's own signature.
    private static string InvokeLoop(string name, List<RandomParameter> parameters, RandomResult result) => $$"""
                for (int n = 0; n < {{parameters.Aggregate(1, static (count, parameter) => count * parameter.Count)}}; n++)
                {
                    int rest = n;
                    {{string.Join("\n            ", parameters.SelectMany(static parameter => parameter.Decoding))}}
                    {{string.Join("\n            ", result.Comparison(name, parameters))}}
                    if (differs)
                    {
                        return $"input {n}";
                    }
                }

                return null;
        """;
}
