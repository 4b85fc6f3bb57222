namespace CotGen.Generator.Tests.Law;

/// <summary>Methods of which it is known how short their chains can be; a test holds the compiler to it.</summary>
internal static class LengthPrograms
{
    public const string Source = """
        using System;
        using CotGen;

        namespace Lawful;

        public static partial class Lengths
        {
            [CotTarget]
            public static int QuotientByVariable([Domain(0, 99)] int a, [Domain(1, 99)] int b) => a / b;

            [CotTarget]
            public static int QuotientOfSum([FixedLength(3), Domain(0, 9)] ReadOnlySpan<int> digits, [Domain(1, 9)] int b) =>
                (digits[0] + digits[1] + 3 * digits[2]) / b;

            [CotTarget]
            public static int RemainderByVariable([Domain(0, 99)] int a, [Domain(1, 99)] int b) => a % b;

            [CotTarget]
            public static int RemainderOfSum([FixedLength(3), Domain(0, 9)] ReadOnlySpan<int> digits, [Domain(1, 9)] int b) =>
                (digits[0] + digits[1] + 3 * digits[2]) % b;

            [CotTarget]
            public static int QuotientUnlessZero([Domain(0, 20)] int a, [Domain(0, 12)] int b) => b == 0 ? -1 : a / b;

            [CotTarget]
            public static byte ExclusiveOrOfBytes(byte a, byte b) => (byte)(a ^ b);

            [CotTarget]
            public static int OrOfSigned([Domain(-300, 299)] int a, [Domain(-200, 399)] int b) => a | b;

            [CotTarget]
            public static byte Crc8([FixedLength(2)] ReadOnlySpan<byte> data)
            {
                byte crc = 0;
                foreach (byte value in data)
                {
                    crc ^= value;
                    for (int bit = 0; bit < 8; bit++)
                    {
                        crc = (crc & 0x80) != 0 ? (byte)((crc << 1) ^ 0x07) : (byte)(crc << 1);
                    }
                }

                return crc;
            }

            [CotTarget]
            public static int LargeProduct([Domain(0, 40)] int a, [Domain(0, 40)] int b) => a * b;

            [CotTarget]
            public static int Least([FixedLength(5), Domain(-3, 3)] ReadOnlySpan<int> values)
            {
                int least = values[0];
                for (int i = 1; i < values.Length; i++)
                {
                    least = Math.Min(values[i], least);
                }

                return least;
            }

            [CotTarget]
            public static int Greatest([FixedLength(5), Domain(-3, 3)] ReadOnlySpan<int> values)
            {
                int greatest = values[0];
                foreach (int value in values)
                {
                    if (value > greatest)
                    {
                        greatest = value;
                    }
                }

                return greatest;
            }

            [CotTarget]
            public static int GreaterSum([FixedLength(4), Domain(0, 3)] ReadOnlySpan<int> values) =>
                Math.Max(values[0] + values[1], values[2] - values[3]);

            [CotTarget]
            public static int SumAtLeastThree([FixedLength(3), Domain(0, 3)] ReadOnlySpan<int> values)
            {
                int sum = values[0] + values[1] + values[2];
                return sum < 3 ? 3 : sum;
            }

            [CotTarget]
            public static int SumAtMostThree([FixedLength(3), Domain(0, 3)] ReadOnlySpan<int> values)
            {
                int sum = values[0] - values[1] + values[2];
                if (sum > 3)
                {
                    sum = 3;
                }

                return sum;
            }

            [CotTarget]
            public static bool HasMajority([FixedLength(7)] ReadOnlySpan<bool> votes)
            {
                int count = 0;
                foreach (bool vote in votes)
                {
                    if (vote)
                    {
                        count++;
                    }
                }

                return count > votes.Length / 2;
            }

            [CotTarget]
            public static bool IsAbove([Domain(-50, 50)] int a, [Domain(-50, 50)] int b) => a > b;

            [CotTarget]
            public static bool ParityByLoop([FixedLength(64)] ReadOnlySpan<bool> bits)
            {
                bool parity = false;
                foreach (bool bit in bits)
                {
                    parity ^= bit;
                }

                return parity;
            }

            [CotTarget]
            public static int ParityBySum([FixedLength(64), Domain(0, 1)] ReadOnlySpan<int> bits)
            {
                int sum = 0;
                foreach (int bit in bits)
                {
                    sum += bit;
                }

                return sum % 2;
            }

            [CotTarget]
            public static int ParityByRemainders([FixedLength(64), Domain(0, 1)] ReadOnlySpan<int> bits)
            {
                int parity = 0;
                for (int i = 0; i < bits.Length; i++)
                {
                    parity = (parity + bits[i]) % 2;
                }

                return parity;
            }

            [CotTarget(MaxClasses = 2)]
            public static bool ParityInBits([FixedLength(64)] ReadOnlySpan<bool> bits)
            {
                bool parity = false;
                foreach (bool bit in bits)
                {
                    parity ^= bit;
                }

                return parity;
            }

            [CotTarget(MaxClasses = 3)]
            public static (int, int, int) SignBits([Domain(-1, 0)] int x, [Domain(-1, 0)] int y) => (x & y, x | y, x ^ y);

            [CotTarget(MaxClasses = 4)]
            public static (int, int, int) SignedPairs([Domain(-2, 1)] int x, [Domain(-2, 1)] int y) => (x & y, x | y, x ^ y);

            [CotTarget(MaxClasses = 3)]
            public static int TernaryRemainder([FixedLength(10), Domain(0, 2)] ReadOnlySpan<int> trits)
            {
                int rest = 0;
                foreach (int trit in trits)
                {
                    rest = (rest + trit) % 3;
                }

                return rest;
            }

            [CotTarget]
            public static int RemainderOfDigits([FixedLength(5), Domain(0, 9)] ReadOnlySpan<int> digits)
            {
                int rest = 0;
                foreach (int digit in digits)
                {
                    rest = (10 * rest + digit) % 7;
                }

                return rest;
            }

            [CotTarget]
            public static int RemainderAndPrefix([FixedLength(4), Domain(0, 9)] ReadOnlySpan<int> digits, out int first)
            {
                int rest = digits[0] % 7;
                rest = (10 * rest + digits[1]) % 7;
                first = rest;
                rest = (10 * rest + digits[2]) % 7;
                return (10 * rest + digits[3] + 6) % 7;
            }

            [CotTarget]
            public static int DigitSumWithCarries([FixedLength(3), Domain(0, 9)] ReadOnlySpan<int> digits, out int carry)
            {
                int rest = digits[0] + digits[1];
                carry = rest / 10;
                rest = rest % 10 + digits[2];
                carry += rest / 10;
                return rest % 10;
            }

            [CotTarget]
            public static int At([FixedLength(4), Domain(0, 5)] ReadOnlySpan<int> values, [Domain(0, 3)] int i) => values[i];
        }
        """;
}
