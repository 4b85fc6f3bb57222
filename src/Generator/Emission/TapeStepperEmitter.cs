using CotGen.Machines;
using CotGen.Programs;

namespace CotGen.Generator.Emission;

/// <summary>
/// Writes a machine's steps on a plain tape: a label for every state, where the symbol under the head decides. A state that keeps symbols on its way in
/// one direction runs over them without counting, and counts by how far it came.
/// </summary>
internal static class TapeStepperEmitter
{
    /// <summary>Machines with more entries than this take their steps by a table.</summary>
    private const int MaxEntries = 2_048;

    private const string Unsafe = "global::System.Runtime.CompilerServices.Unsafe";

    public static void Write(CodeWriter code, MachineDescription machine)
    {
        int[] states = [.. Enumerable.Range(0, machine.States.Count).Where(state => !machine.IsHalting(state))];
        if (machine.Transitions.Count > MaxEntries || states.Length == 0)
        {
            return;
        }

        code.Line();
        code.Lines("""
            /// <inheritdoc/>
            [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]
            """);
        using (code.Braces("public static int Advance(global::System.Span<ushort> cells, int head, ref int state, ref long stepsLeft)"))
        {
            code.Lines($$"""
                ref ushort first = ref global::System.Runtime.InteropServices.MemoryMarshal.GetReference(cells);
                ref ushort cell = ref {{Unsafe}}.Add(ref first, head);
                long left = stepsLeft;
                switch (state)
                {
                """);
            foreach (int state in states)
            {
                code.Line($"    case {Integers.Text(state)}: goto {LabelOf(state)};");
            }

            code.Lines("""
                    default: return head;
                }
                """);
            foreach (int state in states)
            {
                WriteState(code, machine, state);
            }

            code.Lines($$"""

                Stop:
                // The step that was counted before it was looked for.
                left++;
                stepsLeft = left;
                return (int)({{Unsafe}}.ByteOffset(ref first, ref cell) / sizeof(ushort));
                """);
        }
    }

    private static void WriteState(CodeWriter code, MachineDescription machine, int state)
    {
        code.Lines($$"""

            {{LabelOf(state)}}: // {{Literals.Comment(machine.States[state])}}
            if (--left < 0)
            {
                state = {{Integers.Text(state)}};
                goto Stop;
            }

            switch (cell)
            {
            """);
        for (int symbol = 0; symbol < machine.Symbols.Count; symbol++)
        {
            if (machine.TryStep(state, symbol, out MachineTransition step))
            {
                code.Line($"    case {Integers.Text(symbol)}: // {Literals.Comment(machine.Symbols[symbol])}");
                WriteStep(code, machine, step);
            }
        }

        code.Lines($$"""
                default:
                    state = {{Integers.Text(state)}};
                    goto Stop;
            }
            """);
    }

    private static void WriteStep(CodeWriter code, MachineDescription machine, MachineTransition step)
    {
        bool keeps = step.Write == step.Symbol;
        if (keeps && step.Next == step.State && step.Move != HeadMove.Stay)
        {
            WriteSweep(code, step);
            return;
        }

        if (!keeps)
        {
            code.Line($"        cell = {Integers.Text(step.Write)};");
        }

        if (step.Move != HeadMove.Stay)
        {
            code.Line($"        cell = ref {Unsafe}.{(step.Move == HeadMove.Right ? "Add" : "Subtract")}(ref cell, 1);");
        }

        if (machine.IsHalting(step.Next))
        {
            // The end gives a step back, and this one was taken.
            code.Line($"        state = {Integers.Text(step.Next)};");
            code.Line("        left--;");
            code.Line("        goto Stop;");
        }
        else
        {
            code.Line($"        goto {LabelOf(step.Next)};");
        }
    }

    // The same step as long as the symbol stays the same. Where that was too far, nothing was written, so the head goes back.
    private static void WriteSweep(CodeWriter code, MachineTransition step)
    {
        (string there, string back) = step.Move == HeadMove.Right ? ("Add", "Subtract") : ("Subtract", "Add");
        (string from, string to) = step.Move == HeadMove.Right ? ("start", "cell") : ("cell", "start");
        code.Lines($$"""
                    {
                        ref ushort start = ref cell;
                        do
                        {
                            cell = ref {{Unsafe}}.{{there}}(ref cell, 1);
                        }
                        while (cell == {{Integers.Text(step.Symbol)}});

                        left -= ({{Unsafe}}.ByteOffset(ref {{from}}, ref {{to}}) / sizeof(ushort)) - 1;
                        if (left < 0)
                        {
                            cell = ref {{Unsafe}}.{{back}}(ref cell, (nint)(-left));
                            left = 0;
                        }

                        goto {{LabelOf(step.State)}};
                    }
            """);
    }

    private static string LabelOf(int state) => "S" + Integers.Text(state);
}
