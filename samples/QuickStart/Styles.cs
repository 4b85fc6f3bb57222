using Spectre.Console;

namespace QuickStart;

/// <summary>The few colours that are used; a console without colours leaves them out.</summary>
internal static class Styles
{
    public static Style Dim { get; } = new(decoration: Decoration.Dim);

    public static Style Answer { get; } = new(Color.Green, decoration: Decoration.Bold);

    public static Style Wrong { get; } = new(Color.Red, decoration: Decoration.Bold);
}
