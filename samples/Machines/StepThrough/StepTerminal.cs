using System.Globalization;

namespace Machines.StepThrough;

/// <summary>Goes through a run in the terminal: by keys where there is a keyboard, else by commands read line by line.</summary>
internal sealed class StepTerminal(MachinePlayer player, TextReader input, TextWriter output)
{
    private const string Keys = "space step  left back  r run  +/- speed  j jump  q quit";
    private const string Commands = "step [N], back [N], jump STEP, run [N], quit";

    // Steps a second of the running picture, from slow enough to follow to as fast as it can be shown.
    private static readonly long[] s_speeds = [1, 2, 5, 10, 30, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];

    private int _first = int.MinValue / 2;
    private int _speed = 3;
    private int _shown;

    /// <summary>Goes through the run until the user quits.</summary>
    public void Run(CancellationToken cancellationToken)
    {
        if (Console.IsInputRedirected || Console.IsOutputRedirected)
        {
            ReadCommands(cancellationToken);
        }
        else
        {
            ReadKeys(cancellationToken);
        }
    }

    /// <summary>Carries out commands, a line each, and shows the moment after each of them.</summary>
    public void ReadCommands(CancellationToken cancellationToken)
    {
        Show();
        while (input.ReadLine() is { } line)
        {
            string[] words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words is ["quit" or "q"])
            {
                return;
            }

            if (words.Length > 0 && !TryCarryOut(words, cancellationToken))
            {
                output.WriteLine($"'{line.Trim()}' is no command; there are: {Commands}");
                continue;
            }

            Show();
        }
    }

    private bool TryCarryOut(string[] words, CancellationToken cancellationToken)
    {
        long number = 1;
        if (words.Length > 2 || (words.Length == 2 && !long.TryParse(words[1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number)))
        {
            return false;
        }

        long now = player.Run.Steps;
        long? step = words switch
        {
            ["step" or "s", ..] => now + number,
            ["back" or "b", ..] => now - number,
            ["jump" or "j", _] => number,
            ["run" or "r", _] => now + number,
            ["run" or "r"] => now + 1_000_000_000,
            _ => null,
        };
        if (step is { } there)
        {
            player.GoTo(there, cancellationToken);
        }

        return step is not null;
    }

    private void ReadKeys(CancellationToken cancellationToken)
    {
        Show();
        while (!cancellationToken.IsCancellationRequested)
        {
            ConsoleKeyInfo key = Console.ReadKey(intercept: true);
            switch (key)
            {
                case { Key: ConsoleKey.RightArrow or ConsoleKey.Spacebar }:
                    player.GoTo(player.Run.Steps + 1, cancellationToken);
                    break;
                case { Key: ConsoleKey.LeftArrow or ConsoleKey.Backspace }:
                    player.GoTo(player.Run.Steps - 1, cancellationToken);
                    break;
                case { KeyChar: 'r' or 'R' }:
                    Play(cancellationToken);
                    continue;
                case { KeyChar: '+' or '=' }:
                    _speed = Math.Min(_speed + 1, s_speeds.Length - 1);
                    break;
                case { KeyChar: '-' }:
                    _speed = Math.Max(_speed - 1, 0);
                    break;
                case { KeyChar: 'j' or 'J' }:
                    Jump(cancellationToken);
                    break;
                case { Key: ConsoleKey.Escape } or { KeyChar: 'q' or 'Q' }:
                    return;
            }

            Show();
        }
    }

    // Until it ends or a key is pressed; the keys for the speed do not stop it.
    private void Play(CancellationToken cancellationToken)
    {
        while (player.Run.Ended is null && !cancellationToken.IsCancellationRequested)
        {
            long perSecond = s_speeds[_speed];
            int pause = (int)Math.Max(33, 1_000 / perSecond);
            player.GoTo(player.Run.Steps + Math.Max(1, perSecond * pause / 1_000), cancellationToken);
            Show();
            cancellationToken.WaitHandle.WaitOne(pause);
            if (Console.KeyAvailable)
            {
                char key = Console.ReadKey(intercept: true).KeyChar;
                int change = key is '+' or '=' ? 1 : key == '-' ? -1 : 0;
                if (change == 0)
                {
                    return;
                }

                _speed = Math.Clamp(_speed + change, 0, s_speeds.Length - 1);
            }
        }
    }

    private void Jump(CancellationToken cancellationToken)
    {
        output.Write("to step: ");
        if (long.TryParse(Console.ReadLine(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out long step))
        {
            player.GoTo(step, cancellationToken);
        }

        // The line that was typed on is one line more to write over.
        _shown++;
    }

    private void Show()
    {
        List<string> lines = [.. Frame.Of(player, ref _first)];
        if (!Console.IsInputRedirected && !Console.IsOutputRedirected && output == Console.Out)
        {
            lines.Add("");
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{Keys}  ({s_speeds[_speed]:N0} steps/s)"));

            // Back to where the picture began, and over it; what is longer than a line before is cleared.
            output.Write(_shown > 0 ? $"\e[{_shown}F" : "");
            lines.ForEach(line => output.Write($"\e[2K{line}\n"));
            output.Write("\e[J");
            _shown = lines.Count;
        }
        else
        {
            lines.ForEach(line => output.WriteLine(line.TrimEnd()));
            output.WriteLine();
        }

        output.Flush();
    }
}
