namespace CotGen.Generator.Tests.Law;

/// <summary>Characters: inputs, outputs, tables of letters, arithmetic, comparisons.</summary>
internal static class CharPrograms
{
    public const string Source = """
        using System;
        using CotGen;

        namespace Lawful;

        public enum Lexeme { Number, Operator, Space, Other }

        public static partial class Chars
        {
            private const string Hex = "0123456789abcdef";
            private static readonly string s_vowels = "aeiou";
            private static readonly char[] s_signs = ['+', '-', '*'];
            private static ReadOnlySpan<char> Brackets => "()[]";
            private static ReadOnlySpan<byte> Primes => "\u0002\u0003\u0005\u0007"u8;

            [CotTarget] public static int DigitValue([Alphabet("0123456789")] char digit) => digit - '0';

            [CotTarget] public static char IncrementDigit([Alphabet("01+=")] char letter) => letter switch { '0' => '1', '1' => '0', _ => letter };

            [CotTarget] public static char ShiftLetter([Domain('a', 'z')] char letter, [Domain(0, 25)] int by) => (char)('a' + (letter - 'a' + by) % 26);

            [CotTarget] public static char HexDigit([Domain(0, 15)] int value) => Hex[value];

            [CotTarget] public static char LetterOfLiteral([Domain(0, 3)] int value, bool fromEnd) => fromEnd ? "wxyz"[^1] : "wxyz"[value];

            [CotTarget]
            public static bool IsVowel([Domain('a', 'z')] char letter)
            {
                foreach (char vowel in s_vowels)
                {
                    if (letter == vowel)
                    {
                        return true;
                    }
                }

                return false;
            }

            [CotTarget]
            public static int TextLengths([Domain(0, 2)] int sign, [Domain(0, 3)] int i) =>
                s_vowels.Length + Hex.Length * Brackets.Length + "ab".Length + s_signs[sign] + Brackets[i] + Primes[i];

            [CotTarget]
            public static Lexeme ClassifyLetter([Alphabet("0123456789+-*/ \t#")] char letter) => letter switch
            {
                >= '0' and <= '9' => Lexeme.Number,
                '+' or '-' or '*' or '/' => Lexeme.Operator,
                ' ' or '\t' => Lexeme.Space,
                _ => Lexeme.Other,
            };

            [CotTarget]
            public static void ReverseText([FixedLength(3), Alphabet("ab'\\")] ReadOnlySpan<char> text, [FixedLength(3)] Span<char> reversed)
            {
                for (int i = 0; i < text.Length; i++)
                {
                    reversed[text.Length - 1 - i] = text[i];
                }
            }

            [CotTarget]
            public static void AddBinary(
                [FixedLength(3), Alphabet("01")] ReadOnlySpan<char> a,
                [FixedLength(3), Alphabet("01")] ReadOnlySpan<char> b,
                [FixedLength(4), Alphabet("01")] Span<char> sum)
            {
                int carry = 0;
                for (int i = 2; i >= 0; i--)
                {
                    int column = a[i] - '0' + b[i] - '0' + carry;
                    sum[i + 1] = (char)('0' + column % 2);
                    carry = column / 2;
                }

                sum[0] = (char)('0' + carry);
            }

            [CotTarget]
            [return: Alphabet("<=>")]
            public static char CompareLetters([Alphabet("ABC")] char a, [Alphabet("ABC")] char b)
            {
                if (a < b)
                {
                    return '<';
                }

                return a == b ? '=' : '>';
            }

            [CotTarget]
            public static (char, char, int) LetterSteps([Domain('x', 'z')] char letter, out int count)
            {
                char before = letter++;
                letter += (char)1;
                letter ^= ' ';
                count = unchecked((short)(letter * 1000)) % 7;
                return (before, letter, ~letter);
            }

            [CotTarget]
            public static char OddLetters([Alphabet("\uD83D\uDE00\u0000\u00A0\u00E9")] char unit, bool next) => next ? unchecked((char)(unit - 1)) : unit;

            [CotTarget]
            public static int CountLetter([FixedLength(4), Alphabet("abn")] ReadOnlySpan<char> text, [Alphabet("abn")] char wanted) => CountIn(text, wanted) * 10 + CountIn("banana", wanted);

            private static int CountIn(ReadOnlySpan<char> text, char wanted)
            {
                int count = 0;
                foreach (char letter in text)
                {
                    count += letter == wanted ? 1 : 0;
                }

                return count;
            }
        }
        """;
}
