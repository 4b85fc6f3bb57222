using System.Text;

namespace CotGen.Machines;

/// <summary>Interpolated texts in a builder as strings: of strings only, so that nothing depends on a culture.</summary>
internal static class TextBuilding
{
    /// <summary>Appends a piece.</summary>
    public static StringBuilder Put(this StringBuilder text, string piece) => text.Append(piece);
}
