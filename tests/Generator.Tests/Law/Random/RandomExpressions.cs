namespace CotGen.Generator.Tests.Law.Random;

/// <summary>Random well-typed expressions over the variables in scope.</summary>
internal sealed class RandomExpressions(System.Random random, List<RandomVariable> variables, RandomHelpers? helpers)
{
    private static readonly string[] Hues = ["Hue.Red", "Hue.Green", "Hue.Blue"];

    private int _names;

    public string Of(string type, int depth = 3) => type switch
    {
        "bool" => Bool(depth),
        "int" => Int(depth),
        "Hue" => Hue(depth),
        _ => Narrow(type, depth),
    };

    /// <summary>An index from 0 to <paramref name="length"/> - 1, often unknown.</summary>
    public string Index(int length) => random.Next(3) switch
    {
        0 => $"{random.Next(length)}",
        1 => $"Math.Abs({Int(1)} % {length})",
        _ => $"(({Int(1)}) & 255) % {length}",
    };

    private string Int(int depth)
    {
        if (depth <= 0 || random.Next(8) == 0)
        {
            return IntLeaf();
        }

        int d = depth - 1;
        switch (random.Next(25))
        {
            case 0 or 1:
                return $"({Int(d)} + {Int(d)})";
            case 2:
                return $"({Int(d)} - {Int(d)})";
            case 3:
                return $"({IntLeaf()} * {IntLeaf()})";
            case 4:
                return $"({Int(d)} / {Divisor()})";
            case 5:
                return $"({Int(d)} % {Divisor()})";
            case 6:
                return Division();
            case 7:
                return $"({Int(1)} {Pick("&", "|", "^")} {Int(1)})";
            case 8:
                return $"({Int(d)} {Pick("&", "|", "^")} {random.Next(8)})";
            case 9:
                return random.Next(2) == 0 ? $"({Int(1)} << {random.Next(4)})" : $"({Int(d)} {Pick(">>", ">>", ">>>")} {Pick("1", "2", "33", "4")})";
            case 10:
                return random.Next(2) == 0 ? $"(-{Int(d)})" : $"(~{Int(d)})";
            case 11 or 12:
                return $"({Bool(d)} ? (int){Int(d)} : {Int(d)})";
            case 13:
                return $"Math.{Pick("Min", "Max")}((int){Int(d)}, (int){Int(d)})";
            case 14:
                return $"Math.Abs((int){Int(d)})";
            case 15:
                return $"({Bool(d)} ? 1 : 0)";
            case 16:
                return $"(int){Of(Pick("byte", "sbyte", "short", "ushort"), d)}";
            case 17:
                return $"((int){Int(d)} switch {{ < 0 => (int){Int(d - 1)}, {random.Next(4)} or {random.Next(4, 8)} => {Int(d - 1)}, > 9 when {Bool(d - 1)} => {Int(d - 1)}, _ => {Int(d - 1)} }})";
            case 18:
                return $"({Hue(1)} switch {{ Hue.Red => (int){Int(d - 1)}, Hue.Blue => {Int(d - 1)}, _ => {Int(d - 1)} }})";
            case 19:
                return TupleSwitch(d - 1);
            case 20:
                return $"s_table[{Index(4)}]";
            case 21:
                return helpers?.Call(this, random, d) ?? IntLeaf();
            case 22:
                return $"((int){Hue(d)})";
            case 23:
                return random.Next(2) == 0 ? $"unchecked((int)({Pick("(long)", "(uint)", "(ushort)")}({Int(d)}) {Pick("/", "%")} {random.Next(2, 9)}))" : $"(int)((long)({IntLeaf()}) * {random.Next(100_000)} >> {random.Next(10)})";
            default:
                return $"Math.DivRem((int){Int(d)}, {random.Next(2, 6)}).{Pick("Quotient", "Remainder")}";
        }
    }

    private string IntLeaf()
    {
        RandomVariable[] candidates = [.. variables.Where(static variable => variable.Type is not ("bool" or "Hue"))];
        if (candidates.Length == 0 || random.Next(4) == 0)
        {
            return $"{random.Next(0, 10)}";
        }

        RandomVariable variable = candidates[random.Next(candidates.Length)];
        return variable.Length > 0 ? $"{variable.Name}[{Element(variable)}]"
            : variable.Type is "uint" or "long" ? $"(int){variable.Name}"
            : variable.Name;
    }

    private string Element(RandomVariable span) => random.Next(3) == 0 && variables.Any(static variable => variable is { Type: "int", Length: 0 })
        ? Index(span.Length)
        : $"{random.Next(span.Length)}";

    // By an unknown that the condition keeps from 0.
    private string Division()
    {
        string left = Int(1), right = IntLeaf(), name = NewName();
        return $"({left} {Pick("/", "%")} ({right} is var {name} && {name} > 0 ? {name} : 2))";
    }

    private string TupleSwitch(int depth)
    {
        string value = $"((int){Int(depth)}, {Bool(depth)})", first = Int(depth), second = Int(depth), name = NewName();
        return $"({value} switch {{ ({random.Next(4)}, _) => (int){first}, (> {random.Next(1, 4)}, true) => {second}, (var {name}, _) => {name} + {random.Next(4)} }})";
    }

    private string NewName() => $"x{++_names}";

    private string Divisor() => Pick("2", "3", "4", "5", "7", "10", "-3", "8");

    private string Bool(int depth)
    {
        RandomVariable[] candidates = [.. variables.Where(static variable => variable.Type == "bool")];
        if (depth <= 0 || (candidates.Length > 0 && random.Next(5) == 0))
        {
            if (candidates.Length == 0)
            {
                return $"({IntLeaf()} {Pick("<", ">", "==", "!=")} {random.Next(6)})";
            }

            RandomVariable variable = candidates[random.Next(candidates.Length)];
            return variable.Length > 0 ? $"{variable.Name}[{Element(variable)}]" : variable.Name;
        }

        int d = depth - 1;
        return random.Next(9) switch
        {
            0 => $"({Bool(d)} && {Bool(d)})",
            1 => $"({Bool(d)} || {Bool(d)})",
            2 => $"!{Bool(d)}",
            3 => $"({Bool(d)} {Pick("^", "&", "|", "==", "!=")} {Bool(d)})",
            4 => $"((int){Int(d)} is >= {random.Next(-3, 2)} and <= {random.Next(3, 8)})",
            5 => $"((int){Int(d)} is not {random.Next(5)})",
            6 => $"({Hue(1)} {Pick("==", "!=", "<", ">=")} {Hues[random.Next(3)]})",
            _ => $"({Int(d)} {Pick("<", "<=", ">", ">=", "==", "!=")} {Int(d)})",
        };
    }

    private string Hue(int depth)
    {
        RandomVariable[] candidates = [.. variables.Where(static variable => variable.Type == "Hue")];
        return candidates.Length > 0 && random.Next(2) == 0 ? candidates[random.Next(candidates.Length)].Name
            : depth > 0 && random.Next(2) == 0 ? $"({Bool(depth - 1)} ? {Hue(depth - 1)} : {Hue(depth - 1)})"
            : Hues[random.Next(3)];
    }

    private string Narrow(string type, int depth)
    {
        RandomVariable[] candidates = [.. variables.Where(variable => variable.Type == type && variable.Length == 0)];
        return candidates.Length > 0 && random.Next(3) == 0
            ? candidates[random.Next(candidates.Length)].Name
            : $"unchecked(({type})(int)({Int(depth - 1)}{(random.Next(3) == 0 ? $" * {random.Next(1, 60)}" : "")}))";
    }

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}

/// <summary>A variable in scope; <paramref name="Length"/> is 0 for a scalar.</summary>
internal sealed record RandomVariable(string Name, string Type, int Length, bool IsWritable);
