namespace CotGen.Generator.Tests.Law.Random;

/// <summary>The variables in scope, and how deep in blocks and loops the next statement stands.</summary>
internal sealed class Scope
{
    private readonly List<Variable> _variables = [];

    public int Nesting { get; private set; }

    public int Loops { get; private set; }

    /// <summary>At most as many times does a statement here run: every loop has four rounds or fewer.</summary>
    public long Runs => 1L << (2 * Loops);

    public IEnumerable<Variable> Variables => _variables;

    /// <summary>True where a statement may run any number of times.</summary>
    public bool IsOnData { get; private set; }

    public void Declare(Variable variable) => _variables.Add(variable);

    public IEnumerable<Variable> Writable(string type) => type == "int[]"
        ? _variables.Where(static variable => variable is { IsWritable: true, Length: > 0, Type: "int" })
        : _variables.Where(variable => variable.IsWritable && variable.Length == 0 && variable.Type == type);

    /// <summary>Runs <paramref name="write"/> in a loop on data.</summary>
    public T InsideData<T>(Func<T> write)
    {
        bool before = IsOnData;
        IsOnData = true;
        T result = Inside(isLoop: true, write);
        IsOnData = before;
        return result;
    }

    /// <summary>Runs <paramref name="write"/> one block deeper; what it declares is gone afterwards.</summary>
    public T Inside<T>(bool isLoop, Func<T> write)
    {
        int count = _variables.Count;
        Nesting++;
        Loops += isLoop ? 1 : 0;
        T result = write();
        Loops -= isLoop ? 1 : 0;
        Nesting--;
        _variables.RemoveRange(count, _variables.Count - count);
        return result;
    }
}
