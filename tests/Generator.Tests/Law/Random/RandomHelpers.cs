using System.Text;

namespace CotGen.Generator.Tests.Law.Random;

/// <summary>Methods that a random target calls.</summary>
internal sealed class RandomHelpers
{
    private readonly List<string> _names = [];

    public RandomHelpers(System.Random random)
    {
        var text = new StringBuilder();
        for (int count = random.Next(3); count > 0; count--)
        {
            string name = $"Help{_names.Count}";
            var body = new RandomBody(random, helpers: null, new RandomResult("int", null, 0));
            body.Declare(new RandomVariable("x", "int", 0, IsWritable: true));
            body.Declare(new RandomVariable("flag", "bool", 0, IsWritable: true));
            text.Append("    private static int ").Append(name).Append("(int x, bool flag)\n    {\n").Append(body.Write()).Append("\n    }\n\n");
            _names.Add(name);
        }

        Text = text.ToString();
    }

    /// <summary>The helpers' source.</summary>
    public string Text { get; }

    /// <summary>A call of one of them, or <see langword="null"/> if there is none.</summary>
    public string? Call(RandomExpressions expressions, System.Random random, int depth) => _names.Count == 0
        ? null
        : $"{_names[random.Next(_names.Count)]}({expressions.Of("int", depth - 1)}, {expressions.Of("bool", depth - 1)})";
}
