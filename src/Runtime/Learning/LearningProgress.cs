namespace CotGen;

/// <summary>What learning is at.</summary>
public enum LearningStage
{
    /// <summary>Traces are drawn.</summary>
    Drawing,

    /// <summary>Weights are learned.</summary>
    Training,

    /// <summary>Weights are judged.</summary>
    Certifying,

    /// <summary>Prompts that show failing source tuples are searched for.</summary>
    Searching,
}

/// <summary>How far learning is. All counts but that of traces kept only grow.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Round">Number of the round, from 1; 0 while traces are drawn.</param>
/// <param name="DrawnTraces">Traces drawn.</param>
/// <param name="Traces">Traces kept; when drawing ends, those that later ones made redundant are dropped.</param>
/// <param name="Counterexamples">Traces found by search.</param>
/// <param name="SlotRows">Rows of single slots.</param>
public readonly record struct LearningProgress(
    LearningStage Stage, int Round, long DrawnTraces, int Traces, int Counterexamples, int SlotRows);
