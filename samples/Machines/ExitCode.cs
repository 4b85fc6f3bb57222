namespace Machines;

/// <summary>What the shell gets.</summary>
internal static class ExitCode
{
    /// <summary>The run ended, and the predictor agreed.</summary>
    public const int Ended = 0;

    /// <summary>The predictor wrote something else, or is not proved.</summary>
    public const int Mismatch = 1;

    /// <summary>The machine, the input or an option cannot be read.</summary>
    public const int BadInput = 2;

    /// <summary>The run did not end within its steps.</summary>
    public const int Limit = 3;
}
