using CotGen;

namespace Gallery;

public static partial class Steps
{
    /// <summary>Rule 110 on a ring of seven cells, the bits of a number, for six steps.</summary>
    [CotTarget(MaxSteps = 6)]
    public static int Rule110([Domain(0, 127)] int ring)
    {
        const int Cells = 7, Rule = 110;
        int next = 0;
        for (int i = 0; i < Cells; i++)
        {
            int left = ring >> ((i + 1) % Cells), right = ring >> ((i + Cells - 1) % Cells);
            int neighbourhood = ((left & 1) << 2) | (((ring >> i) & 1) << 1) | (right & 1);
            next |= ((Rule >> neighbourhood) & 1) << i;
        }

        return next;
    }
}
