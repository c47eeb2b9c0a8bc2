using Tandem.Improvement.Measures;

namespace Tandem.Bench.Bulk;

/// <summary>Reads the demonstration's incidents as stories that can be told again, and the facts that are about nothing of the kind.</summary>
internal sealed class Library
{
    public List<Story> Stories { get; } = [];

    /// <summary>How people, teams and services came to be: these are told once.</summary>
    public List<object?[]> Background { get; } = [];

    public static async Task<Library> Read(Tables tables)
    {
        var library = new Library();
        var (incidents, comments, facts) = (await tables.Incidents.Read("serial"), await tables.Comments.Read("id"), await tables.Facts.Read("entry"));
        var measured = (await tables.Measured.Read("incident")).ToDictionary(row => tables.Measured.IdOf(row[tables.Measured.At("incident")]!));
        Guid IdOf(Table table, object?[] row, string column = "id") => table.IdOf(row[table.At(column)]!);
        var ids = incidents.Select(row => IdOf(tables.Incidents, row)).Concat(comments.Select(row => IdOf(tables.Comments, row))).ToHashSet();
        var said = comments.ToLookup(row => IdOf(tables.Comments, row, "record"));
        var happened = facts.ToLookup(row => IdOf(tables.Facts, row, "record"));
        foreach (var row in incidents)
        {
            var id = IdOf(tables.Incidents, row);
            library.Add(tables, row, id, [.. said[id]], [.. happened[id]], ids, measured[id]);
        }

        library.Background.AddRange(facts.Where(row => !ids.Contains(IdOf(tables.Facts, row, "record"))));
        return library;
    }

    private void Add(Tables tables, object?[] incident, Guid id, List<object?[]> comments, List<object?[]> facts, HashSet<Guid> ids, object?[] measured)
    {
        string Word(Table table, object?[] row, string column) => row[table.At(column)] as string ?? "";
        bool IsInternal(object?[] row) => Convert.ToBoolean(row[tables.Comments.At("internal")], null);
        string Said(bool hidden) => string.Join('\n', comments.Where(row => IsInternal(row) == hidden).Select(row => Word(tables.Comments, row, "text")));
        var story = new Story(
            incident,
            id,
            Measure(tables.Measured, measured),
            measured,
            Word(tables.Incidents, incident, "title"),
            $"{Word(tables.Incidents, incident, "description")}\n{Word(tables.Incidents, incident, "resolution")}\n{Said(false)}",
            Said(true));
        story.Comments.AddRange(comments.Select(row => (row, tables.Comments.IdOf(row[tables.Comments.At("id")]!))));
        story.Facts.AddRange(facts.Select(row => (row, new Mould(Word(tables.Facts, row, "changes"), ids), new Mould(Word(tables.Facts, row, "data"), ids))));
        Stories.Add(story);
    }

    private static MeasuredIncident Measure(Table table, object?[] row)
    {
        Guid Id(string column) => table.IdOf(row[table.At(column)]!);
        DateTimeOffset? Moment(string column) => row[table.At(column)] is { } value ? new DateTimeOffset(table.MomentOf(value), TimeSpan.Zero) : null;
        return new()
        {
            Incident = Id("incident"),
            Organisation = Id("organisation"),
            Team = Id("team"),
            Service = Id("service"),
            Priority = Convert.ToInt32(row[table.At("priority")], null),
            Open = Convert.ToBoolean(row[table.At("open")], null),
            OpenedAt = Moment("opened_at")!.Value,
            RespondedAt = Moment("responded_at"),
            ResolvedAt = Moment("resolved_at"),
            ClosedAt = Moment("closed_at"),
            Reopened = Convert.ToBoolean(row[table.At("reopened")], null),
            HandedOn = Convert.ToBoolean(row[table.At("handed_on")], null),
        };
    }
}
