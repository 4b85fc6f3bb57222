using System.Globalization;

namespace CotGen.Generator.Tests.Law.Random;

/// <content>Holes.</content>
internal sealed partial class Writer
{
    private object Filled(Hole hole, Fill fill, int depth)
    {
        switch (hole.Kind)
        {
            case HoleKind.Text:
                return hole.Text;
            case HoleKind.Name:
                return NameOf(hole.Text, fill);
            case HoleKind.Target or HoleKind.Again:
                return fill.Target!.Name;
            case HoleKind.Choice:
                return language.Choose(hole.Text.Split(' '));
            case HoleKind.Index:
                return Index(hole.Max == -1 ? fill.Target!.Length : (int)hole.Max, depth);
            case HoleKind.Return:
                return Return();
            case HoleKind.Block:
                return Scope.Inside(isLoop: false, () => Node.BlockOf(Statements(Random.Next(1, 3))));
            case HoleKind.Loop:
                return Scope.Inside(isLoop: true, () => Loop(hole, fill));
            case HoleKind.DataLoop:
                return Scope.InsideData(() => Loop(hole, fill));
            case HoleKind.Function:
                return Scope.InsideFunction(() => Loop(hole, fill));
            case HoleKind.Captured:
                return Scope.InsideFunction(() => Value(hole.Text, depth, max: 50));
            case HoleKind.Declared:
                int length = hole.Text.EndsWith(']') ? hole.Text[^2] - '0' : 0;
                var declared = new Variable(language.NewName("v"), length > 0 ? hole.Text[..^3] : hole.Text, length, IsWritable: true);
                fill.Declared.Add(declared);
                return declared.Name;
            case HoleKind.Number:
                long number = Random.NextInt64(hole.Min, hole.Max + 1);
                fill.Bounds.Add(Math.Abs(number));
                return number.ToString(CultureInfo.InvariantCulture);
            case HoleKind.Unknown:
                Node unknown = Unknown(Value(hole.Text, depth));
                fill.Bounds.Add(unknown.Bound);
                return unknown;
            default:
                Node value = Value(hole.Text, hole.Kind == HoleKind.Leaf ? 0 : depth, hole.Max == -1 ? Math.Max(1, fill.Target!.Bound) : hole.Max);
                fill.Bounds.Add(value.Bound);
                return value;
        }
    }

    private string NameOf(string key, Fill fill)
    {
        fill.Names.TryAdd(key, fill.Names.GetValueOrDefault(key) ?? language.NewName("x"));
        return fill.Names[key];
    }

    // The variable of a loop is read only: a round more or less is all that a loop depends on.
    private Node Loop(Hole hole, Fill fill)
    {
        if (hole.Text.Split(" $") is [var type, var name])
        {
            Scope.Declare(new Variable(NameOf(name, fill), type, 0, IsWritable: false));
        }

        return Node.BlockOf(Statements(Random.Next(1, 3)));
    }
}
