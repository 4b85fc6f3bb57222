using CotGen.Machines;
using CotGen.Pictures;

namespace Machines;

/// <summary>Where pictures go; <see langword="null"/> for those that nobody asked for.</summary>
/// <param name="Png">The run, as pixels.</param>
/// <param name="Svg">The run, as vectors with a legend.</param>
/// <param name="Dot">The states, for Graphviz.</param>
/// <param name="Tikz">The states, for LaTeX.</param>
internal sealed record Drawing(string? Png, string? Svg, string? Dot, string? Tikz)
{
    /// <summary>Writes the pictures.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Write(MachineFile file, Request request)
    {
        if (Png is not null || Svg is not null)
        {
            MachineInput input = request.InputOf(file);
            SpaceTimeDiagram diagram = SpaceTimeDiagram.Of(file.Machine, input.Cells.AsSpan(), new SpaceTimeOptions { Head = input.Head, MaxSteps = request.MaxSteps });
            Save(Png, diagram.WritePng);
            Save(Svg, stream => WriteText(stream, diagram.WriteSvg));
        }

        Save(Dot, stream => WriteText(stream, writer => StateDiagram.WriteDot(file.Machine, writer)));
        Save(Tikz, stream => WriteText(stream, writer => StateDiagram.WriteTikz(file.Machine, writer)));
    }

    private static void WriteText(Stream stream, Action<TextWriter> write)
    {
        using StreamWriter writer = new(stream, leaveOpen: true) { NewLine = "\n" };
        write(writer);
    }

    // A file is there as a whole or not at all.
    private static void Save(string? path, Action<Stream> write)
    {
        if (path is null)
        {
            return;
        }

        using (FileStream stream = File.Create(path + ".partial"))
        {
            write(stream);
        }

        File.Move(path + ".partial", path, overwrite: true);
    }
}
