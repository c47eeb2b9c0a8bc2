using System.Globalization;
using Tandem.Improvement.Measures;
using Tandem.Kernel.Search;

namespace Tandem.Bench.Bulk;

/// <summary>
/// Makes a demonstration large: each of its incidents happens many times, with its comments and facts, each time with ids of
/// its own and at a moment of its own. The rows are those the store writes; only the waiting is left out.
/// </summary>
internal sealed class Multiply(Tables tables, Library library)
{
    private static readonly string[] Moments = ["at", "recorded_at", "opened_at", "responded_at", "resolved_at", "closed_at", "changed_at", "pending_until", "edited_at"];

    /// <summary>How much earlier each telling of a story lies than the one before.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(97);

    /// <summary>One of so many is open still.</summary>
    private const int OneOpenOf = 40;

    private readonly Dictionary<Table, int[]> moments = tables.All.ToDictionary(
        table => table, table => Moments.Select(table.At).Where(at => at >= 0).ToArray());

    private long entry;
    private long comment;

    public Cube Cube { get; } = new();

    public Sealing Sealing { get; } = new(tables.Facts);

    public async Task To(int size, Action<int> told)
    {
        await tables.Begin();
        foreach (var fact in library.Background)
            await WriteFact(fact, null);
        foreach (var (story, serial, earlier) in Tellings(size))
        {
            await Tell(story, serial, earlier);
            if (serial % 1000 == 0)
                told(serial);
        }

        Sealing.Close();
        await tables.End();
    }

    /// <summary>By which words each incident is found.</summary>
    public IEnumerable<SearchRow> Words(int size) => Tellings(size).Select(telling => new SearchRow(
        telling.Serial,
        $"INC-{telling.Serial.ToString(CultureInfo.InvariantCulture)} {telling.Story.Title}",
        telling.Story.Open,
        telling.Story.Internal,
        Reference(telling.Story.Incident, "organisation"),
        Reference(telling.Story.Incident, "requester")));

    /// <summary>The last entry of the journal.</summary>
    public long LastEntry => entry;

    /// <summary>Each story is told size / stories times, and its tellings follow each other: numbers go with time.</summary>
    private IEnumerable<(Story Story, int Serial, TimeSpan Earlier)> Tellings(int size)
    {
        var (told, of) = (0, -1);
        for (var serial = 1; serial <= size; serial++)
        {
            var at = (int)((serial - 1L) * library.Stories.Count / size);
            (told, of) = (at == of ? told + 1 : 0, at);
            var story = library.Stories[at];
            yield return (serial % OneOpenOf == 0 ? story.Unfinished ?? story : story, serial, Step * told);
        }
    }

    private async Task Tell(Story story, int serial, TimeSpan earlier)
    {
        var ids = new Dictionary<Guid, Guid> { [story.Id] = Again(story.Id, serial) };
        foreach (var (_, id) in story.Comments)
            ids[id] = Again(id, ++comment);
        Guid Id(Guid id) => ids.GetValueOrDefault(id, id);
        var incident = Copy(tables.Incidents, story.Incident, "id", ids[story.Id], earlier);
        incident[tables.Incidents.At("serial")] = serial;
        await tables.Incidents.Write(incident);
        foreach (var (row, id) in story.Comments)
        {
            var said = Copy(tables.Comments, row, "id", ids[id], earlier);
            said[tables.Comments.At("record")] = tables.Comments.Id(ids[story.Id]);
            await tables.Comments.Write(said);
        }

        foreach (var (row, changes, data) in story.Facts)
        {
            var fact = Copy(tables.Facts, row, "record", ids[story.Id], earlier);
            await WriteFact(fact, (changes.Fill(Id, earlier), data.Fill(Id, earlier)));
        }

        await Measure(story, ids[story.Id], earlier);
    }

    private async Task WriteFact(object?[] row, (string Changes, string Data)? texts)
    {
        row[tables.Facts.At("entry")] = ++entry;
        row[tables.Facts.At("position")] = entry;
        if (texts is { } said)
            (row[tables.Facts.At("changes")], row[tables.Facts.At("data")]) = (said.Changes, said.Data);
        await tables.Facts.Write(row);
        Sealing.Take(row);
    }

    private async Task Measure(Story story, Guid id, TimeSpan earlier)
    {
        var known = story.Measured;
        var measured = new MeasuredIncident
        {
            Incident = id,
            Organisation = known.Organisation,
            Team = known.Team,
            Service = known.Service,
            Priority = known.Priority,
            Open = known.Open,
            OpenedAt = known.OpenedAt - earlier,
            RespondedAt = known.RespondedAt - earlier,
            ResolvedAt = known.ResolvedAt - earlier,
            ClosedAt = known.ClosedAt - earlier,
            Reopened = known.Reopened,
            HandedOn = known.HandedOn,
        };
        Cube.Count(measured, 1);
        await tables.Measured.Write(Copy(tables.Measured, story.MeasuredRow, "incident", id, earlier));
    }

    private object?[] Copy(Table table, object?[] row, string key, Guid id, TimeSpan earlier)
    {
        var copy = (object?[])row.Clone();
        copy[table.At(key)] = table.Id(id);
        foreach (var at in moments[table])
        {
            if (copy[at] is { } moment)
                copy[at] = table.Moment(table.MomentOf(moment) - earlier);
        }

        return copy;
    }

    private Guid? Reference(object?[] incident, string column) =>
        incident[tables.Incidents.At(column)] is { } value ? tables.Incidents.IdOf(value) : null;

    /// <summary>An id that sorts where it is written, as version 7 does (RFC 9562).</summary>
    private static Guid Again(Guid id, long order)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        for (var at = 0; at < 6; at++)
            bytes[at] = (byte)(order >> (8 * (5 - at)));
        return new Guid(bytes, bigEndian: true);
    }
}
