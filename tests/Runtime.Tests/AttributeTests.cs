using System.Diagnostics;
using System.Reflection;

namespace CotGen.Runtime.Tests;

public class AttributeTests
{
    private enum State
    {
        Scan,
        Done,
    }

    private enum Bit
    {
        Zero,
        One,
    }

    [Fact]
    public void A_tuple_is_a_transition()
    {
        Transition<State, Bit> transition = (State.Done, Bit.One, Move.Stay);

        Assert.Equal(new Transition<State, Bit>(State.Done, Bit.One, Move.Stay), transition);
        Assert.Equal(State.Done, transition.Next);
        Assert.Equal(Bit.One, transition.Write);
        Assert.Equal(Move.Stay, transition.Move);
    }

    [Fact]
    public void A_mark_returns_its_value() => Assert.Equal(42, Cot.Mark(42, "answer"));

    [Fact]
    public void A_target_without_properties_leaves_everything_to_the_compiler()
    {
        var target = new CotTargetAttribute();

        Assert.Equal(CotShape.Auto, target.Shape);
        Assert.Equal(CotObjective.Shortest, target.Objective);
        Assert.Equal(CotAnswer.Inline, target.Answer);
        Assert.Equal(0, target.MaxClasses);
        Assert.Equal(0, target.Fuel);
    }

    [Theory]
    [InlineData(typeof(CotTextAttribute), AttributeTargets.Method)]
    [InlineData(typeof(FixedLengthAttribute), AttributeTargets.Parameter)]
    [InlineData(typeof(StartAttribute), AttributeTargets.Field)]
    [InlineData(typeof(HaltAttribute), AttributeTargets.Field)]
    [InlineData(typeof(BlankAttribute), AttributeTargets.Field)]
    [InlineData(typeof(DomainAttribute), AttributeTargets.Parameter | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.ReturnValue)]
    [InlineData(typeof(AlphabetAttribute), AttributeTargets.Parameter | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.ReturnValue)]
    public void A_mark_stands_once_and_only_where_it_means_something(Type attribute, AttributeTargets places)
    {
        var usage = attribute.GetCustomAttribute<AttributeUsageAttribute>();

        Assert.NotNull(usage);
        Assert.Equal(places, usage.ValidOn);
        Assert.False(usage.AllowMultiple);
        Assert.False(usage.Inherited);
    }

    [Fact]
    public void A_method_may_be_several_targets()
    {
        var usage = typeof(CotTargetAttribute).GetCustomAttribute<AttributeUsageAttribute>();

        Assert.Equal(AttributeTargets.Method, usage?.ValidOn);
        Assert.True(usage?.AllowMultiple);
        Assert.False(usage?.Inherited);
    }

    [Fact]
    public void Reports_are_many_per_assembly_and_never_compiled_in()
    {
        var usage = typeof(CotReportAttribute).GetCustomAttribute<AttributeUsageAttribute>();
        var condition = typeof(CotReportAttribute).GetCustomAttribute<ConditionalAttribute>();

        Assert.Equal(AttributeTargets.Assembly, usage?.ValidOn);
        Assert.True(usage?.AllowMultiple);
        Assert.Equal("COTGEN_REPORTS_ARE_NEVER_COMPILED_IN", condition?.ConditionString);
    }
}
