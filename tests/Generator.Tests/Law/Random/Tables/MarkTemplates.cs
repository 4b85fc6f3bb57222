namespace CotGen.Generator.Tests.Law.Random.Tables;

/// <summary>Values that the chain shall show.</summary>
internal static class MarkTemplates
{
    public static readonly IReadOnlyList<Template> All =
    [
        new("Cot.Mark", "int", "Cot.Mark(`int<100`, \"`$m`\")"),
        new("Cot.Mark", "bool", "Cot.Mark(`bool`, \"`$m`\")") { Weight = 1 },
        new("Cot.Mark", "Hue", "Cot.Mark(`Hue`, \"`$m`\")") { Weight = 1 },
        new("Cot.Mark as a statement", Node.Statement, "Cot.Mark(`int<100`, \"`$m`\");") { Weight = 1 },
    ];
}
