using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Facts;

/// <summary>Shows a record as it was at a moment, told from its facts alone.</summary>
public sealed class AsOf(Store store)
{
    private static readonly MethodInfo AnyKind = typeof(AsOf).GetMethod(nameof(OfKind), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <summary>The record as it was; null if it did not exist then.</summary>
    public async Task<T?> Of<T>(Id<T> record, DateTimeOffset moment, CancellationToken stop = default) where T : Record<T>
    {
        var kind = store.Kinds.Of<T>().Name;
        var facts = await store.Facts
            .Where(fact => fact.Record == record.Value && fact.Kind == kind && fact.At <= moment)
            .OrderBy(fact => fact.At).ThenBy(fact => fact.Entry)
            .Select(fact => new { fact.At, fact.Changes })
            .ToListAsync(stop);
        var past = new PastFields();
        foreach (var fact in facts)
            past.Apply(fact.At, fact.Changes);
        if (!past.Exists)
            return null;
        var serial = await store.Set<T>().Where(now => now.Id == record).Select(now => now.Serial).FirstOrDefaultAsync(stop);
        return (T)Revive(store.Model.FindEntityType(typeof(T))!, record.Value, serial, past);
    }

    /// <summary>The record as it was, whatever its kind; null if it did not exist then.</summary>
    public Task<IRecord?> Of(RecordKey record, DateTimeOffset moment, CancellationToken stop = default) =>
        store.Kinds.Named(record.Kind) is { } kind
            ? (Task<IRecord?>)AnyKind.MakeGenericMethod(kind.Type).Invoke(this, [record.Id, moment, stop])!
            : Task.FromResult<IRecord?>(null);

    private async Task<IRecord?> OfKind<T>(Guid record, DateTimeOffset moment, CancellationToken stop) where T : Record<T> =>
        await Of(new Id<T>(record), moment, stop);

    private static IRecord Revive(IEntityType entity, Guid record, int serial, PastFields past)
    {
        var made = (IRecord)Activator.CreateInstance(entity.ClrType, nonPublic: true)!;
        foreach (var property in entity.GetProperties())
        {
            if (ValueOf(property, record, serial, past) is (true, var value))
                Set(property, made, value);
        }

        return made;
    }

    private static (bool Known, object? Value) ValueOf(IProperty property, Guid record, int serial, PastFields past) => property.Name switch
    {
        "Id" => (true, Activator.CreateInstance(property.ClrType, record)),
        nameof(IRecord.Serial) => (true, serial),
        nameof(IRecord.Version) => (true, past.Version),
        nameof(IRecord.ChangedAt) => (true, past.ChangedAt),
        nameof(IRecord.Custom) => (true, past.Custom),
        _ => (!property.IsShadowProperty(), past.Read(property)),
    };

    private static void Set(IProperty property, IRecord record, object? value)
    {
        if (property.FieldInfo is { } field)
            field.SetValue(record, value);
        else
            property.PropertyInfo!.SetValue(record, value);
    }
}
