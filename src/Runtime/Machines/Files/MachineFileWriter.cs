namespace CotGen.Machines;

/// <summary>Writes machines in the formats that can hold them.</summary>
/// <remarks>
/// A format may ask for names: a start state <c>0</c>, halting states that start with <c>halt</c>, a blank <c>_</c>. States and the blank are renamed
/// where they must be, other symbols never. What a missing rule means is the format's own; what accepts must go on accepting. Wildcards are not
/// made again. Busy beavers, JFLAP's XML and Sipser's lines have no place for a sample input.
/// </remarks>
public static class MachineFileWriter
{
    /// <summary>The text of a machine in a format.</summary>
    /// <param name="file">The machine; <see cref="MachineFile.Of"/> makes one of a description.</param>
    /// <param name="format">The format.</param>
    /// <param name="text">The text, or <see langword="null"/> where the format cannot hold the machine. Reading it gives the machine back, but for names that the format asks for.</param>
    /// <param name="problem">Why it cannot, or <see langword="null"/>.</param>
    public static bool TryWrite(MachineFile file, MachineFormat format, out string? text, out string? problem)
    {
        MachineFile given = file ?? throw new ArgumentNullException(nameof(file));
        try
        {
            MachineNames names = MachineNames.Of(given, format);
            text = names.Format switch
            {
                MachineFormat.BusyBeaver => BusyBeaverText.Of(names),
                MachineFormat.TuringMachineIo => TuringMachineIoText.Of(names),
                MachineFormat.Morphett => QuintupleText.Of(QuintupleDialect.Morphett, names),
                MachineFormat.ArrowQuintuples => QuintupleText.Of(QuintupleDialect.Arrows, names),
                MachineFormat.ParenthesisedQuintuples => ParenthesesText.Of(names),
                MachineFormat.Sipser => SipserText.Of(names),
                _ => JflapText.Of(names),
            };
            problem = WrittenCheck.ProblemOf(names, MachineFile.Read(text, new MachineReadOptions { Name = given.Machine.Name }));
        }
        catch (UnwritableException unwritable)
        {
            (text, problem) = (null, unwritable.Message);
        }
        catch (MachineFormatException unreadable)
        {
            // The formats have corners of their own; what does not read back was not held.
            (text, problem) = (null, $"the format cannot say it: {unreadable.Problem}");
        }

        text = problem is null ? text : null;
        return problem is null;
    }
}

/// <summary>Why a format cannot hold a machine.</summary>
internal sealed class UnwritableException(string problem) : Exception(problem);
