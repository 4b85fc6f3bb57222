using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml.Linq;
using CotGen.Machines;
using CotGen.Pictures;
using CotGen.Runtime.Tests.Machines;

namespace CotGen.Runtime.Tests.Pictures;

public sealed class SpaceTimeTests
{
    private const string Beaver4 = "1RB1LB_1LA0LC_1RH1LD_1RD0RA";

    [Fact]
    public void Every_place_has_the_colour_of_its_symbol()
    {
        MachineDescription machine = SampleMachines.Standard("beaver", Beaver4);
        SpaceTimeDiagram diagram = SpaceTimeDiagram.Of(machine, []);
        Assert.Equal((108, 14, 1L, 1), (diagram.Rows, diagram.Columns, diagram.StepsPerRow, diagram.CellsPerColumn));
        Assert.Equal((107L, MachineOutcome.Halted), (diagram.Steps, diagram.Outcome));
        var simulator = new MachineSimulator(machine, []);
        for (int row = 0; row < diagram.Rows; row++, simulator.Step())
        {
            Assert.Equal(simulator.Head - diagram.FirstCell, diagram.HeadAt(row));
            for (int column = 0; column < diagram.Columns; column++)
            {
                Assert.Equal(Palette.Of(machine, simulator[diagram.FirstCell + column]), diagram[row, column]);
            }
        }
    }

    [Theory]
    [InlineData(100, 7)]
    [InlineData(2, 1)]
    [InlineData(3, 4)]
    public void Long_runs_and_wide_tapes_are_drawn_in_portions(int maxRows, int maxColumns)
    {
        MachineDescription machine = SampleMachines.Standard("beaver", "1RB1LC_1RC1RB_1RD0LE_1LA1LD_1RH0LA");
        SpaceTimeDiagram diagram = SpaceTimeDiagram.Of(machine, [], new SpaceTimeOptions { MaxSteps = 10_000, MaxRows = maxRows, MaxColumns = maxColumns });
        Assert.InRange(diagram.Rows, 2, maxRows);
        Assert.InRange(diagram.Columns, 1, maxColumns);
        Assert.Equal((10_000L, MachineOutcome.Limit, 10_000L), (diagram.Steps, diagram.Outcome, diagram.StepAt(diagram.Rows - 1)));
        var simulator = new MachineSimulator(machine, []);
        for (int row = 0; row < diagram.Rows; row++)
        {
            simulator.Run(diagram.StepAt(row) - simulator.Steps);
            for (int column = 0; column < diagram.Columns; column++)
            {
                int[] symbols = [.. Enumerable.Range(0, diagram.CellsPerColumn).Select(i => (column * diagram.CellsPerColumn) + i).Where(cell => cell < diagram.CellCount).Select(cell => simulator[diagram.FirstCell + cell])];
                Assert.Equal((int)symbols.Average(symbol => (double)Palette.Of(machine, symbol).Red), diagram[row, column].Red);
            }
        }
    }

    [Fact]
    public void A_png_holds_the_places_pixel_by_pixel()
    {
        SpaceTimeDiagram diagram = SpaceTimeDiagram.Of(SampleMachines.Standard("beaver", Beaver4), []);
        using var file = new MemoryStream();
        diagram.WritePng(file);
        (int width, int height, byte[] pixels) = Read(file.ToArray());
        int across = width / diagram.Columns, down = height / diagram.Rows;
        Assert.Equal((12, 8), (across, down));
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                bool isHead = x / across == diagram.HeadAt(y / down) && x % across is >= 3 and < 9 && y % down is >= 2 and < 6;
                Rgb expected = isHead ? Palette.Head : diagram[y / down, x / across];
                int at = (y * ((3 * width) + 1)) + 1 + (3 * x);
                Assert.Equal(expected, new Rgb(pixels[at], pixels[at + 1], pixels[at + 2]));
            }
        }
    }

    [Fact]
    public void An_svg_is_well_formed_and_names_symbols_cells_and_steps()
    {
        MachineDescription machine = SampleMachines.Standard("<a & b>", Beaver4);
        using var text = new StringWriter();
        SpaceTimeDiagram.Of(machine, []).WriteSvg(text);
        XElement svg = XDocument.Parse(text.ToString()).Root!;
        string[] words = [.. svg.Descendants().Where(static element => element.Name.LocalName is "text" or "title").Select(static element => element.Value)];
        Assert.Superset(new HashSet<string> { "<a & b>", "head", "0 (blank)", "1", "0", "107" }, words.ToHashSet(StringComparer.Ordinal));

        // As many squares as cells that are not blank, and a head in each row.
        string[] paths = [.. svg.Descendants().Where(static element => element.Name.LocalName == "path").Select(static element => element.Attribute("d")!.Value)];
        Assert.Equal(2, paths.Length);
        Assert.Equal(108, paths[1].Count(static letter => letter == 'M'));
        SpaceTimeDiagram diagram = SpaceTimeDiagram.Of(machine, []);
        int ones = Enumerable.Range(0, diagram.Rows).Sum(row => Enumerable.Range(0, diagram.Columns).Count(column => diagram[row, column] != Palette.Blank));
        Assert.Equal(ones, paths[0].Split('M', StringSplitOptions.RemoveEmptyEntries).Sum(static part => int.Parse(part.Split('h', 'v')[1], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_run_of_no_step_is_one_row()
    {
        SpaceTimeDiagram diagram = SpaceTimeDiagram.Of(SampleMachines.Increment(), [1, 0], new SpaceTimeOptions { MaxSteps = 0 });
        Assert.Equal((1, 2), (diagram.Rows, diagram.Columns));
        Assert.Throws<ArgumentOutOfRangeException>(() => SpaceTimeDiagram.Of(SampleMachines.Increment(), [], new SpaceTimeOptions { MaxRows = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => SpaceTimeDiagram.Of(SampleMachines.Increment(), [], new SpaceTimeOptions { MaxColumns = 0 }));
    }

    // The chunks with their sums, as any reader of the format checks them.
    private static (int Width, int Height, byte[] Rows) Read(byte[] file)
    {
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a], file[..8]);
        var size = (0, 0);
        using var data = new MemoryStream();
        int at = 8;
        while (at < file.Length)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            string type = System.Text.Encoding.ASCII.GetString(file, at + 4, 4);
            Assert.Equal(BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)), Crc(file.AsSpan(at + 4, length + 4)));
            if (type == "IHDR")
            {
                size = (BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at + 8)), BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at + 12)));
                Assert.Equal([8, 2, 0, 0, 0], file[(at + 16)..(at + 21)]);
            }
            else if (type == "IDAT")
            {
                data.Write(file, at + 8, length);
            }

            at += 12 + length;
        }

        data.Position = 0;
        using var unpacked = new MemoryStream();
        using var stream = new ZLibStream(data, CompressionMode.Decompress);
        stream.CopyTo(unpacked);
        return (size.Item1, size.Item2, unpacked.ToArray());
    }

    // Bit by bit, as the standard defines it.
    private static uint Crc(ReadOnlySpan<byte> data)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in data)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                bool isOdd = ((crc ^ ((uint)value >> bit)) & 1) != 0;
                crc = (crc >> 1) ^ (isOdd ? 0xEDB8_8320 : 0);
            }
        }

        return ~crc;
    }
}
