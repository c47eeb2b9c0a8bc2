using System.Linq.Expressions;

namespace Tandem.Kernel.Lists;

/// <summary>What each record of a list must meet.</summary>
/// <param name="Whole">A lambda from the record to yes or no.</param>
/// <param name="Ways">The same as several tests of which one must be met, each of which one index can walk; empty: there is but one way.</param>
public sealed record ListTest(LambdaExpression Whole, params IReadOnlyList<LambdaExpression> Ways)
{
    public static implicit operator ListTest(LambdaExpression whole) => ToListTest(whole);

    public static ListTest ToListTest(LambdaExpression whole) => new(whole);
}
