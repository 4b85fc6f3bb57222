namespace CotGen.Pictures;

/// <summary>Space-time diagrams in pixels.</summary>
internal static class SpaceTimePng
{
    private const int Room = 960;
    private const int LargestPlace = 12;

    public static void Write(SpaceTimeDiagram diagram, Stream stream)
    {
        int across = Size(diagram.Columns), down = Size(diagram.Rows);
        PngImage.Write(stream, diagram.Columns * across, diagram.Rows * down, (y, pixels) =>
        {
            int row = y / down;
            for (int x = 0; x < diagram.Columns * across; x++)
            {
                int column = x / across;
                bool isHead = column == diagram.HeadAt(row) && IsInner(x % across, across) && IsInner(y % down, down);
                Rgb colour = isHead ? Palette.Head : diagram[row, column];
                (pixels[3 * x], pixels[(3 * x) + 1], pixels[(3 * x) + 2]) = (colour.Red, colour.Green, colour.Blue);
            }
        });
    }

    private static int Size(int places) => Math.Clamp(Room / places, 1, LargestPlace);

    // Where there is room, the head leaves a frame of the symbol that it stands on.
    private static bool IsInner(int pixel, int size) => size < 4 || (pixel >= size / 4 && pixel < size - (size / 4));
}
