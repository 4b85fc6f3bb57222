using CotGen.Programs;

namespace CotGen.Runtime.Tests.Programs;

public sealed class CharacterTokenTests
{
    [Theory]
    [InlineData('a', "'a'")]
    [InlineData('0', "'0'")]
    [InlineData('\u00e9', "'\u00e9'")]
    [InlineData('\'', "'\\''")]
    [InlineData('\\', "'\\\\'")]
    [InlineData(' ', "'\\u0020'")]
    [InlineData('\n', "'\\u000A'")]
    [InlineData('\u00a0', "'\\u00A0'")]
    [InlineData('\ud83d', "'\\uD83D'")]
    [InlineData('\u0301', "'\\u0301'")]
    public void A_character_is_shown_as_a_literal(char character, string text) =>
        Assert.Equal(text, Token.Scalar(TokenType.Char, character).Text);

    [Fact]
    public void Every_character_has_a_text_of_its_own_without_white_space()
    {
        var texts = new HashSet<string>();
        for (int code = char.MinValue; code <= char.MaxValue; code++)
        {
            string text = Token.Scalar(TokenType.Char, code).Text;
            Assert.True(texts.Add(text), text);
            Assert.DoesNotContain(text, char.IsWhiteSpace);
        }
    }

    [Fact]
    public void Digits_and_numbers_are_different_tokens_of_one_program()
    {
        ClassSet letters = ClassSet.Scalars(TokenType.Char, ['+', '0', '1']), numbers = ClassSet.Scalars(TokenType.Int, [0, 1]);
        var program = new CotProgram("Digits", [new PromptToken("a", letters), new PromptToken("b", numbers)], [], []);

        Assert.Equal(["'+'", "'0'", "'1'", "0", "1"], new[] { letters, numbers }.SelectMany(program.Vocabulary.NumbersOf).Select(program.Vocabulary.TextOf));
        Assert.Equal(program.Hash, CotProgram.Parse(program.ToString()).Hash);
        Assert.Contains("prompt \"a\" char 43 48 49\n", program.ToString(), StringComparison.Ordinal);
    }
}
