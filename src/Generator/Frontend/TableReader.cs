using System.Text;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CotGen.Generator.Frontend;

/// <summary>What a static readonly member holds: one constant, a row of them, or the reason why it cannot be told.</summary>
internal readonly record struct TableReading(EquatableArray<long> Elements, ITypeSymbol? ElementType, bool IsScalar = false, string? Reason = null, bool IsBroken = false);

/// <summary>Reads <c>static readonly</c> fields and read-only properties whose value is written out in constants.</summary>
internal static class TableReader
{
    /// <summary>Reads a member of that type.</summary>
    public static TableReading Read(ISymbol member, ITypeSymbol type, BindingSession session)
    {
        if (WhyChanging(member, type, session) is { } reason)
        {
            return Unknown(reason);
        }

        ITypeSymbol? elementType = type is IArrayTypeSymbol { Rank: 1 } array ? array.ElementType
            : type.SpecialType == SpecialType.System_String ? session.Compilation.GetSpecialType(SpecialType.System_Char)
            : session.Types.SpanOf(type)?.Element;
        if (elementType is null && TypeBinder.KindOf(type) is null && type.TypeKind != TypeKind.Enum)
        {
            return Unknown("it is neither a number nor a one-dimensional table of numbers, nor a text");
        }

        return ValueOf(member, session) is not { } value ? Unknown("it has no initializer of constants")
            : elementType is null ? Scalar(value)
            : Elements(value, elementType, session);
    }

    /// <summary>Why a member may hold something else than what is written at it, or <see langword="null"/>.</summary>
    public static string? WhyChanging(ISymbol member, ITypeSymbol type, BindingSession session) =>
        member.ContainingType.StaticConstructors.Any(static constructor => !constructor.IsImplicitlyDeclared) ? "its type has a static constructor, which may change it"
        : member.Attribute(session.Known.ThreadStatic) is not null ? "every thread has its own"
        : session.Types.SpanOf(type) is { IsReadOnly: false } ? "its elements can be written"
        : null;

    private static TableReading Scalar(IOperation value) => Bits.TryOf(ConstantOf(value), out long bits)
        ? new(new EquatableArray<long>([bits]), null, IsScalar: true)
        : Unknown("its value is not a constant");

    private static TableReading Elements(IOperation value, ITypeSymbol elementType, BindingSession session)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        if (ConstantOf(value) is string text)
        {
            return new(LettersOf(text), elementType);
        }

        if (value is IUtf8StringOperation bytes)
        {
            return new(Encoding.UTF8.GetBytes(bytes.Value).Select(static unit => (long)unit).ToEquatableArray(), elementType);
        }

        IReadOnlyList<IOperation>? operations = value switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            IArrayInitializerOperation initializer => initializer.ElementValues,
            ICollectionExpressionOperation collection => collection.Elements,
            _ => null,
        };
        if (operations is null)
        {
            return Unknown("its value is not a row of constants");
        }

        long[] elements = new long[operations.Count];
        for (int i = 0; i < elements.Length; i++)
        {
            session.CancellationToken.ThrowIfCancellationRequested();
            if (!Bits.TryOf(ConstantOf(operations[i]), out elements[i]))
            {
                return operations[i] is IInvalidOperation ? new(default, null, IsBroken: true) : Unknown($"its element {i} is not a constant");
            }
        }

        return new(new EquatableArray<long>(elements), elementType);
    }

    /// <summary>The codes of a text's characters.</summary>
    public static EquatableArray<long> LettersOf(string text) => text.Select(static letter => (long)letter).ToEquatableArray();

    private static object? ConstantOf(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: var value } ? value : null;

    private static TableReading Unknown(string reason) => new(default, null, Reason: reason);

    /// <summary>The value as it is written: the initialiser, or what a getter returns.</summary>
    public static IOperation? ValueOf(ISymbol member, BindingSession session)
    {
        if (member.DeclaringSyntaxReferences is not [var reference])
        {
            return null;
        }

        SyntaxNode declaration = reference.GetSyntax(session.CancellationToken);
        SyntaxNode? value = declaration switch
        {
            VariableDeclaratorSyntax field => field.Initializer,
            PropertyDeclarationSyntax { Initializer: { } initializer } => initializer,
            PropertyDeclarationSyntax { ExpressionBody: { } arrow } => arrow,
            PropertyDeclarationSyntax { AccessorList.Accessors: [{ ExpressionBody: { } arrow }] } => arrow,
            PropertyDeclarationSyntax { AccessorList.Accessors: [{ Body: { Statements: [ReturnStatementSyntax] } block }] } => block,
            _ => null,
        };
        if (value is null || SyntaxDepth.TooDeep(value, session.CancellationToken) is not null)
        {
            return null;
        }

        if (declaration is PropertyDeclarationSyntax)
        {
            session.ReadTable(declaration);
        }

        return session.ModelOf(value.SyntaxTree).GetOperation(value, session.CancellationToken) switch
        {
            ISymbolInitializerOperation initializer => initializer.Value,
            IBlockOperation { Operations: [IReturnOperation { ReturnedValue: { } returned }] } => returned,
            _ => null,
        };
    }
}
