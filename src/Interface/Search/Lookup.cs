using System.Linq.Expressions;
using Microsoft.AspNetCore.Http;
using Tandem.Interface.Readers;
using Tandem.Interface.Records;
using Tandem.Kernel;
using Tandem.Kernel.Lists;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Interface.Search;

/// <summary>Answers a field that refers to a record while its name is being typed.</summary>
public sealed class Lookup(RecordKinds kinds, Store store, Listing listing, ListReader lists, Reader reader)
{
    private const int Most = 8;
    private const int LongestWord = 100;

    /// <param name="Value">What the form sends: the number, or the name by which programs know the record.</param>
    public sealed record Suggestion(string Value, string Label, string Detail);

    public async Task<IResult> Answer(string plural, string? q)
    {
        var kind = kinds.Plural(plural) ?? throw new Missing("page");
        return Results.Json((await Find(kind, (q ?? "").Trim())).Select(record => Describe(kind, record)));
    }

    /// <summary>The records whose number or name contains the word, newest first.</summary>
    public async Task<IReadOnlyList<IRecord>> Find(RecordKind kind, string word)
    {
        if (word.Length is 0 or > LongestWord || !reader.Actor.May(kind.ReadRight))
            return [];
        var found = new List<IRecord>();
        if (kind.SerialOf(word) is { } serial && await kind.Shelf.Find(store, kind.ReadBy(reader.Actor), serial, reader.Stop) is { } numbered)
            found.Add(numbered);
        var request = await lists.Read(kind, [], reader.Actor, null, reader.Stop);
        var page = await listing.Page(request with { Tests = [.. request.Tests, .. Named(kind, word)], Limit = Most }, reader.Actor, reader.Stop);
        found.AddRange(page.Items.Where(record => !found.Exists(other => other.Key == record.Key)));
        return found;
    }

    private static Suggestion Describe(RecordKind kind, IRecord record)
    {
        var number = kind.NumberOf(record);
        var otherName = kind.Field("userName")?.Read(record) as string;
        return new(number, kind.TitleOf(record), otherName ?? number);
    }

    // Any of the words by which people know such a record contains what was typed.
    private static IEnumerable<LambdaExpression> Named(RecordKind kind, string word)
    {
        var names = new[] { kind.TitleField(), kind.Field("userName"), kind.Field("email") }.OfType<RecordField>().Where(field => field.ValueType == typeof(string)).ToList();
        if (names.Count == 0)
            yield break;
        var record = Expression.Parameter(kind.Type, "record");
        var wanted = Expression.Constant(word.ToLowerInvariant());
        var tests = names.Select(field => (Expression)Expression.Call(
            Expression.Call(Expression.Coalesce(Swap(field.Expression, record), Expression.Constant("")), nameof(string.ToLower), null),
            nameof(string.Contains), null, wanted));
        yield return Expression.Lambda(tests.Aggregate(Expression.OrElse), record);
    }

    private static Expression Swap(LambdaExpression lambda, ParameterExpression with) => new Replace(lambda.Parameters[0], with).Visit(lambda.Body)!;

    private sealed class Replace(Expression from, Expression to) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }
}
