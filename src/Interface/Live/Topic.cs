using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Interface.Live;

/// <summary>What an open page shows: every record of a kind, or one record.</summary>
/// <param name="Words">As the page asked for it.</param>
public sealed record Topic(string Words, RecordKind Kind, Guid? Record)
{
    /// <summary>What the reader is told, whatever it is about.</summary>
    public const string Notices = "notices";

    private const int MostTopics = 20;
    private static readonly char[] Between = [' ', ','];

    public bool Covers(RecordedFact fact) => fact.Kind == Kind.Name && (Record is null || Record == fact.Record);

    public static bool WantsNotices(string? topics) => (topics ?? "").Split(Between).Contains(Notices);

    /// <summary>Reads <c>incident</c> or <c>incidents</c>, and <c>incident:INC-12</c> or <c>incident:id</c>; what cannot be read or seen is left out.</summary>
    public static async Task<IReadOnlyList<Topic>> Read(string? topics, Store store, Actor actor, CancellationToken stop)
    {
        var read = new List<Topic>();
        foreach (var words in (topics ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostTopics))
        {
            var (name, record) = words.Split(':', 2) is [var first, var second] ? (first, second) : (words, null);
            if ((store.Kinds.Named(name) ?? store.Kinds.Plural(name)) is not { } kind)
                continue;
            if (record is null)
                read.Add(new(words, kind, null));
            else if (Guid.TryParse(record, out var id))
                read.Add(new(words, kind, id));
            else if (kind.SerialOf(record) is { } serial && await kind.Shelf.IdOf(store, kind.ReadBy(actor), serial, stop) is { } found)
                read.Add(new(words, kind, found));
        }

        return read;
    }
}
