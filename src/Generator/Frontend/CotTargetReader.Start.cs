using CotGen.Generator.Frontend.Model;
using CotGen.Programs;

namespace CotGen.Generator.Frontend;

/// <content>The first state of a step function or fold.</content>
internal sealed partial class CotTargetReader
{
    private string? ProblemOfStart()
    {
        string problem = "";
        if (Value(attribute, "Start") is string start)
        {
            StartReader.Find(source.Method, start, session, out problem);
        }

        return problem.Length > 0 ? problem : null;
    }

    /// <summary>What the first state of a step function or fold is made of; <see langword="null"/> where no member is named.</summary>
    public FunctionModel? StartFunction { get; private set; }

    /// <summary>The first state of a step function or fold; <see langword="null"/> where an input says.</summary>
    public StartModel? ReadStart(EquatableArray<SignatureParameter> parameters)
    {
        bool isFold = IsFold && FoldReader.ProblemOf(source.Method) is null, isStep = IsStep && StepReader.ProblemOf(source.Method) is null;
        if (!isFold && !isStep)
        {
            return null;
        }

        if (Value(attribute, "Start") is string name)
        {
            if (StartReader.Find(source.Method, name, session, out _) is not { } member)
            {
                return null;
            }

            StartFunction = new FunctionBinder(session, source).BindStart(member, SpanOf("Start"));
            return new StartModel(StartReader.TextOf(member), []);
        }

        if (StartReader.Marked(source.Method.Parameters[0].Type, session.Known) is { } marked)
        {
            return new StartModel("", marked);
        }

        if (!isFold)
        {
            return null;
        }

        if (StartReader.Default(parameters[0]) is { } values)
        {
            return new StartModel("", values);
        }

        Mismatch(ShapeNames[Fold], "the first state, its default, lies outside its domain; name another with Start");
        return null;
    }
}
