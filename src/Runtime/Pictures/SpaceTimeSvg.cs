using System.Globalization;
using System.Security;
using System.Text;

namespace CotGen.Pictures;

/// <summary>Space-time diagrams as vectors: neighbours of one colour are one rectangle.</summary>
internal static class SpaceTimeSvg
{
    private const double Room = 800;
    private const double LargestPlace = 12;
    private const double Left = 80, Top = 28, Right = 130, Bottom = 16;
    private const int Ticks = 5;

    public static void Write(SpaceTimeDiagram diagram, TextWriter writer)
    {
        double across = Math.Min(LargestPlace, Room / diagram.Columns), down = Math.Min(LargestPlace, Room / diagram.Rows);
        double width = diagram.Columns * across, height = diagram.Rows * down;
        writer.Write(Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Left + width + Right:0.##}\" height=\"{Math.Max(Top + height + Bottom, LegendHeight(diagram)):0.##}\" font-family=\"sans-serif\" font-size=\"11\">\n"));
        writer.Write($"<title>{Escape(diagram.Machine.Name)}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"{Palette.Blank}\"/>\n");
        WriteAxes(diagram, writer, across, down);
        writer.Write(Invariant($"<g transform=\"translate({Left} {Top}) scale({across:0.######} {down:0.######})\" shape-rendering=\"crispEdges\">\n"));
        foreach ((Rgb colour, string path) in Paths(diagram))
        {
            writer.Write($"<path fill=\"{colour}\" d=\"{path}\"/>\n");
        }

        WriteHeads(diagram, writer, isFramed: Math.Min(across, down) >= 4);
        writer.Write("</g>\n");
        writer.Write(Invariant($"<rect x=\"{Left}\" y=\"{Top}\" width=\"{width:0.##}\" height=\"{height:0.##}\" fill=\"none\" stroke=\"#888\"/>\n"));
        WriteLegend(diagram, writer, Left + width + 16);
        writer.Write("</svg>\n");
    }

    private static IEnumerable<(Rgb Colour, string Path)> Paths(SpaceTimeDiagram diagram)
    {
        var paths = new Dictionary<Rgb, StringBuilder>();
        for (int row = 0; row < diagram.Rows; row++)
        {
            for (int column = 0; column < diagram.Columns;)
            {
                int start = column;
                Rgb colour = diagram[row, column];
                while (column < diagram.Columns && diagram[row, column] == colour)
                {
                    column++;
                }

                if (colour != Palette.Blank)
                {
                    if (!paths.TryGetValue(colour, out StringBuilder? path))
                    {
                        paths.Add(colour, path = new StringBuilder());
                    }

                    path.Append(CultureInfo.InvariantCulture, $"M{start} {row}h{column - start}v1h-{column - start}z");
                }
            }
        }

        return paths.Select(static pair => (pair.Key, pair.Value.ToString()));
    }

    private static void WriteHeads(SpaceTimeDiagram diagram, TextWriter writer, bool isFramed)
    {
        double inset = isFramed ? 0.25 : 0, size = 1 - (2 * inset);
        writer.Write($"<path fill=\"{Palette.Head}\" d=\"");
        for (int row = 0; row < diagram.Rows; row++)
        {
            writer.Write(Invariant($"M{diagram.HeadAt(row) + inset:0.##} {row + inset:0.##}h{size:0.##}v{size:0.##}h-{size:0.##}z"));
        }

        writer.Write("\"/>\n");
    }

    private static void WriteAxes(SpaceTimeDiagram diagram, TextWriter writer, double across, double down)
    {
        foreach (int row in Places(diagram.Rows))
        {
            writer.Write(Invariant($"<text x=\"{Left - 6}\" y=\"{Top + ((row + 0.5) * down) + 4:0.##}\" text-anchor=\"end\">{diagram.StepAt(row):N0}</text>\n"));
        }

        // Numbers need room beside each other.
        int[] columns = diagram.Columns * across >= 200 ? [.. Places(diagram.Columns)] : [0];
        foreach (int column in columns)
        {
            writer.Write(Invariant($"<text x=\"{Left + ((column + 0.5) * across):0.##}\" y=\"{Top - 6}\" text-anchor=\"middle\">{diagram.FirstCell + ((long)column * diagram.CellsPerColumn)}</text>\n"));
        }

        writer.Write(Invariant($"<text x=\"6\" y=\"{Top - 6}\" fill=\"#666\">step / cell</text>\n"));
    }

    private static IEnumerable<int> Places(int count) => Enumerable.Range(0, Ticks + 1).Select(tick => (int)((long)(count - 1) * tick / Ticks)).Distinct();

    private static void WriteLegend(SpaceTimeDiagram diagram, TextWriter writer, double x)
    {
        double y = Top;
        foreach ((string name, Rgb colour) in Legend(diagram))
        {
            writer.Write(Invariant($"<rect x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"12\" height=\"12\" fill=\"{colour}\" stroke=\"#888\"/><text x=\"{x + 18:0.##}\" y=\"{y + 10:0.##}\">{Escape(name)}</text>\n"));
            y += 18;
        }
    }

    private static double LegendHeight(SpaceTimeDiagram diagram) => Top + (18 * Legend(diagram).Count()) + Bottom;

    private static IEnumerable<(string Name, Rgb Colour)> Legend(SpaceTimeDiagram diagram) => diagram.Machine.Symbols
        .Select((name, symbol) => (symbol == diagram.Machine.Blank ? $"{name} (blank)" : name, Palette.Of(diagram.Machine, symbol)))
        .Take(32)
        .Prepend(("head", Palette.Head));

    // What no XML may hold is shown as what it is not.
    private static string Escape(string text) => SecurityElement.Escape(string.Concat(text.EnumerateRunes().Select(static rune => Rune.IsControl(rune) ? "\uFFFD" : rune.ToString())));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
