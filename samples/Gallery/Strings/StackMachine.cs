using CotGen;

namespace Gallery;

public static partial class Strings
{
    /// <summary>Runs a program of a stack machine: a digit is pushed, a sign takes two numbers and pushes the result. -1 if numbers are missing or left over.</summary>
    [CotTarget]
    public static int StackMachine([FixedLength(5), Alphabet("123+*-")] ReadOnlySpan<char> program)
    {
        Span<int> stack = stackalloc int[5];
        int depth = 0;
        foreach (char instruction in program)
        {
            if (instruction is >= '0' and <= '9')
            {
                stack[depth++] = instruction - '0';
                continue;
            }

            if (depth < 2)
            {
                return -1;
            }

            int right = stack[--depth], left = stack[--depth];
            stack[depth++] = instruction switch
            {
                '+' => left + right,
                '*' => left * right,
                _ => Math.Max(0, left - right),
            };
        }

        return depth == 1 ? stack[0] : -1;
    }
}
