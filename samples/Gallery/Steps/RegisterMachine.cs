using CotGen;

namespace Gallery;

/// <summary>A counter of instructions and two registers of four bits.</summary>
public record struct Registers([Domain(0, 3)] int Counter, [Domain(0, 15)] int A, [Domain(0, 15)] int B);

public static partial class Steps
{
    private const int LeaveIfZero = 0, Decrement = 1, Increment = 2;

    // While B is not 0: take one from B, add one to A.
    private static readonly int[] s_program = [LeaveIfZero, Decrement, Increment];

    /// <summary>A register machine that adds B to A by counting; its program stands in a table.</summary>
    [CotTarget(Halt = nameof(IsAtEnd))]
    public static Registers RegisterMachine(Registers registers)
    {
        (int counter, int a, int b) = registers;
        switch (s_program[counter])
        {
            case LeaveIfZero:
                return registers with { Counter = b == 0 ? s_program.Length : 1 };
            case Decrement:
                return registers with { Counter = 2, B = (b + 15) % 16 };
            default:
                return registers with { Counter = 0, A = (a + 1) % 16 };
        }
    }

    private static bool IsAtEnd(Registers registers) => registers.Counter == 3;
}
