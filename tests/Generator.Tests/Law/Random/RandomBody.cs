using System.Text;

namespace CotGen.Generator.Tests.Law.Random;

/// <summary>Random statements of one method: every path writes the outputs and returns.</summary>
internal sealed class RandomBody
{
    private static readonly string[] Types = ["int", "int", "int", "bool", "byte", "sbyte", "short", "ushort", "uint", "long", "Hue"];

    private readonly System.Random _random;
    private readonly RandomResult _result;
    private readonly List<RandomVariable> _variables = [];
    private readonly RandomExpressions _expressions;
    private readonly StringBuilder _text = new();
    private int _names;
    private int _loopDepth;

    public RandomBody(System.Random random, RandomHelpers? helpers, RandomResult result)
    {
        _random = random;
        _result = result;
        _expressions = new RandomExpressions(random, _variables, helpers);
    }

    public void Declare(RandomParameter parameter) =>
        Declare(new RandomVariable(parameter.Name, parameter.Type, parameter.Length, IsWritable: parameter.Length == 0));

    public void Declare(RandomVariable variable) => _variables.Add(variable);

    public string Write()
    {
        if (_result.SpanLength > 0)
        {
            for (int i = 0; i < _result.SpanLength; i++)
            {
                Line(2, $"result[{i}] = {_expressions.Of("int", 1)};");
            }

            Declare(new RandomVariable("result", "int", _result.SpanLength, IsWritable: true));
        }
        else if (_result is { Second: { } second, IsTuple: false })
        {
            Line(2, $"second = {_expressions.Of(second, 1)};");
            Declare(new RandomVariable("second", second, 0, IsWritable: true));
        }

        Block(2, _random.Next(2, 6));
        Return(2);
        return _text.ToString().TrimEnd('\n');
    }

    private void Block(int indent, int statements)
    {
        int scope = _variables.Count;
        for (int i = 0; i < statements; i++)
        {
            Statement(indent);
        }

        _variables.RemoveRange(scope, _variables.Count - scope);
    }

    private void Statement(int indent)
    {
        switch (_random.Next(indent > 4 ? 7 : 12))
        {
            case 0 or 1:
                DeclareLocal(indent);
                break;
            case 2 or 3 or 4:
                Assign(indent);
                break;
            case 5:
                Swap(indent);
                break;
            case 6:
                Exit(indent);
                break;
            case 7 or 8:
                If(indent);
                break;
            case 9:
                Switch(indent);
                break;
            default:
                Loop(indent);
                break;
        }
    }

    private void DeclareLocal(int indent)
    {
        string type = Types[_random.Next(Types.Length)], name = $"v{_names++}";
        Line(indent, $"{type} {name} = {_expressions.Of(type, 2)};");
        Declare(new RandomVariable(name, type, 0, IsWritable: true));
    }

    private void Assign(int indent)
    {
        RandomVariable[] targets = [.. _variables.Where(static variable => variable.IsWritable)];
        if (targets.Length == 0)
        {
            Line(indent, $"_ = {_expressions.Of("int", 2)};");
            return;
        }

        RandomVariable target = targets[_random.Next(targets.Length)];
        string place = target.Length > 0 ? $"{target.Name}[{_expressions.Index(target.Length)}]" : target.Name;
        string text = (target.Type, _random.Next(6)) switch
        {
            ("Hue", _) => $"{place} = {_expressions.Of("Hue", 2)};",
            ("bool", 0) => $"{place} ^= {_expressions.Of("bool", 1)};",
            ("bool", 1) => $"{place} |= {_expressions.Of("bool", 1)};",
            ("bool", _) => $"{place} = {_expressions.Of("bool", 2)};",
            (_, 0) => $"{place}++;",
            (_, 1) when target.Length == 0 => $"{place} = unchecked(({target.Type})(--{place} % {_random.Next(2, 9)}));",
            ("int", 4) when target.Length == 0 => $"Adjust(ref {place}, {_expressions.Of("int", 1)});",
            ("int", 2) => $"{place} += {_expressions.Of("int", 1)};",
            ("int", 3) => $"{place} %= {_random.Next(2, 12)};",
            (_, 2) => $"{place} += unchecked(({target.Type}){_random.Next(200)});",
            (_, 3) => $"{place} {(_random.Next(2) == 0 ? "^=" : "|=")} {_random.Next(1, 8)};",
            _ when _loopDepth > 0 && target.Type == "int" => $"{place} = ({_expressions.Of("int", 2)}) % {_random.Next(5, 20)};",
            _ => $"{place} = {_expressions.Of(target.Type, 3)};",
        };
        Line(indent, text);
    }

    private void Swap(int indent)
    {
        RandomVariable[] targets = [.. _variables.Where(static variable => variable is { IsWritable: true, Type: "int", Length: 0 })];
        if (targets.Length < 2)
        {
            Assign(indent);
            return;
        }

        string first = targets[_random.Next(targets.Length)].Name, second = targets[_random.Next(targets.Length)].Name;
        Line(indent, first == second
            ? $"(_, {first}) = ({first}, {_expressions.Of("int", 1)});"
            : $"({first}, {second}) = ({second}, {_expressions.Of("int", 1)});");
    }

    private void Exit(int indent)
    {
        if (_random.Next(2) == 0 && _loopDepth == 0 && indent > 2)
        {
            Assign(indent);
            return;
        }

        Line(indent, $"if ({_expressions.Of("bool", 2)})");
        Line(indent, "{");
        if (_loopDepth > 0 && _random.Next(3) > 0)
        {
            Line(indent + 1, _random.Next(2) == 0 ? "break;" : "continue;");
        }
        else
        {
            Return(indent + 1);
        }

        Line(indent, "}");
    }

    private void If(int indent)
    {
        Line(indent, $"if ({_expressions.Of("bool", 2)})");
        Braces(indent, _random.Next(1, 4));
        if (_random.Next(2) == 0)
        {
            Line(indent, "else");
            Braces(indent, _random.Next(1, 3));
        }
    }

    private void Switch(int indent)
    {
        // A break would leave the switch and not the loop around it: sections hold assignments only.
        Line(indent, $"switch ((int){_expressions.Of("int", 1)})");
        Line(indent, "{");
        foreach (string label in (string[])["case 0:", "case 1 or 2:", $"case > 6 when {_expressions.Of("bool", 1)}:", "default:"])
        {
            Line(indent + 1, label);
            Assign(indent + 2);
            Line(indent + 2, "break;");
        }

        Line(indent, "}");
    }

    private void Loop(int indent)
    {
        RandomVariable[] spans = [.. _variables.Where(static variable => variable.Length > 0 && variable.Name != "result")];
        string name = $"i{_names++}";
        bool isForEach = spans.Length > 0 && _random.Next(2) == 0;
        RandomVariable variable = isForEach
            ? new RandomVariable(name, spans[_random.Next(spans.Length)].Type, 0, IsWritable: false)
            : new RandomVariable(name, "int", 0, IsWritable: false);
        Line(indent, isForEach
            ? $"foreach ({variable.Type} {name} in {spans.First(span => span.Type == variable.Type).Name})"
            : $"for (int {name} = 0; {name} < {_random.Next(2, 4)}; {name}++)");
        Declare(variable);
        _loopDepth++;
        Braces(indent, _random.Next(1, 4));
        _loopDepth--;
        _variables.Remove(variable);
    }

    private void Braces(int indent, int statements)
    {
        Line(indent, "{");
        Block(indent + 1, statements);
        Line(indent, "}");
    }

    private void Return(int indent) => Line(indent, _result switch
    {
        { SpanLength: > 0 } => "return;",
        { IsTuple: true } => $"return ({_expressions.Of("int", 2)}, {_expressions.Of("bool", 2)});",
        _ => $"return {_expressions.Of(_result.Type, 2)};",
    });

    private void Line(int indent, string text) => _text.Append(' ', 4 * indent).Append(text).Append('\n');
}
