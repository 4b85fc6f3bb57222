using CotGen.Generator.Emission;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;

namespace CotGen.Generator;

/// <summary>
/// Compiles a small target that is nobody's, once per process and beside everything else: while the C# compiler binds the first target, what will compile it is
/// made native code on another processor. A quarter of a first build's time is that.
/// </summary>
internal static class WarmUp
{
    private static readonly ScalarType s_int = ScalarType.Int32;
    private static readonly Lazy<Task> s_run = new(static () => Task.Run(static () => Compile(CancellationToken.None)));

    /// <summary>Starts it, if it has not been started.</summary>
    public static void Start() => _ = s_run.Value;

    /// <summary>What is compiled: its result says nothing to anyone.</summary>
    public static CompiledTarget Compile(CancellationToken cancellationToken) => TargetCompiler.Compile(new BoundTarget(Model()), TargetOptions.None, cancellationToken);

    // void Run(ReadOnlySpan<int> x, Span<int> y) { int carry = 0; for (int k = 0; k < y.Length; k++) { int sum = carry; sum += x[0] * x[k]; y[k] = sum % 3; carry = sum / 3; } }
    private static MethodModel Model()
    {
        const int X = 0, Y = 1, Carry = 2, K = 3, Sum = 4;
        var domain = new DomainModel(0, 3);
        SpanType read = new(s_int, IsReadOnly: true), written = new(s_int, IsReadOnly: false);
        Expression x = new VariableExpression(X, read, ModelSpan.None), y = new VariableExpression(Y, written, ModelSpan.None), k = Variable(K), sum = Variable(Sum);
        Statement round = Block(
            new DeclarationStatement(Sum, Variable(Carry), ModelSpan.None),
            Do(new CompoundAssignmentExpression(BinaryOperator.Add, Target(Sum), Binary(BinaryOperator.Multiply, Element(x, Constant(0)), Element(x, k)), s_int, IsChecked: false, s_int, ModelSpan.None)),
            Do(new AssignmentExpression(new ElementTarget(y, k, s_int, ModelSpan.None), Binary(BinaryOperator.Remainder, sum, Constant(3)), s_int, ModelSpan.None)),
            Do(new AssignmentExpression(Target(Carry), Binary(BinaryOperator.Divide, sum, Constant(3)), s_int, ModelSpan.None)));
        Statement body = Block(
            new DeclarationStatement(Carry, Constant(0), ModelSpan.None),
            new DeclarationStatement(K, Constant(0), ModelSpan.None),
            new WhileStatement(
                new BinaryExpression(BinaryOperator.Less, k, new LengthExpression(y, s_int, ModelSpan.None), IsChecked: false, ScalarType.Bool, ModelSpan.None),
                round,
                [new IncrementExpression(Target(K), IsDecrement: false, IsPostfix: true, IsChecked: false, s_int, ModelSpan.None)],
                ModelSpan.None));
        var function = new FunctionModel(
            "M:WarmUp.Run", "0", "Run",
            [new ParameterModel(X, PassingMode.Value), new ParameterModel(Y, PassingMode.Value)],
            [new VariableModel("x", read), new VariableModel("y", written), new VariableModel("carry", s_int), new VariableModel("k", s_int), new VariableModel("sum", s_int)],
            VoidType.Instance,
            body);
        var signature = new TargetSignature(
            function.Id, "", [new ContainingTypeModel("class", "WarmUp")], "Run", "Run", "public",
            [
                new SignatureParameter("x", PassingMode.Value, "global::System.ReadOnlySpan<int>", read, Length: 2, domain),
                new SignatureParameter("y", PassingMode.Value, "global::System.Span<int>", written, Length: 2, null),
            ],
            Return: null);
        return new MethodModel(signature, [function], TargetOptions.None);
    }

    private static BlockStatement Block(params Statement[] statements) => new(new EquatableArray<Statement>(statements), ModelSpan.None);

    private static ExpressionStatement Do(Expression expression) => new(expression, ModelSpan.None);

    private static ConstantExpression Constant(long value) => new(value, s_int, ModelSpan.None);

    private static VariableExpression Variable(int variable) => new(variable, s_int, ModelSpan.None);

    private static VariableTarget Target(int variable) => new(variable, s_int, ModelSpan.None);

    private static ElementExpression Element(Expression collection, Expression index) => new(collection, index, s_int, ModelSpan.None);

    private static BinaryExpression Binary(BinaryOperator @operator, Expression left, Expression right) => new(@operator, left, right, IsChecked: false, s_int, ModelSpan.None);
}
