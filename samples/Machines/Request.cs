using CotGen.Machines;

namespace Machines;

/// <summary>What was asked for.</summary>
/// <param name="Source">A file, or a busy beaver's line.</param>
/// <param name="Input">The input; the file's sample unless given.</param>
/// <param name="Width">Cells of the tape; it grows unless given.</param>
/// <param name="MaxSteps">Steps after which the run is given up.</param>
/// <param name="Tape">Where the tape ends; by the format unless given.</param>
internal sealed record Request(string Source, string? Input, int? Width, long MaxSteps, TapeKind? Tape)
{
    /// <summary>The head's cell; by the input unless given.</summary>
    public int? Head { get; init; }

    private static readonly System.Buffers.SearchValues<char> LineLetters = System.Buffers.SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_");

    /// <summary>Reads the machine.</summary>
    public MachineFile Read()
    {
        var options = new MachineReadOptions { Tape = Tape, Input = Input };
        bool isLine = !File.Exists(Source) && Source.Length >= 3 && !Source.AsSpan().ContainsAnyExcept(LineLetters);
        return Directory.Exists(Source) ? throw new IOException($"{Source} is a folder, not a machine's file")
            : isLine ? MachineFile.Read(Source, options with { Name = Source }) : MachineFile.Load(Source, options);
    }

    /// <summary>The input as the machine's symbols.</summary>
    public MachineInput InputOf(MachineFile file)
    {
        MachineInput input = Input is null ? file.Sample ?? new MachineInput([], 0) : file.ParseInput(Input);
        input = Head is { } head ? input with { Head = head } : input;
        return Width is { } width && Math.Max(input.Cells.Count, input.Head + 1) > width
            ? throw new ArgumentException($"the input needs {Math.Max(input.Cells.Count, input.Head + 1)} cells; --width is {width}")
            : input;
    }
}
