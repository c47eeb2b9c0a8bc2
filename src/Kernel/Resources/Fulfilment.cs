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
    public Task<IRecord> Create(Resource resource, JsonElement body, Actor by, CancellationToken stop = default) => Create(resource, body, by, new(), stop);

    /// <param name="objections">What is known to be wrong with what was said: it is told beside what the rules say no to, and nothing is made.</param>
    /// <exception cref="Forbidden">The actor may not make such records, or not this one: it would lie beyond the right's reach.</exception>
    public Task<IRecord> Create(Resource resource, JsonElement body, Actor by, Objections objections, CancellationToken stop = default)
    {
        var verb = resource.Creation ?? throw new Missing("way to make one");
        by.Demand(verb.Right);
        return Heed(objections, async () => await Make(verb, resource, await binder.Bind(verb, resource.Kind, null, body, by, objections, stop: stop), by, stop));
    }

    public Task Edit(Resource resource, IRecord record, JsonElement body, Actor by, CancellationToken stop = default) => Edit(resource, record, body, by, new(), stop);

    /// <param name="objections">What is known to be wrong with what was said: it is told beside what the rules say no to, and nothing is changed.</param>
    public Task Edit(Resource resource, IRecord record, JsonElement body, Actor by, Objections objections, CancellationToken stop = default) =>
        Heed(objections, async () =>
        {
            var verb = resource.Editing ?? throw new Missing("way to edit one");
            Demand(verb, resource.Kind, record, by);
            return await verb.Run(services, await binder.Bind(verb, resource.Kind, record, body, by, objections, stop: stop), by, stop);
        });

    /// <summary>Does something that may gather objections while it goes on: nothing is saved once there are any, and all of them are told.</summary>
    private async Task<T> Heed<T>(Objections objections, Func<Task<T>> work)
    {
        void Refuse(object? sender, SavingChangesEventArgs saving) => objections.Demand();
        store.SavingChanges += Refuse;
        try
        {
            var done = await work();
            objections.Demand();
            return done;
        }
        catch (Rehearsed)
        {
            objections.Demand();
            throw;
        }
        catch (Refused no) when (!objections.IsEmpty)
        {
            store.Forget();
            throw objections.With(no);
        }
        finally
        {
            store.SavingChanges -= Refuse;
        }
    }

    private async Task<IRecord> Make(Verb verb, Resource resource, object request, Actor by, CancellationToken stop)
    {
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

    /// <summary>Moves a record through its life.</summary>
    /// <param name="body">Names the state in <c>to</c>, beside what the move asks for.</param>
    /// <exception cref="NoSuchMove">The record's life has no such move.</exception>
    public async Task Move(Resource resource, IRecord record, JsonElement body, Actor by, CancellationToken stop = default)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("to", out var named) || ValueReader.ReadText(named) is not { Length: > 0 } to)
            throw new Refused("Say which state the record moves to.", "to");
        var (kind, from) = (resource.Kind, resource.Kind.StateOf(record));
        if (from is null || kind.LifeOf(record) is not { } life || resource.Move(from, to) is not { } verb)
            throw new NoSuchMove(from ?? "", to, from is null ? null : kind.LifeOf(record));
        var move = life.Move(from, to);
        Demand(verb, kind, record, by);
        await Carry(verb, kind, record, body, by, Empty(move, body), "to", stop);
    }

    public Task<object?> Act(Verb verb, RecordKind kind, IRecord record, JsonElement body, Actor by, CancellationToken stop = default) =>
        Carry(verb, kind, record, body, by, new(), null, stop);

    private async Task<object?> Carry(Verb verb, RecordKind kind, IRecord record, JsonElement body, Actor by, Objections objections, string? alreadyRead, CancellationToken stop)
    {
        Demand(verb, kind, record, by);
        var request = await binder.Bind(verb, kind, record, body, by, objections, alreadyRead, stop);
        objections.Demand();
        return await verb.Run(services, request, by, stop);
    }

    private static void Demand(Verb verb, RecordKind kind, IRecord record, Actor by)
    {
        if (!kind.Covers(by.ReachOf(verb.Right), record))
            throw new Forbidden(verb.Right);
    }

    private static Objections Empty(LifeMove move, JsonElement body)
    {
        var objections = new Objections();
        foreach (var name in move.Requires)
        {
            if (!body.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null || (value.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(ValueReader.ReadText(value))))
                objections.Add(new(name, $"{Text.Names.Sentence(name)} is missing."));
        }

        return objections;
    }
}
