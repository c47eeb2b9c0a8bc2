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
    private const string HandleField = "userName";

    /// <param name="Value">What the form sends: the number.</param>
    /// <param name="Handle">The name behind an @ in a text; null where there is none.</param>
    public sealed record Suggestion(string Value, string Label, string Detail, string? Handle);

    /// <param name="mentionable">Only what can be named with @ in a text.</param>
    public async Task<IResult> Answer(string plural, string? q, bool mentionable)
    {
        var kind = kinds.Plural(plural) ?? throw new Missing("page");
        return Results.Json((await Find(kind, (q ?? "").Trim(), mentionable)).Select(record => Describe(kind, record)));
    }

    /// <summary>The records whose number or name contains the word, newest first.</summary>
    public async Task<IReadOnlyList<IRecord>> Find(RecordKind kind, string word, bool mentionable = false)
    {
        if (word.Length is 0 or > LongestWord || !reader.Actor.May(kind.ReadRight) || (mentionable && kind.Field(HandleField) is null))
            return [];
        var found = new List<IRecord>();
        if (!mentionable && kind.SerialOf(word) is { } serial && await kind.Shelf.Find(store, kind.ReadBy(reader.Actor), serial, reader.Stop) is { } numbered)
            found.Add(numbered);
        var request = await lists.Read(kind, [], reader.Actor, null, reader.Stop);
        var page = await listing.Page(request with { Tests = [.. request.Tests, .. Named(kind, word), .. mentionable ? Mentionable(kind) : []], Limit = Most }, reader.Actor, reader.Stop);
        found.AddRange(page.Items.Where(record => !found.Exists(other => other.Key == record.Key)));
        return found;
    }

    private static Suggestion Describe(RecordKind kind, IRecord record)
    {
        var number = kind.NumberOf(record);
        var handle = kind.Field(HandleField)?.Read(record) as string;
        return new(number, kind.TitleOf(record), handle ?? number, handle);
    }

    // Whoever cannot sign in any more, or never could, reads no mention.
    private static IEnumerable<LambdaExpression> Mentionable(RecordKind kind)
    {
        var handle = kind.Field(HandleField)!.Expression;
        yield return Expression.Lambda(Expression.NotEqual(handle.Body, Expression.Constant(null, handle.Body.Type)), handle.Parameters);
        if (kind.Life is { } life && kind.Field("state") is { } state)
            yield return Expression.Lambda(Expression.Call(Expression.Constant(life.Open.ToList()), nameof(List<>.Contains), null, state.Expression.Body), state.Expression.Parameters);
    }

    // Any of the words by which people know such a record contains what was typed.
    private static IEnumerable<LambdaExpression> Named(RecordKind kind, string word)
    {
        var names = new[] { kind.TitleField(), kind.Field(HandleField), kind.Field("email") }.OfType<RecordField>().Where(field => field.ValueType == typeof(string)).ToList();
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
