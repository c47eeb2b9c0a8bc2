using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Operation.Incidents;

/// <summary>Puts the fields of an incident back to what they were before a fact changed them.</summary>
internal static class TakingBack
{
    extension(Store store)
    {
        /// <summary>Puts back every field the fact changed; the caller announces and saves.</summary>
        /// <returns>False, and nothing is put back, when one of them has been changed again since.</returns>
        public bool TakeBack(Incident incident, RecordedFact fact)
        {
            var fields = store.Entry(incident).Properties.ToDictionary(property => Names.Camel(property.Metadata.Name));
            var changes = fact.ReadChanges().EnumerateObject().Where(change => fields.ContainsKey(change.Name)).ToList();
            if (changes.Exists(change => !Equals(Tidy(fields[change.Name].CurrentValue), Read(fields[change.Name], change.Value[1]))))
                return false;
            foreach (var change in changes)
                fields[change.Name].CurrentValue = Read(fields[change.Name], change.Value[0]);
            return true;
        }
    }

    private static object? Read(PropertyEntry property, JsonElement value)
    {
        var type = property.Metadata.ClrType;
        if (value.ValueKind == JsonValueKind.Null)
            return type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;
        return Tidy(value.Deserialize(type, Json.Plain));
    }

    /// <summary>Facts keep moments to the tick, tables to the microsecond.</summary>
    private static object? Tidy(object? value) => value is DateTimeOffset moment ? Moments.ToMicrosecond(moment) : value;
}
