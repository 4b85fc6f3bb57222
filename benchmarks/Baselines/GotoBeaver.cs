using System.Runtime.CompilerServices;

namespace CotGen.Benchmarks.Baselines;

/// <summary>
/// The champion of five states as one writes it by hand for speed: a label for every state, a tape that is known to be wide enough, no limit on steps, and
/// no bounds checked.
/// </summary>
internal static class GotoBeaver
{
    /// <summary>The run visits 12,289 cells; so many on either side are room enough.</summary>
    public const int Width = 1 << 15;

    /// <summary>Runs from an empty tape until it halts.</summary>
    /// <param name="tape">Zeros; <see cref="Width"/> of them.</param>
    /// <returns>Steps taken.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long Run(byte[] tape)
    {
        ref byte cell = ref tape[Width / 2];
        long steps = 0;

    A:
        steps++;
        if (cell == 0)
        {
            cell = 1;
            cell = ref Unsafe.Add(ref cell, 1);
            goto B;
        }

        cell = ref Unsafe.Subtract(ref cell, 1);
        goto C;

    B:
        steps++;
        if (cell == 0)
        {
            cell = 1;
            cell = ref Unsafe.Add(ref cell, 1);
            goto C;
        }

        cell = ref Unsafe.Add(ref cell, 1);
        goto B;

    C:
        steps++;
        if (cell == 0)
        {
            cell = 1;
            cell = ref Unsafe.Add(ref cell, 1);
            goto D;
        }

        cell = 0;
        cell = ref Unsafe.Subtract(ref cell, 1);
        goto E;

    D:
        steps++;
        if (cell == 0)
        {
            cell = 1;
            cell = ref Unsafe.Subtract(ref cell, 1);
            goto A;
        }

        cell = ref Unsafe.Subtract(ref cell, 1);
        goto D;

    E:
        steps++;
        if (cell == 0)
        {
            cell = 1;
            return steps;
        }

        cell = 0;
        cell = ref Unsafe.Subtract(ref cell, 1);
        goto A;
    }
}
