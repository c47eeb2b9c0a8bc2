using System.Text;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Search;

/// <summary>The words of every record, kept by the database; a cache that can be made anew from the records.</summary>
public abstract class SearchIndex : IOwnTables
{
    private protected SearchIndex() { }

    /// <summary>Makes the table if it is not there yet.</summary>
    public abstract Task Prepare(CancellationToken stop);

    /// <summary>Forgets every word.</summary>
    public abstract Task Clear(CancellationToken stop);

    /// <summary>Takes the rows in place of what was known of the same records.</summary>
    public abstract Task Put(RecordKind kind, IReadOnlyList<SearchRow> rows, CancellationToken stop);

    /// <summary>Those of the kinds that may hold an answer, whoever may read it, asked at once: the others certainly hold none.</summary>
    public abstract Task<IReadOnlyCollection<RecordKind>> Holding(IReadOnlyCollection<RecordKind> kinds, Question question, CancellationToken stop);

    /// <summary>The serials of the newest records that answer, newest first.</summary>
    /// <param name="before">Only records older than this serial.</param>
    /// <param name="isCommon">Whether it is known already that very many answer.</param>
    public abstract Task<IReadOnlyList<int>> Newest(RecordKind kind, Question question, SearchScope scope, int? before, int limit, bool isCommon, CancellationToken stop);

    /// <summary>The serials of the records that answer best, best first; for questions with few answers.</summary>
    public abstract Task<IReadOnlyList<int>> Best(RecordKind kind, Question question, SearchScope scope, int limit, CancellationToken stop);

    /// <summary>How many records answer, counted no further than the bound.</summary>
    public abstract Task<int> Count(RecordKind kind, Question question, SearchScope scope, int bound, CancellationToken stop);

    /// <summary>The kind as a number that stays the same for ever: 24 bits of FNV-1a over its name.</summary>
    private protected static int NumberOf(RecordKind kind)
    {
        var hash = 2166136261u;
        foreach (var each in Encoding.UTF8.GetBytes(kind.Name))
            hash = (hash ^ each) * 16777619u;
        return (int)(hash & 0xffffff);
    }
}
