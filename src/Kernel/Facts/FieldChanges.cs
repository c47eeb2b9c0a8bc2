using System.Buffers;
using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.Facts;

/// <summary>Writes down which fields of a record really changed, from what to what.</summary>
internal static class FieldChanges
{
    private static readonly HashSet<string> Kept = [nameof(IRecord.Version), nameof(IRecord.ChangedAt), nameof(IRecord.Serial), "Id"];
    private static readonly ConditionalWeakTable<IEntityType, RecordedField[]> Known = [];
    private static readonly ConditionalWeakTable<IEntityType, HashSet<IProperty>> Derived = [];

    /// <summary>What of a record is computed from facts; most have nothing of the kind.</summary>
    public static IReadOnlySet<IProperty> DerivedOf(IEntityType type) => Derived.GetValue(type, static type => [.. type.GetProperties().Where(Has<DerivedAttribute>)]);

    /// <summary>The values of a record's recorded fields as they are now, to be compared with later.</summary>
    public static object?[] Look(EntityEntry entry) => Array.ConvertAll(FieldsOf(entry.Metadata), field => field.Read(entry.Entity));

    /// <param name="since">The values to compare with; null: those the record was loaded with, or none for a new one.</param>
    public static string Read(EntityEntry entry, object?[]? since)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Json.Plain.Encoder, SkipValidation = true });
        json.WriteStartObject();
        var fields = FieldsOf(entry.Metadata);
        for (var at = 0; at < fields.Length; at++)
            Write(json, fields[at], Before(entry, fields[at], since, at), fields[at].Read(entry.Entity), entry.State == EntityState.Added && since is null);
        if (entry.State == EntityState.Deleted)
            Pair(json, PastFields.Removed, false, true, typeof(bool));
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static object? Before(EntityEntry entry, RecordedField field, object?[]? since, int at) =>
        since is not null ? since[at] : entry.State == EntityState.Added ? null : entry.Property(field.Property).OriginalValue;

    private static void Write(Utf8JsonWriter json, RecordedField field, object? from, object? to, bool added)
    {
        if (field.Property.ClrType == typeof(CustomValues))
            WriteEach(json, field.Name, (CustomValues?)from, (CustomValues?)to);
        else if (!AreSame(field.Property, from, to) && !(added && IsDefault(to)))
            Pair(json, field.Name, from, to, field.Property.ClrType);
    }

    // Two lists are the same when what they hold is.
    private static bool AreSame(IProperty property, object? from, object? to) =>
        Equals(from, to) || (from is ICollection && to is ICollection && property.GetValueComparer().Equals(from, to));

    private static void WriteEach(Utf8JsonWriter json, string field, CustomValues? from, CustomValues? to)
    {
        if (Equals(from ?? CustomValues.None, to ?? CustomValues.None))
            return;
        var (before, after) = (from?.Values ?? [], to?.Values ?? []);
        foreach (var name in before.Select(pair => pair.Key).Union(after.Select(pair => pair.Key)))
        {
            if (!JsonNode.DeepEquals(before[name], after[name]))
                Pair(json, $"{field}.{name}", before[name], after[name], typeof(JsonNode));
        }
    }

    private static void Pair(Utf8JsonWriter json, string name, object? from, object? to, Type type)
    {
        json.WriteStartArray(name);
        JsonSerializer.Serialize(json, from, from is null ? typeof(object) : type, Json.Plain);
        JsonSerializer.Serialize(json, to, to is null ? typeof(object) : type, Json.Plain);
        json.WriteEndArray();
    }

    private static bool IsDefault(object? value) => value is null or "" or 0 or false or 0L;

    private static RecordedField[] FieldsOf(IEntityType type) => Known.GetValue(type, static type =>
    [
        .. type.GetProperties()
            .Where(property => !Kept.Contains(property.Name) && !Has<UnrecordedAttribute>(property) && !Has<DerivedAttribute>(property))
            .Select(property => new RecordedField(Names.Camel(property.Name), property, property.GetGetter().GetClrValue)),
    ]);

    private static bool Has<TAttribute>(IProperty property) where TAttribute : Attribute => property.PropertyInfo?.GetCustomAttribute<TAttribute>() is not null;

    private sealed record RecordedField(string Name, IProperty Property, Func<object, object?> Read);
}
