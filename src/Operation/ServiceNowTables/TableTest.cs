using System.Linq.Expressions;

namespace Tandem.Operation.ServiceNowTables;

/// <summary>What each record of an answer must meet, and the order in which they are told.</summary>
/// <param name="Whole">A lambda from the record to yes or no; null: every record meets it.</param>
/// <param name="UsesInternal">It asks for something internal, so it finds only records on which the reader works.</param>
internal sealed record TableTest(LambdaExpression? Whole, IReadOnlyList<(LambdaExpression Key, bool Descending)> Order, bool UsesInternal);
