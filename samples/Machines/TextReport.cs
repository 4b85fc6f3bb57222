using System.Globalization;

namespace Machines;

/// <summary>A result in words.</summary>
internal static class TextReport
{
    private const int ShownCells = 200;

    public static string Of(Result result)
    {
        string tape = result.TapeText;
        string shown = tape.Length == 0 ? "blank"
            : tape.Length <= ShownCells ? tape
            : $"{tape[..ShownCells]}... ({Number(tape.Length)} in all)";
        return string.Join('\n',
            $"machine    {result.File.Machine.Name}: {result.Format}, {Number(result.States)} states, {Number(result.File.Machine.Symbols.Count)} symbols",
            $"outcome    {result.Outcome}: {result.Reason}",
            $"state      {result.State} after {Number(result.Steps)} steps, head on cell {result.Head}",
            $"tape       {shown}" + (result.TapeLeft is { } left ? $" from cell {left}" : "") + $", {Number(result.Ones)} cells not blank",
            $"predictor  {Predictor(result)}",
            $"verdict    {(result.Verdict is null ? "none: more states and symbols than tokens" : $"{result.Verdict} for {result.Quantifier}")}");
    }

    private static string Predictor(Result result) => result.PredictorMatches switch
    {
        true => "wrote the same rows",
        false => "WROTE SOMETHING ELSE",
        null => "was not run: more than a million tokens",
    };

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
