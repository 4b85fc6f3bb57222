using CotGen.Tokens;

namespace CotGen.Export;

/// <summary>Writes rows of traces to a stream, on several cores, in the order of their indices.</summary>
/// <remarks>Row i is a function of (program, options, i) alone. Memory does not grow with the number of rows. Thread-safe.</remarks>
public sealed class TraceExporter
{
    // Rows that a worker makes at a time: enough to be worth a task, few enough to stay in the cache.
    private const int RowsPerChunk = 2_048;

    private readonly CompiledTarget _target;
    private readonly PromptSampler _sampler;
    private readonly RowWriter _writer;

    /// <summary>An exporter of a target's traces.</summary>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public TraceExporter(CompiledTarget target, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(options);
        _target = target;
        _sampler = PromptSampler.Of(target, options.Seed, options.Order, options.MaxWidth);
        _writer = RowWriter.Of(target.Program, options);
    }

    /// <summary>How many indices there are; each is a row unless its inputs do not satisfy the target's precondition.</summary>
    public long Count => _sampler.Count;

    /// <summary>Writes the rows of some indices.</summary>
    /// <param name="stream">Receives the bytes; it is neither flushed nor closed.</param>
    /// <param name="start">The first index, from 0.</param>
    /// <param name="count">How many indices; those from <see cref="Count"/> on have no rows.</param>
    /// <param name="degree">Workers, at least 1; the bytes do not depend on it.</param>
    /// <param name="progress">Told after each piece that was written, on the calling thread.</param>
    /// <param name="cancellationToken">Stops the work between two pieces; what was told to <paramref name="progress"/> is written.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or <paramref name="degree"/> less than 1.</exception>
    /// <exception cref="InvalidOperationException">A row has no trace within <see cref="CotTraces.MaxTokens"/> tokens.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ExportProgress Write(
        Stream stream, long start, long count, int degree = 1, Action<ExportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(degree, 1);
        long end = Math.Min(Count, count > long.MaxValue - start ? long.MaxValue : start + count);
        var idle = new Stack<Worker>();
        var running = new Queue<Task<Worker>>();
        var done = new ExportProgress(start, Rows: 0, Bytes: 0);
        long next = start;
        try
        {
            while (next < end || running.Count > 0)
            {
                // One piece more than there are workers, so that nobody waits for the writing.
                while (next < end && running.Count <= degree)
                {
                    Worker worker = idle.TryPop(out Worker? kept) ? kept : new Worker(_target, _sampler, _writer);
                    (long first, long last) = (next, Math.Min(end, next + RowsPerChunk));
                    running.Enqueue(Task.Run(() => worker.Make(first, last), cancellationToken));
                    next = last;
                }

                Worker finished = running.Dequeue().GetAwaiter().GetResult();
                cancellationToken.ThrowIfCancellationRequested();
                stream.Write(finished.Buffer.Written);
                done = new ExportProgress(finished.Next, done.Rows + finished.Rows, done.Bytes + finished.Buffer.Length);
                idle.Push(finished);
                progress?.Invoke(done);
            }
        }
        finally
        {
            // No worker may outlive the call; what it met besides is of no interest then.
            Task.WhenAll(running).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Wait(CancellationToken.None);
        }

        return done;
    }

    private sealed class Worker(CompiledTarget target, PromptSampler sampler, RowWriter writer)
    {
        private readonly ushort[] _prompt = new ushort[sampler.PromptLength];
        private ushort[] _chain = new ushort[target.Program.Layout.IsBounded ? target.Program.Chain.Count : GrowingChain.FirstRoom];

        public RowBuffer Buffer { get; } = new();

        public long Next { get; private set; }

        public int Rows { get; private set; }

        public Worker Make(long first, long end)
        {
            Buffer.Clear();
            Rows = 0;
            for (long index = first; index < end; index++)
            {
                if (sampler.Write(index, _prompt) is var length and > 0)
                {
                    ReadOnlySpan<ushort> prompt = _prompt.AsSpan(0, length);
                    writer.Write(Buffer, index, prompt, ChainOf(prompt));
                    Rows++;
                }
            }

            Next = end;
            return this;
        }

        private ReadOnlySpan<ushort> ChainOf(ReadOnlySpan<ushort> prompt)
        {
            int written;
            while (!target.TryWriteTrace(prompt, _chain, out written))
            {
                if (written < _chain.Length || _chain.Length >= CotTraces.MaxTokens)
                {
                    throw CotTraces.NoTrace(target.Program, prompt, written);
                }

                _chain = new ushort[Math.Min(CotTraces.MaxTokens, GrowingChain.Growth * _chain.Length)];
            }

            return _chain.AsSpan(0, written);
        }
    }
}
