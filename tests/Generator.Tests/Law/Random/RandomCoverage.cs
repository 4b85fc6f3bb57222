using System.Text;
using CotGen.Generator.Tests.Law.Random.Tables;

namespace CotGen.Generator.Tests.Law.Random;

/// <summary>Counts what programs that compiled were made of. Refused programs are counted, and nothing of theirs.</summary>
internal sealed class RandomCoverage
{
    private readonly SortedDictionary<string, int> _constructs = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _rules = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _refusals = new(StringComparer.Ordinal);
    private readonly List<int> _statements = [];

    public RandomCoverage()
    {
        foreach (string construct in Templates.Constructs)
        {
            _constructs[construct] = 0;
        }
    }

    /// <summary>Programs tried, and those that compiled.</summary>
    public int Tried { get; private set; }

    public int Compiled => _statements.Count;

    public double CompiledShare => Tried == 0 ? 0 : (double)Compiled / Tried;

    public int MedianStatements => _statements.Count == 0 ? 0 : _statements.Order().ElementAt(_statements.Count / 2);

    /// <summary>Constructs that fewer than <paramref name="count"/> programs contain.</summary>
    public IEnumerable<string> Rarer(int count) => _constructs.Where(pair => pair.Value < count).Select(static pair => $"{pair.Key} ({pair.Value})");

    public string Refusals => string.Join(", ", _refusals.Select(static pair => $"{pair.Key}: {pair.Value}"));

    public void Add(RandomProgram program, RandomVerdict verdict)
    {
        Tried++;
        if (verdict is RandomVerdict.Refused refused)
        {
            Count(_refusals, $"{program.Shape} {refused.Id}");
        }
        else if (verdict is RandomVerdict.Slow)
        {
            Count(_refusals, $"{program.Shape} too slow");
        }
        else if (verdict is RandomVerdict.Kept kept)
        {
            _statements.Add(program.Statements);
            foreach (string construct in program.Nodes.Select(static node => node.Construct).Where(static construct => construct.Length > 0).Distinct(StringComparer.Ordinal))
            {
                Count(_constructs, construct);
            }

            foreach (string rule in kept.Rules)
            {
                Count(_rules, $"{program.Shape}, {rule}");
            }
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(FormattableString.Invariant($"{Tried} tried, {Compiled} compiled ({CompiledShare:P1}), median {MedianStatements} statements\n"));
        text.Append("refused: ").Append(Refusals).Append('\n');
        Table(text, "programs with each (shape, rule)", _rules);
        Table(text, "programs with each construct", _constructs);
        return text.ToString();
    }

    private static void Table(StringBuilder text, string title, SortedDictionary<string, int> counts)
    {
        text.Append(title).Append('\n');
        foreach ((string name, int count) in counts)
        {
            text.Append(FormattableString.Invariant($"{count,8}  {name}\n"));
        }
    }

    private static void Count(SortedDictionary<string, int> counts, string name) => counts[name] = counts.GetValueOrDefault(name) + 1;
}
