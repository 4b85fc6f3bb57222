extern alias generator;

using generator::CotGen.Generator.Frontend.Model;

namespace CotGen.Generator.Tests.Frontend;

/// <summary>Prints a bound function in a short form that shows its structure: prefix notation, types where they change.</summary>
internal static class ModelPrinter
{
    public static string Print(FunctionModel function) => new Printer(function).Print(function.Body);

    private sealed class Printer(FunctionModel function)
    {
        public string Print(Statement? statement) => statement switch
        {
            null => "",
            BlockStatement block => "{ " + string.Concat(block.Statements.Select(inner => Print(inner) + " ")) + "}",
            ExpressionStatement expression => Print(expression.Expression) + ";",
            DeclarationStatement declaration => $"let {Name(declaration.Variable)} {Print(declaration.Initializer)};",
            IfStatement @if => $"if {Print(@if.Condition)} {Print(@if.Then)}" + (@if.Else is null ? "" : " else " + Print(@if.Else)),
            SwitchStatement @switch => $"switch {Print(@switch.Value)} " + string.Join(" ", @switch.Sections.Select(Print)),
            WhileStatement loop => $"while {Print(loop.Condition)} {Print(loop.Body)} step [{string.Join(", ", loop.Increments.Select(Print))}]",
            DoStatement loop => $"do {Print(loop.Body)} while {Print(loop.Condition)}",
            ForEachStatement loop => $"foreach {Name(loop.Variable)} {Print(loop.Collection)} {Print(loop.Body)}",
            BreakStatement => "break;",
            ContinueStatement => "continue;",
            ReturnStatement @return => $"return {Print(@return.Value)};",
            ThrowStatement => "throw;",
            _ => throw new InvalidOperationException(statement.GetType().Name),
        };

        private string Print(SwitchSection section) =>
            $"[{string.Join(" ", section.Labels.Select(label => Print(label.Pattern) + When(label.When)))}{(section.HasDefault ? " default" : "")} => {Print(section.Body)}]";

        private string Print(Expression? expression) => expression switch
        {
            null => "",
            ConstantExpression constant => constant.Type is EnumType type ? $"{type.ShortName}:{constant.Bits}" : $"{constant.Bits}",
            DefaultExpression => "default",
            TableExpression table => "#" + table.Elements.Count,
            VariableExpression variable => Name(variable.Variable),
            ElementExpression element => $"{Print(element.Collection)}[{Print(element.Index)}]",
            LengthExpression length => $"len({Print(length.Collection)})",
            UnaryExpression unary => $"({unary.Operator}{Checked(unary.IsChecked)} {Print(unary.Operand)})",
            BinaryExpression binary => $"({binary.Operator}{Checked(binary.IsChecked)} {Print(binary.Left)} {Print(binary.Right)})",
            ShortCircuitExpression both => $"({(both.IsAnd ? "&&" : "||")} {Print(both.Left)} {Print(both.Right)})",
            ConversionExpression conversion => $"{Show(conversion.Type)}{Checked(conversion.IsChecked)}({Print(conversion.Operand)})",
            ConditionalExpression choice => $"(? {Print(choice.Condition)} {Print(choice.WhenTrue)} {Print(choice.WhenFalse)})",
            TupleExpression tuple => $"<{string.Join(", ", tuple.Elements.Select(Print))}>",
            TupleElementExpression element => $"{Print(element.Tuple)}.{element.Index}",
            CallExpression call => $"f{call.Function}({string.Join(", ", call.Arguments.Select(Print))})",
            ReferenceArgument argument => "&" + Print(argument.Target),
            IntrinsicExpression intrinsic => $"{intrinsic.Intrinsic}({string.Join(", ", intrinsic.Arguments.Select(Print))})",
            IsPatternExpression test => $"({Print(test.Value)} is {Print(test.Pattern)})",
            SwitchExpression @switch => $"(switch {Print(@switch.Value)} {string.Join(" ", @switch.Arms.Select(arm => $"[{Print(arm.Pattern)}{When(arm.When)} => {Print(arm.Result)}]"))})",
            ThrowExpression => "throw",
            AssignmentExpression assignment => $"{Print(assignment.Target)} = {Print(assignment.Value)}",
            CompoundAssignmentExpression compound =>
                $"{Print(compound.Target)} {compound.Operator}{Checked(compound.IsChecked)}:{Show(compound.OperandType)}= {Print(compound.Value)}",
            IncrementExpression increment => $"{Print(increment.Target)}{(increment.IsDecrement ? "--" : "++")}{Checked(increment.IsChecked)}",
            _ => throw new InvalidOperationException(expression.GetType().Name),
        };

        private string Print(AssignmentTarget target) => target switch
        {
            VariableTarget variable => Name(variable.Variable),
            ElementTarget element => $"{Print(element.Collection)}[{Print(element.Index)}]",
            TupleElementTarget element => $"{Print(element.Tuple)}.{element.Index}",
            TupleTarget tuple => $"<{string.Join(", ", tuple.Elements.Select(Print))}>",
            DiscardTarget => "_",
            _ => throw new InvalidOperationException(target.GetType().Name),
        };

        private string Print(Pattern pattern) => pattern switch
        {
            DiscardPattern => "_",
            ConstantPattern constant => $"{constant.Bits}",
            RelationalPattern relational => $"{relational.Operator} {relational.Bits}",
            NotPattern not => $"not {Print(not.Operand)}",
            CombinedPattern combined => $"({Print(combined.Left)} {(combined.IsAnd ? "and" : "or")} {Print(combined.Right)})",
            VariablePattern variable => "var " + Name(variable.Variable),
            TuplePattern tuple => $"<{string.Join(", ", tuple.Elements.Select(Print))}>",
            _ => throw new InvalidOperationException(pattern.GetType().Name),
        };

        private string When(Expression? guard) => guard is null ? "" : " when " + Print(guard);

        private string Name(int variable) => function.Variables[variable].Name;

        private static string Checked(bool isChecked) => isChecked ? "!" : "";

        private static string Show(TypeModel type) => type switch
        {
            EnumType @enum => @enum.ShortName,
            ScalarType scalar => scalar.Kind.ToString(),
            _ => type.ToString(),
        };
    }
}
