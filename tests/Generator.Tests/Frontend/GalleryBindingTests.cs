extern alias generator;

using generator::CotGen.Generator.Frontend.Model;

namespace CotGen.Generator.Tests.Frontend;

/// <summary>Ordinary programs, written as anybody would, are of the language.</summary>
public sealed class GalleryBindingTests
{
    public static TheoryData<string> Programs =>
    [
        """
        [CotTarget] static int Gcd([Domain(0, 99)] int a, [Domain(0, 99)] int b)
        {
            while (b != 0) (a, b) = (b, a % b);
            return a;
        }
        """,
        """
        [CotTarget] static void BubbleSort([FixedLength(5), Domain(0, 9)] ReadOnlySpan<int> input, [FixedLength(5)] Span<int> sorted)
        {
            for (int i = 0; i < input.Length; i++) sorted[i] = input[i];
            for (int end = sorted.Length - 1; end > 0; end--)
            {
                for (int i = 0; i < end; i++)
                {
                    if (sorted[i] > sorted[i + 1]) (sorted[i], sorted[i + 1]) = (sorted[i + 1], sorted[i]);
                }
            }
        }
        """,
        """
        [CotTarget] static int BinarySearch([FixedLength(7), Domain(0, 99)] ReadOnlySpan<int> values, [Domain(0, 99)] int wanted)
        {
            int low = 0, high = values.Length - 1;
            while (low <= high)
            {
                int middle = low + (high - low) / 2;
                switch (values[middle])
                {
                    case var found when found == wanted: return middle;
                    case var found when found < wanted: low = middle + 1; break;
                    default: high = middle - 1; break;
                }
            }
            return ~low;
        }
        """,
        """
        [CotTarget] static byte Crc8([FixedLength(4)] ReadOnlySpan<byte> data)
        {
            byte crc = 0;
            foreach (byte value in data)
            {
                crc ^= value;
                for (int bit = 0; bit < 8; bit++) crc = (crc & 0x80) != 0 ? (byte)((crc << 1) ^ 0x07) : (byte)(crc << 1);
            }
            return crc;
        }
        """,
        """
        static int Collatz(int n) => n % 2 == 0 ? n / 2 : checked(3 * n + 1);
        [CotTarget] static int CollatzSteps([Domain(1, 50)] int n)
        {
            int steps = 0;
            for (; n != 1; steps++) n = Collatz(n);
            return steps;
        }
        """,
        """
        static readonly int[] Weights = [1, 3];
        [CotTarget] static bool IsIsbn13([FixedLength(13), Domain(0, 9)] ReadOnlySpan<int> digits)
        {
            int sum = 0;
            for (int i = 0; i < digits.Length; i++) sum += digits[i] * Weights[i % Weights.Length];
            return sum % 10 == 0;
        }
        """,
        """
        public enum Cell { Empty, X, O }
        [CotTarget] static Cell Winner([FixedLength(9)] ReadOnlySpan<Cell> board)
        {
            for (int i = 0; i < 3; i++)
            {
                if (board[3 * i] is var row and not Cell.Empty && row == board[3 * i + 1] && row == board[3 * i + 2]) return row;
                if (board[i] is var column and not Cell.Empty && column == board[i + 3] && column == board[i + 6]) return column;
            }
            return (board[0], board[4], board[8], board[2], board[6]) switch
            {
                (Cell.X, Cell.X, Cell.X, _, _) or (_, Cell.X, _, Cell.X, Cell.X) => Cell.X,
                (Cell.O, Cell.O, Cell.O, _, _) or (_, Cell.O, _, Cell.O, Cell.O) => Cell.O,
                _ => Cell.Empty,
            };
        }
        """,
        """
        static (int Sum, bool Carry) Add(bool a, bool b, bool carry) => ((a ? 1 : 0) ^ (b ? 1 : 0) ^ (carry ? 1 : 0), a & b | a & carry | b & carry);
        [CotTarget] static void Adder([FixedLength(8)] ReadOnlySpan<bool> a, [FixedLength(8)] ReadOnlySpan<bool> b, [FixedLength(8)] Span<int> sum, out bool carry)
        {
            carry = false;
            for (int i = 0; i < a.Length; i++) (sum[i], carry) = Add(a[i], b[i], carry);
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Program_binds(string program)
    {
        MethodModel model = TestCompilation.Model(TestCompilation.InClass(program));
        Assert.Equal(model, TestCompilation.Model("// moved\n" + TestCompilation.InClass(program)));
        Assert.NotEmpty(ModelPrinter.Print(model.Main));
    }
}
