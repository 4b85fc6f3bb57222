using CotGen.Lowering.Dataflow;

namespace CotGen.Generator.Evaluation;

/// <summary>
/// What holds at one point of the program: the content of every cell, and what the path says of the nodes. Variables and span
/// elements are cells, so that <c>ref</c>, spans and merges are one mechanism.
/// </summary>
internal sealed class State
{
    private readonly List<Value?> _cells;

    private State(List<Value?> cells, Assumptions assumptions)
    {
        _cells = cells;
        Assumptions = assumptions;
    }

    /// <summary>Nothing allocated, nothing assumed.</summary>
    public State()
        : this([], Assumptions.None)
    {
    }

    /// <summary>What the path to here says.</summary>
    public Assumptions Assumptions { get; set; }

    /// <summary>True once this path has thrown or left: what follows is not evaluated.</summary>
    public bool IsDead { get; set; }

    /// <summary>Number of cells.</summary>
    public int Count => _cells.Count;

    /// <summary>The content of a cell; <see langword="null"/> where nothing was written yet (on some path).</summary>
    public Value? this[int cell]
    {
        get => _cells[cell];
        set => _cells[cell] = value;
    }

    /// <summary>Adds <paramref name="count"/> unwritten cells and returns the first.</summary>
    public int Allocate(int count)
    {
        int first = _cells.Count;
        _cells.AddRange(new Value?[count]);
        return first;
    }

    /// <summary>Gives back all cells from <paramref name="first"/> on.</summary>
    public void Release(int first) => _cells.RemoveRange(first, _cells.Count - first);

    /// <summary>Gives back all cells from <paramref name="first"/> on; a span that has some of them is one that nobody can read from then on.</summary>
    public void Cut(int first)
    {
        if (first >= Count)
        {
            return;
        }

        Release(first);
        for (int cell = 0; cell < first; cell++)
        {
            if (_cells[cell] is SpanValue { Length: > 0 } span && span.Start + span.Length > first)
            {
                _cells[cell] = UnknownSpanValue.Instance;
            }
        }
    }

    /// <summary>True if the same holds in both: what is evaluated from either goes the same way.</summary>
    public bool IsSameAs(State other)
    {
        bool isSame = Count == other.Count && ReferenceEquals(Assumptions, other.Assumptions);
        for (int cell = Count - 1; cell >= 0 && isSame; cell--)
        {
            isSame = Equals(_cells[cell], other._cells[cell]);
        }

        return isSame;
    }

    /// <summary>A state that can be changed on its own.</summary>
    public State Clone() => new([.. _cells], Assumptions);
}
