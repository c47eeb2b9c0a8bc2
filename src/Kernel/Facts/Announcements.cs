using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.Facts;

/// <summary>Turns what was announced, and what really changed, into rows of the journal.</summary>
internal sealed class Announcements(RecordKinds kinds, TimeProvider clock)
{
    private readonly List<Announcement> said = [];
    private readonly List<RecordedFact> steps = [];
    private readonly Dictionary<object, object?[]> seen = [];

    public void Add(IFact fact, Actor by, DateTimeOffset? at) => said.Add(new(fact, by, at));

    /// <summary>Writes down at once what changed since the last step: a history of many facts becomes one save.</summary>
    public void Step(EntityEntry entry, IFact fact, Actor by, DateTimeOffset at)
    {
        var row = Row(new(fact, by, at), Moments.ToMicrosecond(clock.GetUtcNow()));
        row.Changes = FieldChanges.Read(entry, seen.GetValueOrDefault(entry.Entity));
        seen[entry.Entity] = FieldChanges.Look(entry);
        steps.Add(row);
    }

    /// <summary>Keeps what was announced for the save that is to come, each fact with what changed since the one before.</summary>
    public void Gather(ChangeTracker tracker)
    {
        var now = Moments.ToMicrosecond(clock.GetUtcNow());
        List<RecordedFact> rows = [.. said.Select(announcement => Row(announcement, now))];
        foreach (var entry in tracker.Entries<IRecord>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList())
        {
            var changes = FieldChanges.Read(entry, seen.GetValueOrDefault(entry.Entity));
            if (changes == "{}")
                continue;
            About(entry.Entity, rows).Changes = changes;
            seen[entry.Entity] = FieldChanges.Look(entry);
        }

        steps.AddRange(rows);
        said.Clear();
    }

    public void Clear()
    {
        said.Clear();
        steps.Clear();
        seen.Clear();
    }

    /// <summary>Writes the journal rows of one save.</summary>
    /// <exception cref="InvalidOperationException">Something changed without a fact: a fault in a feature.</exception>
    public List<RecordedFact> Write(ChangeTracker tracker)
    {
        var now = Moments.ToMicrosecond(clock.GetUtcNow());
        List<RecordedFact> rows = [.. steps, .. said.Select(announcement => Row(announcement, now))];
        var last = steps.ToLookup(step => step.Record);
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached || entry.Entity is IDerived or RecordedFact || IsOnlyDerived(entry))
                continue;
            if (rows.Count == 0)
                throw new InvalidOperationException($"{entry.Metadata.ShortName()} changes without a fact: announce what happened.");
            if (seen.ContainsKey(entry.Entity))
                Stamp(entry, last[((IRecord)entry.Entity).Key].Last().At);
            else if (entry.Entity is IRecord record)
                Note(entry, record, rows);
        }

        return rows;
    }

    private static bool IsOnlyDerived(EntityEntry entry) => entry is { State: EntityState.Modified, Entity: IRecord }
        && FieldChanges.DerivedOf(entry.Metadata) is { Count: > 0 } derived && entry.Properties.All(property => !property.IsModified || derived.Contains(property.Metadata));

    private void Note(EntityEntry entry, IRecord record, List<RecordedFact> rows)
    {
        var row = About(record, rows);
        row.Changes = FieldChanges.Read(entry, null);
        Stamp(entry, row.At);
    }

    private RecordedFact About(IRecord record, List<RecordedFact> rows)
    {
        var key = kinds.KeyOf(record);
        return rows.Find(row => row.Record == key.Id && row.Kind == key.Kind && row.Changes == "{}")
            ?? rows.Find(row => row.Record == key.Id && row.Kind == key.Kind)
            ?? throw new InvalidOperationException($"{key.Kind} {key.Id} changes without a fact about it: announce what happened.");
    }

    private static void Stamp(EntityEntry entry, DateTimeOffset at)
    {
        entry.Property(nameof(IRecord.ChangedAt)).CurrentValue = at;
        entry.Property(nameof(IRecord.Version)).CurrentValue = ((IRecord)entry.Entity).Version + 1;
    }

    private static RecordedFact Row(Announcement announcement, DateTimeOffset now) => new()
    {
        At = announcement.At is { } at ? Moments.ToMicrosecond(at) : now,
        RecordedAt = now,
        Actor = announcement.By.Person,
        ActorName = announcement.By.Name,
        OnBehalfOf = announcement.By.OnBehalfOf,
        Cause = announcement.By.Cause,
        Kind = announcement.Fact.About.Kind,
        Record = announcement.Fact.About.Id,
        Name = announcement.Fact.GetType().Name,
        Internal = announcement.Fact.Internal,
        Data = JsonSerializer.Serialize(announcement.Fact, announcement.Fact.GetType(), Json.Plain),
    };
}
