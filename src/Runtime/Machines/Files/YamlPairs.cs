using CotGen.Programs;

namespace CotGen.Machines;

/// <summary>The pairs of a mapping while it is read: no key comes twice.</summary>
internal sealed class YamlPairs
{
    private readonly List<KeyValuePair<YamlNode, YamlNode>> _pairs = [];
    private readonly Dictionary<string, Field> _places = new(StringComparer.Ordinal);

    public int Count => _pairs.Count;

    public IReadOnlyList<KeyValuePair<YamlNode, YamlNode>> List => _pairs;

    public void Add(YamlNode key, YamlNode value)
    {
        if (key is YamlScalar { Place: var place })
        {
            if (_places.TryGetValue(place.Text, out Field first))
            {
                throw place.Error($"a second key {Shown.Quoted(place.Text)} in one mapping: the first is on line {Integers.Text(first.Line)}, another one on line {Integers.Text(place.Line)}");
            }

            _places.Add(place.Text, place);
        }

        _pairs.Add(new(key, value));
    }
}
