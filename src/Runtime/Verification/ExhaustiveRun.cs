using System.Diagnostics;
using CotGen.Programs;

namespace CotGen.Verification;

/// <summary>Runs every prompt of a target: units of prompts in ascending order, on as many threads as is asked for.</summary>
internal sealed class ExhaustiveRun<TTarget>
    where TTarget : ICotTarget<TTarget>
{
    // Chains of a block stay in the second-level cache; a unit is worth handing out, and soon done.
    private const int BlockTokens = 1 << 17;
    private const int UnitLength = 1 << 16;
    private const int Phases = 5;

    private readonly IBatchPredictor _predictor;
    private readonly ExhaustiveOptions _options;
    private readonly PromptDomain _domain = PromptDomain.Of<TTarget>();
    private readonly long _total;
    private readonly ChainHash _hash;
    private readonly Lock _gate = new();
    private readonly long[] _ticks = new long[Phases];
    private ExhaustiveResult _result;
    private long _next;

    public ExhaustiveRun(IBatchPredictor predictor, ExhaustiveOptions options)
    {
        CotProgram program = TTarget.Program;
        _predictor = predictor;
        _options = options;
        _total = !program.Layout.IsBounded ? throw new ArgumentException($"Chains of {program.Name} have no fixed length.", nameof(predictor))
            : _domain.Count ?? throw new ArgumentException($"{program.Name} has more than 2^63 - 1 prompts.", nameof(predictor));
        _hash = new ChainHash(program.Chain.Count);
        _result = options.ResumeFrom ?? new ExhaustiveResult(program.Hash, options.Checks, 0, _total, 0, 0, -1, 0, 0, default);
        if (_result.ProgramHash != program.Hash || _result.Checks != options.Checks || _result.Total != _total)
        {
            throw new ArgumentException(
                $"The run to go on with is of program {_result.ProgramHash} and compared {_result.Checks}; this one is of {program.Hash} and compares {options.Checks}.", nameof(options));
        }
    }

    private enum Phase
    {
        Enumerating,
        Predicting,
        Tracing,
        Comparing,
        Answering,
    }

    public ExhaustiveResult Run(IProgress<double>? progress, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        _next = _result.Count;
        int degree = _options.MaxDegreeOfParallelism;
        if (degree == 1)
        {
            Work(progress, cancellationToken);
        }
        else
        {
            Parallel.For(0, degree, new ParallelOptions { MaxDegreeOfParallelism = degree }, _ => Work(progress, cancellationToken));
        }

        // Units are taken in order and each one taken is finished: all below the next one are done.
        ExhaustiveTimes before = _result.Times;
        return _result with
        {
            Count = Math.Min(_next, _total),
            Times = new ExhaustiveTimes(
                before.Elapsed + Stopwatch.GetElapsedTime(start),
                before.Enumerating + TimeOf(Phase.Enumerating),
                before.Predicting + TimeOf(Phase.Predicting),
                before.Tracing + TimeOf(Phase.Tracing),
                before.Comparing + TimeOf(Phase.Comparing),
                before.Answering + TimeOf(Phase.Answering)),
        };
    }

    private TimeSpan TimeOf(Phase phase) => Stopwatch.GetElapsedTime(0, _ticks[(int)phase] / _options.MaxDegreeOfParallelism);

    private void Work(IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var worker = new Worker(this);
        while (!cancellationToken.IsCancellationRequested)
        {
            long start = Interlocked.Add(ref _next, UnitLength) - UnitLength;
            if (start >= _total)
            {
                break;
            }

            worker.Run(start, (int)Math.Min(UnitLength, _total - start));
            lock (_gate)
            {
                worker.AddTo(ref _result);
                progress?.Report(Math.Min(1, (start + UnitLength) / (double)_total));
            }
        }

        lock (_gate)
        {
            // Where nothing was left to take, more was taken than there is.
            worker.AddTo(_ticks);
        }
    }

    /// <summary>One thread's memory, and what it has found since it last told.</summary>
    private sealed class Worker
    {
        private readonly ExhaustiveRun<TTarget> _run;
        private readonly CotProgram _program = TTarget.Program;
        private readonly int _block;
        private readonly ushort[] _prompts;
        private readonly ushort[] _chains;
        private readonly ushort[] _promptRows;
        private readonly ushort[] _traceRows;
        private readonly ushort[] _traces;
        private readonly ushort[] _answer;
        private readonly ushort[] _original;
        private readonly bool[] _isWrong;
        private readonly long[] _ticks = new long[Phases];
        private long _mark;
        private long _accepted;
        private long _wrong;
        private long _firstWrong = -1;
        private ulong _predictedHash;
        private ulong _tracedHash;

        public Worker(ExhaustiveRun<TTarget> run)
        {
            _run = run;
            int prompt = _program.Prompt.Count, chain = _program.Chain.Count;
            _block = Math.Clamp(BlockTokens / (prompt + chain), 64, 4_096) / 64 * 64;
            _prompts = new ushort[_block * prompt];
            _chains = new ushort[_block * chain];
            bool compares = run._options.Checks != ExhaustiveChecks.None;
            _promptRows = new ushort[compares ? _block * prompt : 0];
            _traceRows = new ushort[compares ? _block * chain : 0];
            _traces = new ushort[compares ? _block * chain : 0];
            _answer = new ushort[_program.AnswerLength(1)];
            _original = new ushort[_answer.Length];
            _isWrong = new bool[_block];
        }

        public void Run(long start, int count)
        {
            for (long end = start + count; start < end; start += _block)
            {
                RunBlock(start, (int)Math.Min(_block, end - start));
            }
        }

        public void AddTo(ref ExhaustiveResult result)
        {
            bool isEarlier = _firstWrong >= 0 && (result.FirstWrong < 0 || _firstWrong < result.FirstWrong);
            result = result with
            {
                Accepted = result.Accepted + _accepted,
                Wrong = result.Wrong + _wrong,
                FirstWrong = isEarlier ? _firstWrong : result.FirstWrong,
                PredictedHash = unchecked(result.PredictedHash + _predictedHash),
                TracedHash = unchecked(result.TracedHash + _tracedHash),
            };
            (_accepted, _wrong, _firstWrong, _predictedHash, _tracedHash) = (0, 0, -1, 0, 0);
        }

        public void AddTo(long[] ticks)
        {
            for (int i = 0; i < ticks.Length; i++)
            {
                ticks[i] += _ticks[i];
            }
        }

        private void RunBlock(long first, int count)
        {
            TokenColumns prompts = new(_prompts, _program.Prompt.Count, count), chains = new(_chains, _program.Chain.Count, count);
            _mark = Stopwatch.GetTimestamp();
            _run._domain.WriteColumns(first, prompts);
            Tell(Phase.Enumerating);
            _run._predictor.GenerateBatch(prompts, chains);
            Tell(Phase.Predicting);
            if (_run._options.Checks == ExhaustiveChecks.None)
            {
                return;
            }

            _isWrong.AsSpan().Clear();
            prompts.CopyToRows(_promptRows);
            Trace(count);
            Tell(Phase.Tracing);
            if (_run._options.Checks.HasFlag(ExhaustiveChecks.Traces))
            {
                Compare(chains, first, count);
                Tell(Phase.Comparing);
            }

            if (_run._options.Checks.HasFlag(ExhaustiveChecks.Answers))
            {
                Answer(chains, count);
                Tell(Phase.Answering);
            }

            for (int p = 0; p < count; p++)
            {
                if (_isWrong[p])
                {
                    _wrong++;
                    _firstWrong = _firstWrong < 0 ? first + p : _firstWrong;
                }
            }
        }

        private void Tell(Phase phase)
        {
            long now = Stopwatch.GetTimestamp();
            _ticks[(int)phase] += now - _mark;
            _mark = now;
        }

        private ReadOnlySpan<ushort> PromptOf(int p) => _promptRows.AsSpan(p * _program.Prompt.Count, _program.Prompt.Count);

        private void Trace(int count)
        {
            int length = _program.Chain.Count;
            for (int p = 0; p < count; p++)
            {
                Span<ushort> row = _traceRows.AsSpan(p * length, length);
                if (!TTarget.TryWriteTrace(PromptOf(p), row, out int written) || written != length)
                {
                    row.Fill(TraceText.Unknown);
                }
            }
        }

        private void Compare(TokenColumns chains, long first, int count)
        {
            var traces = new TokenColumns(_traces, _program.Chain.Count, count);
            Predictors.Transposition.ToColumns(_traceRows.AsSpan(0, traces.Tokens.Length), traces.Length, traces.Tokens.Span, count, count);
            _predictedHash = unchecked(_predictedHash + _run._hash.Sum(chains, first));
            _tracedHash = unchecked(_tracedHash + _run._hash.Sum(traces, first));
            if (chains.Tokens.Span.SequenceEqual(traces.Tokens.Span))
            {
                return;
            }

            for (int i = 0; i < chains.Length; i++)
            {
                ReadOnlySpan<ushort> predicted = chains[i], traced = traces[i];
                for (int p = 0; p < count; p++)
                {
                    _isWrong[p] |= predicted[p] != traced[p];
                }
            }
        }

        // The answer that the predicted chain holds, against the method's own.
        private void Answer(TokenColumns chains, int count)
        {
            chains.CopyToRows(_traceRows);
            for (int p = 0; p < count; p++)
            {
                ReadOnlySpan<ushort> prompt = PromptOf(p);
                if (!TTarget.Accepts(prompt))
                {
                    continue;
                }

                _accepted++;
                _program.AnswerOf(prompt, _traceRows.AsSpan(p * chains.Length, chains.Length), _answer);
                _isWrong[p] |= !IsOriginal(prompt);
            }
        }

        private bool IsOriginal(ReadOnlySpan<ushort> prompt)
        {
            try
            {
                return TTarget.RunOriginal(prompt, _original) == _answer.Length && _original.AsSpan().SequenceEqual(_answer);
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                // A method that throws gives no answer.
                return false;
            }
        }
    }
}
