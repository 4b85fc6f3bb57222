using CotGen.Generator.Tests.Law.Random.Tables;

namespace CotGen.Generator.Tests.Law.Random;

/// <summary>All templates of one program: those of the language, and those for what the program declares.</summary>
internal sealed class Language
{
    private const int FeatureWeight = 10;
    private const int FeaturesPerProgram = 9;

    private readonly Dictionary<string, List<Template>> _bySort;
    private readonly string[] _features;
    private int _names;

    /// <summary>The language of program number <paramref name="seed"/>: each features some constructs, and in turn they all are.</summary>
    public Language(int seed)
    {
        Random = new System.Random(seed);
        _bySort = Templates.All.GroupBy(static template => template.Sort).ToDictionary(static group => group.Key, static group => group.ToList(), StringComparer.Ordinal);
        IReadOnlyList<string> all = Templates.Constructs;
        _features = [.. Enumerable.Range(0, FeaturesPerProgram).Select(i => all[(int)((((long)seed * FeaturesPerProgram) + i) % all.Count)])];
    }

    public System.Random Random { get; }

    /// <summary>A template of each construct that the program features, as far as the program has declared what it needs.</summary>
    public IReadOnlyList<Template> Features =>
    [
        .. _bySort.Values.SelectMany(static templates => templates).Where(template => _features.Contains(template.Construct))
            .GroupBy(static template => template.Construct).Select(group => group.ElementAt(Random.Next(group.Count()))),
    ];

    /// <summary>True if the program shall hold one of these constructs.</summary>
    public bool Wants(params IEnumerable<string> constructs) => constructs.Any(_features.Contains);

    /// <summary>Leaves out constructs that the compiler refuses in a program like this.</summary>
    public void Leave(Func<Template, bool> refused)
    {
        foreach (List<Template> templates in _bySort.Values)
        {
            templates.RemoveAll(template => refused(template));
        }
    }

    public string NewName(string prefix) => $"{prefix}{_names++}";

    public void Add(params IEnumerable<Template> templates)
    {
        foreach (Template template in templates)
        {
            _bySort.TryAdd(template.Sort, []);
            _bySort[template.Sort].Add(template);
        }
    }

    public static bool IsEnum(string type) => type is "Hue" or "Marks" or "State" or "Symbol";

    public string Choose(params IReadOnlyList<string> texts) => texts[Random.Next(texts.Count)];

    public bool Chance(int of) => Random.Next(of) == 0;

    /// <summary>One of the templates of these sorts that fit, or <see langword="null"/>.</summary>
    public Template? Choose(IReadOnlyList<string> sorts, Func<Template, bool> fits)
    {
        Template[] candidates = [.. sorts.SelectMany(sort => _bySort.GetValueOrDefault(sort, [])).Where(fits)];
        int left = candidates.Length == 0 ? 0 : Random.Next(candidates.Sum(Weight));
        foreach (Template candidate in candidates)
        {
            left -= Weight(candidate);
            if (left < 0)
            {
                return candidate;
            }
        }

        return null;
    }

    private int Weight(Template template) => template.Weight * (_features.Contains(template.Construct) ? FeatureWeight : 1);
}
