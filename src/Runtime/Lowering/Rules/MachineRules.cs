using CotGen.Machines;

namespace CotGen.Lowering.Rules;

/// <summary>
/// The rules of a machine's rows, derived from its transition list: the row of weights of a source token is one class, or one
/// group of classes, or both. Nothing is stored, so that a machine of any size has them.
/// </summary>
/// <remarks>
/// Cells: m, l, r are the cell and its neighbours in the row before; at most one of them is a head. Write (q, x) for a head in state
/// q on symbol x. The right class leads in every case, whatever the width and whatever stands elsewhere:
/// <list type="bullet">
/// <item>No head on m and none arrives: m scores 5; (q, m) 0, (q, x) -5, other symbols 0. Lead 5.</item>
/// <item>No head on m, one arrives in state q: (q, m) scores 8; m 5, (q, x) 8 - 5, the rest at most 0. Lead 3.</item>
/// <item>A head on m that leaves b behind, or keeps its cell as (q, b), or takes no step: that class scores 20, the rest 0. Lead 20.</item>
/// </list>
/// A left-bounded tape adds 2 to all heads where l is the separator, and 19 to (q, b) for a head on m that moves left:
/// <list type="bullet">
/// <item>At the wall without a head on m: m leads by 5 - 2; an arriving (q, m) scores 10 against 5 for m: lead at least 3.</item>
/// <item>m moves left away from the wall: b scores 20, (q, b) 19. Lead 1.</item>
/// <item>m moves left at the wall: (q, b) scores 19 + 2, b 20. Lead 1.</item>
/// <item>m moves right, keeps its cell or takes no step, at the wall: lead at least 20 - 2.</item>
/// </list>
/// Row ends: the separator scores 1, an exit 2 where the first (last) cell's head moves off the tape, else 0. A row has one head and
/// that head one move, so at most one exit scores: lead 1. That a well-formed row follows is <see cref="RowStep"/>'s remark.
/// </remarks>
internal static class MachineRules
{
    /// <summary>From a symbol to itself.</summary>
    public const int Keep = 5;

    /// <summary>From a symbol to heads on another one.</summary>
    public const int Foreign = -5;

    /// <summary>From a head to what its cell becomes.</summary>
    public const int Act = 20;

    /// <summary>From a neighbour's head to all heads in the state that it arrives in.</summary>
    public const int Arrive = 8;

    /// <summary>From the separator before the first cell to all heads, on left-bounded tapes.</summary>
    public const int Wall = 2;

    /// <summary>From a head that moves left to what its cell becomes at the wall, on left-bounded tapes.</summary>
    public const int Bump = 19;

    /// <summary>Bias of the ordinary row end.</summary>
    public const int Whole = 1;

    /// <summary>From a head that moves off the tape to the exit.</summary>
    public const int Exit = 2;

    /// <summary>No score of a cell is farther from 0: one cell acts, two neighbours arrive.</summary>
    public const int GreatestScore = Act + (2 * Arrive);

    /// <summary>Adds the row of a cell's left neighbour to the scores of all cell classes; a token that is none adds nothing.</summary>
    public static void AddLeft(MachineDescription machine, int token, Span<int> scores)
    {
        RowTokens tokens = machine.Tokens;
        if (token == tokens.Separator && machine.Tape == TapeKind.LeftBounded)
        {
            Add(scores.Slice(machine.Symbols.Count), Wall);
        }
        else if (tokens.TryStep(token, out MachineTransition step) && step.Move == HeadMove.Right)
        {
            Add(scores.Slice(tokens.Head(step.Next, 0), machine.Symbols.Count), Arrive);
        }
    }

    /// <summary>Adds the row of the cell itself.</summary>
    public static void AddMiddle(MachineDescription machine, int token, Span<int> scores)
    {
        RowTokens tokens = machine.Tokens;
        if (tokens.IsHead(token))
        {
            AddHead(machine, token, scores);
        }
        else if (tokens.IsCell(token))
        {
            Add(scores.Slice(machine.Symbols.Count), Foreign);
            for (int head = tokens.Head(0, token); head < scores.Length; head += machine.Symbols.Count)
            {
                scores[head] -= Foreign;
            }

            scores[token] += Keep;
        }
    }

    /// <summary>Adds the row of the cell's right neighbour.</summary>
    public static void AddRight(MachineDescription machine, int token, Span<int> scores)
    {
        if (machine.Tokens.TryStep(token, out MachineTransition step) && step.Move == HeadMove.Left)
        {
            Add(scores.Slice(machine.Tokens.Head(step.Next, 0), machine.Symbols.Count), Arrive);
        }
    }

    /// <summary>Adds the row of the first cell to the scores of separator, left exit and right exit.</summary>
    public static void AddFirst(MachineDescription machine, int token, Span<int> scores)
    {
        if (machine.Tape == TapeKind.TwoWay && machine.Tokens.TryStep(token, out MachineTransition step) && step.Move == HeadMove.Left)
        {
            scores[1] += Exit;
        }
    }

    /// <summary>Adds the row of the last cell.</summary>
    public static void AddLast(MachineDescription machine, int token, Span<int> scores)
    {
        if (machine.Tokens.TryStep(token, out MachineTransition step) && step.Move == HeadMove.Right)
        {
            scores[2] += Exit;
        }
    }

    private static void AddHead(MachineDescription machine, int token, Span<int> scores)
    {
        RowTokens tokens = machine.Tokens;
        if (!tokens.TryStep(token, out MachineTransition step))
        {
            scores[token] += Act;
            return;
        }

        scores[step.Move == HeadMove.Stay ? tokens.Head(step.Next, step.Write) : step.Write] += Act;
        if (step.Move == HeadMove.Left && machine.Tape == TapeKind.LeftBounded)
        {
            scores[tokens.Head(step.Next, step.Write)] += Bump;
        }
    }

    private static void Add(Span<int> scores, int weight)
    {
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] += weight;
        }
    }
}
