using Tandem.Kernel.Access;
using Tandem.Kernel.Lists;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Search;

/// <summary>Finds records of every kind by their words: only what the actor may read, and never by an internal word where the actor does not work.</summary>
public sealed class Finder(Store store, SearchIndex index, SearchProgress progress)
{
    /// <summary>With more answers than this the newest come first, otherwise the best.</summary>
    private const int MostRanked = 200;

    /// <summary>Words of a title that are looked at when similar records are wanted.</summary>
    private const int MostWords = 12;

    private const int LookedAt = 400;

    /// <summary>Of records that are alike, how many are asked whether they suit.</summary>
    private const int MostAsked = 20;

    /// <summary>Answers kind by kind, those with the most telling answer first.</summary>
    /// <param name="limit">The most records of each kind.</param>
    public async Task<IReadOnlyList<SearchAnswer>> Find(string words, Actor by, IEnumerable<RecordKind>? kinds = null, int limit = 10, CancellationToken stop = default)
    {
        var question = Question.Read(words);
        await progress.CatchUp(stop);
        var answers = new List<SearchAnswer>();
        var asked = kinds?.ToList() ?? store.Kinds.All;
        var holding = question.IsEmpty ? [] : asked.Count == 1 ? asked : await index.Holding(asked, question, stop);
        foreach (var kind in asked)
        {
            if (SearchScope.Of(kind, by) is { } scope && await Answer(kind, words, holding.Contains(kind) ? question : Question.None, scope, by, limit, stop) is { Hits.Count: > 0 } answer)
                answers.Add(answer);
        }

        return answers;
    }

    /// <summary>The serials of the newest records that answer, newest first: what a list is narrowed to.</summary>
    /// <param name="before">Only records older than this serial.</param>
    public async Task<IReadOnlyList<int>> Serials(RecordKind kind, string words, Actor by, int? before, int limit, CancellationToken stop)
    {
        var question = Question.Read(words);
        if (question.IsEmpty || SearchScope.Of(kind, by) is not { } scope)
            return [];
        if (before is null)
            await progress.CatchUp(stop);
        return await index.Newest(kind, question, scope, before, limit, false, stop);
    }

    public async Task<BoundedCount> Count(RecordKind kind, string words, Actor by, int bound, CancellationToken stop)
    {
        var question = Question.Read(words);
        if (question.IsEmpty || SearchScope.Of(kind, by) is not { } scope)
            return new(0, false);
        await progress.CatchUp(stop);
        var counted = await index.Count(kind, question, scope, bound + 1, stop);
        return new(Math.Min(counted, bound), counted > bound);
    }

    /// <summary>Records of a kind whose words are most like a text, the most alike first: rare words weigh more than common ones.</summary>
    public async Task<IReadOnlyList<SearchHit>> Similar(RecordKind kind, string text, Actor by, int limit = 10, Guid? except = null, CancellationToken stop = default)
    {
        if (SearchScope.Of(kind, by) is not { } scope)
            return [];
        var weights = new Dictionary<int, double>();
        var words = Tokens.Of(text).Where(word => word.Length > 2).Distinct().Take(MostWords).ToList();
        foreach (var word in words)
        {
            var found = await index.Newest(kind, new Question([new Term([word], false)]), scope, null, LookedAt, false, stop);
            foreach (var serial in found)
                weights[serial] = weights.GetValueOrDefault(serial) + (1 / Math.Log2(2 + found.Count));
        }

        var alike = weights.OrderByDescending(each => each.Value).ThenByDescending(each => each.Key).Take(limit + 1).Select(each => each.Key).ToList();
        return [.. (await Read(kind, alike, by, stop)).Where(hit => hit.Record.Key != except).Take(limit)];
    }

    /// <summary>Those that suit among the records most like a text, the most alike first.</summary>
    /// <remarks>Only the twenty most alike are asked whether they suit.</remarks>
    public async Task<IReadOnlyList<T>> Similar<T>(RecordKind<T> kind, string text, Func<T, bool> suits, int limit, Actor by, CancellationToken stop) where T : Record<T> =>
        [.. (await Similar(kind, text, by, MostAsked, stop: stop)).Select(hit => (T)hit.Record).Where(suits).Take(limit)];

    private async Task<SearchAnswer> Answer(RecordKind kind, string words, Question question, SearchScope scope, Actor by, int limit, CancellationToken stop)
    {
        var numbered = store.Kinds.OfNumber(words.Trim()) == kind ? kind.SerialOf(words) : null;
        IReadOnlyList<int> serials = [];
        var total = question.IsEmpty ? 0 : await index.Count(kind, question, scope, Listing.Bound + 1, stop);
        if (total > MostRanked)
            serials = await index.Newest(kind, question, scope, null, limit, total > Listing.Bound, stop);
        else if (total > 0)
            serials = await index.Best(kind, question, scope, limit, stop);
        serials = [.. (numbered is { } number ? serials.Prepend(number) : serials).Distinct().Take(limit)];
        return new(kind, new(Math.Min(total, Listing.Bound), total > Listing.Bound), await Read(kind, serials, by, stop));
    }

    /// <summary>Reads the records in the order of their serials. Whatever the index said, only what the actor may read now is read.</summary>
    private async Task<IReadOnlyList<SearchHit>> Read(RecordKind kind, IReadOnlyList<int> serials, Actor by, CancellationToken stop)
    {
        if (serials.Count == 0)
            return [];
        var records = (await kind.Shelf.Find(store, kind.ReadBy(by), serials, stop)).ToDictionary(record => record.Serial);
        return [.. serials.Where(records.ContainsKey).Select(serial => new SearchHit(kind, records[serial]))];
    }
}
