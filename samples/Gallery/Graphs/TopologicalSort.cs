using CotGen;

namespace Gallery;

public static partial class Graphs
{
    /// <summary>Four tasks in an order in which each comes after those it needs, or false if they wait for each other (Kahn).</summary>
    [CotTarget]
    public static bool TopologicalSort([FixedLength(16)] ReadOnlySpan<bool> needs, [FixedLength(4)] Span<int> order)
    {
        const int Count = 4;
        Span<bool> done = stackalloc bool[Count];
        order.Fill(-1);
        for (int next = 0; next < Count; next++)
        {
            int ready = -1;
            for (int task = Count - 1; task >= 0; task--)
            {
                bool waits = done[task];
                for (int other = 0; other < Count; other++)
                {
                    waits |= needs[Count * task + other] && !done[other];
                }

                ready = waits ? ready : task;
            }

            if (ready < 0)
            {
                return false;
            }

            order[next] = ready;
            done[ready] = true;
        }

        return true;
    }
}
