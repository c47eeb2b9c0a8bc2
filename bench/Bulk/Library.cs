using System.Text.Json.Nodes;
using Tandem.Improvement.Measures;
using Tandem.Operation.Incidents;

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
        story.Unfinished = Unfinish(tables, story);
        Stories.Add(story);
    }

    /// <summary>Leaves away how an incident ended: a desk has open ones too, of every age.</summary>
    private static Story? Unfinish(Tables tables, Story story)
    {
        object? Of(object?[] fact, string column) => fact[tables.Facts.At(column)];
        var end = story.Facts.FindIndex(fact => Of(fact.Row, "name") is nameof(IncidentResolved));
        if (end < 1)
            return null;
        var before = JsonNode.Parse((string)Of(story.Facts[end].Row, "changes")!)!["state"]![0]!.GetValue<string>();
        if (before == IncidentLife.Pending)
            return null;
        var incident = (object?[])story.Incident.Clone();
        foreach (var column in (string[])["resolution", "resolution_code", "resolved_at", "closed_at"])
            incident[tables.Incidents.At(column)] = null;
        incident[tables.Incidents.At("state")] = before;
        incident[tables.Incidents.At("open")] = incident[tables.Incidents.At("open")] is bool ? true : 1L;
        incident[tables.Incidents.At("reopen_count")] = Convert.ChangeType(0, incident[tables.Incidents.At("reopen_count")]!.GetType(), null);
        incident[tables.Incidents.At("changed_at")] = Of(story.Facts[end - 1].Row, "at");
        incident[tables.Incidents.At("version")] = Convert.ChangeType(
            story.Facts.Take(end).Count(fact => Of(fact.Row, "changes") is not "{}"), incident[tables.Incidents.At("version")]!.GetType(), null);
        var measured = (object?[])story.MeasuredRow.Clone();
        measured[tables.Measured.At("resolved_at")] = measured[tables.Measured.At("closed_at")] = null;
        measured[tables.Measured.At("open")] = measured[tables.Measured.At("open")] is bool ? true : 1L;
        var last = tables.Facts.MomentOf(Of(story.Facts[end].Row, "at")!);
        return story with
        {
            Incident = incident,
            MeasuredRow = measured,
            Measured = Measure(tables.Measured, measured),
            Open = story.Open.Replace(story.Incident[tables.Incidents.At("resolution")] as string ?? "\n", "", StringComparison.Ordinal),
            Comments = [.. story.Comments.Where(said => tables.Comments.MomentOf(said.Row[tables.Comments.At("at")]!) < last)],
            Facts = [.. story.Facts.Take(end)],
        };
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
