using CotGen.Programs;

namespace CotGen.Runtime.Tests.Rules;

/// <summary>All prompts of a program, as class numbers.</summary>
internal static class AllPrompts
{
    public static IEnumerable<int[]> Of(IReadOnlyList<ClassSet> positions)
    {
        var prompt = new int[positions.Count];
        while (true)
        {
            yield return prompt.ToArray();
            int at = prompt.Length - 1;
            while (at >= 0 && ++prompt[at] == positions[at].Count)
            {
                prompt[at--] = 0;
            }

            if (at < 0)
            {
                yield break;
            }
        }
    }

    public static IEnumerable<int[]> Of(CotProgram program) => Of(program.Prompt.Select(static token => token.Classes).ToArray());
}
