using System.Globalization;
using System.Text;
using CotGen.Machines;

namespace Machines.StepThrough;

/// <summary>One moment of a run as lines of at most 80 columns: where it stands, the tape around the head, the step before and the next one.</summary>
internal static class Frame
{
    public const int Columns = 80;

    // Wider names are cut, so that there is always some tape to see.
    private const int WidestSymbol = 8;

    /// <summary>The lines of a player's moment.</summary>
    /// <param name="player">The player.</param>
    /// <param name="first">The first cell of the window before; moved where the head would leave the window.</param>
    public static IReadOnlyList<string> Of(MachinePlayer player, ref int first)
    {
        MachineDescription machine = player.Machine;
        int width = Math.Min(WidestSymbol, machine.Symbols.Max(static name => name.Length)) + 2, count = (Columns - 2) / width, head = player.Run.Head;
        int margin = count / 5;
        if (head < first + margin || head >= first + count - margin)
        {
            first = head - (count / 2);
        }

        var cells = new StringBuilder(" ");
        var numbers = new StringBuilder(" ");
        for (int cell = first; cell < first + count; cell++)
        {
            string symbol = Cut(machine.Symbols[player.Run[cell]], width - 2).PadLeft(width - 2);
            cells.Append(cell == head ? $"[{symbol}]" : $" {symbol} ");
            string number = cell % 5 == 0 ? cell.ToString(CultureInfo.InvariantCulture) : "";

            // A number may be wider than its cell: what stands there already is written over by nothing.
            int at = 1 + ((cell - first) * width) + (width - 2);
            if (number.Length > 0 && at - number.Length + 1 >= numbers.Length)
            {
                numbers.Append(' ', at - number.Length + 1 - numbers.Length).Append(number);
            }
        }

        string state = machine.States[player.Run.State];
        return
        [
            Cut(string.Create(CultureInfo.InvariantCulture, $"{machine.Name}   step {player.Run.Steps:N0}   state {state}   head {head}   {Outcome(player)}"), Columns),
            "",
            cells.ToString(),
            Cut(numbers.ToString(), Columns),
            "",
            Cut("before: " + Text(machine, player.Last), Columns),
            Cut("next:   " + Text(machine, player.Next), Columns),
        ];
    }

    private static string Outcome(MachinePlayer player) => player.Run.Ended switch
    {
        MachineOutcome.Halted => "halted",
        MachineOutcome.Stuck => "stuck",
        _ => "",
    };

    private static string Text(MachineDescription machine, MachineTransition? step) => step is { } taken
        ? $"{machine.States[taken.State]}, {machine.Symbols[taken.Symbol]} -> {machine.States[taken.Next]}, {machine.Symbols[taken.Write]}, {taken.Move.ToString().ToLowerInvariant()}"
        : "-";

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
