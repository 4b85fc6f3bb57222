namespace CotGen.Generator.Tests.Law.Random;

/// <content>Statements that hold the constructs which a program features.</content>
internal sealed partial class Writer
{
    /// <summary>One statement for each featured construct that can stand by itself, after those that declare what it writes to.</summary>
    public IEnumerable<Node> Featured()
    {
        foreach (Template template in language.Features)
        {
            if (template.Target is { } type && !Scope.Writable(type).Any() && (type == "int[]" ? Array() : Local(type)) is { } local)
            {
                yield return local;
            }

            if (CanWrite(template) && Featured(template) is { } statement)
            {
                yield return statement;
            }
        }
    }

    private Node? Local(string type) => language.Choose(Statement, template => template.Target is null && template.Text.StartsWith($"{type} `+{type}` = ", StringComparison.Ordinal)) is { } local
        ? Write(local, depth: 2)
        : null;

    private Node Array() => Write(language.Choose(Statement, static template => template.Construct == "array literal")!, depth: 2);

    private Node? Featured(Template template)
    {
        if (template.Sort == Node.Statement)
        {
            return Write(template, depth: 2);
        }

        if (template.Sort == Template.Jump)
        {
            return null;
        }

        // A pattern is tried on a value of its type.
        const string pattern = " pattern";
        bool isPattern = template.Sort.EndsWith(pattern, StringComparison.Ordinal);
        string type = isPattern ? "bool" : template.Sort;
        object[] value = isPattern ? [Unknown(Value(template.Sort[..^pattern.Length], 1)), " is ", Write(template, depth: 1)] : [Write(template, depth: 2)];
        var variable = new Variable(language.NewName("v"), type, 0, IsWritable: true) { Bound = value.OfType<Node>().Max(static node => Math.Max(node.Bound, 9)) };
        Scope.Declare(variable);
        return new Node(Node.Statement, "", [$"{type} {variable.Name} = ", .. value, ";"]);
    }
}
