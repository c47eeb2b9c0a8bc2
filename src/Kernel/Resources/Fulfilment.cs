using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Resources;

/// <summary>Carries out what was asked of a resource: is the right there, does it reach this record, what was said, run the feature.</summary>
public sealed class Fulfilment(Store store, Binder binder, IServiceProvider services)
{
    /// <exception cref="Forbidden">The actor may not make such records, or not this one: it would lie beyond the right's reach.</exception>
    public async Task<IRecord> Create(Resource resource, JsonElement body, Actor by, CancellationToken stop = default)
    {
        var verb = resource.Creation ?? throw new Missing("way to make one");
        by.Demand(verb.Right);
        var request = await binder.Bind(verb, resource.Kind, null, body, by, stop: stop);
        var reach = by.ReachOf(verb.Right);
        if (reach.All)
            return (IRecord)(await verb.Run(services, request, by, stop))!;
        void StayWithinReach(object? sender, EventArgs saving)
        {
            if (store.ChangeTracker.Entries<IRecord>().Any(entry => entry.State == EntityState.Added && entry.Entity.GetType() == resource.Kind.Type && !resource.Kind.Covers(reach, entry.Entity)))
                throw new Forbidden(verb.Right);
        }

        store.SavingChanges += StayWithinReach;
        try
        {
            return (IRecord)(await verb.Run(services, request, by, stop))!;
        }
        finally
        {
            store.SavingChanges -= StayWithinReach;
        }
    }

    public async Task Edit(Resource resource, IRecord record, JsonElement body, Actor by, CancellationToken stop = default) =>
        await Carry(resource.Editing ?? throw new Missing("way to edit one"), resource.Kind, record, body, by, null, stop);

    /// <summary>Moves a record through its life.</summary>
    /// <param name="body">Names the state in <c>to</c>, beside what the move asks for.</param>
    /// <exception cref="NoSuchMove">The record's life has no such move.</exception>
    public async Task Move(Resource resource, IRecord record, JsonElement body, Actor by, CancellationToken stop = default)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("to", out var named) || ValueReader.ReadText(named) is not { Length: > 0 } to)
            throw new Refused("Say which state the record moves to.", "to");
        var (kind, from) = (resource.Kind, resource.Kind.StateOf(record));
        if (from is null || kind.LifeOf(record) is not { } life || resource.Move(from, to) is not { } verb)
            throw new NoSuchMove(from ?? "", to);
        var move = life.Move(from, to);
        Demand(verb, kind, record, by);
        RequireFilled(move, body);
        await Carry(verb, kind, record, body, by, "to", stop);
    }

    public Task<object?> Act(Verb verb, RecordKind kind, IRecord record, JsonElement body, Actor by, CancellationToken stop = default) =>
        Carry(verb, kind, record, body, by, null, stop);

    private async Task<object?> Carry(Verb verb, RecordKind kind, IRecord record, JsonElement body, Actor by, string? alreadyRead, CancellationToken stop)
    {
        Demand(verb, kind, record, by);
        var request = await binder.Bind(verb, kind, record, body, by, alreadyRead, stop);
        return await verb.Run(services, request, by, stop);
    }

    private static void Demand(Verb verb, RecordKind kind, IRecord record, Actor by)
    {
        if (!kind.Covers(by.ReachOf(verb.Right), record))
            throw new Forbidden(verb.Right);
    }

    private static void RequireFilled(LifeMove move, JsonElement body)
    {
        var empty = move.Requires.Where(name => !body.TryGetProperty(name, out var value)
            || value.ValueKind is JsonValueKind.Null || (value.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(ValueReader.ReadText(value)))).ToList();
        if (empty.Count > 0)
            throw new Refused([.. empty.Select(name => new Complaint(name, $"{Text.Names.Sentence(name)} is missing."))]);
    }
}
