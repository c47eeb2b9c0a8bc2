using System.Text.Json;
using System.Text.Json.Nodes;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Kernel.Binding;

/// <summary>Fills a feature's request from what a caller sent, whichever way it came.</summary>
public sealed class Binder(References references, RecordKinds kinds, ICustomFields custom)
{
    private const int LongestIndexed = 600;

    /// <param name="subject">The record the verb is about; null when it makes one.</param>
    /// <param name="objections">Where what is wrong with single fields is gathered; the request is made without them.</param>
    /// <param name="alreadyRead">A member the caller has taken already; the request may know it or not.</param>
    /// <exception cref="Malformed">A member is unknown.</exception>
    /// <exception cref="Refused">There is no request without what cannot be read or is missing; all that was gathered is named.</exception>
    public async Task<object> Bind(Verb verb, RecordKind kind, IRecord? subject, JsonElement body, Actor by, Objections objections, string? alreadyRead = null, CancellationToken stop = default)
    {
        if (body.ValueKind != JsonValueKind.Object)
            throw new Malformed("Send a JSON object.");
        var plan = RequestPlan.Of(verb.Request);
        var values = plan.Blank();
        var first = subject is null ? 0 : 1;
        if (subject is not null)
            values[0] = plan.Members[0].Make!(subject.Key);
        if (plan.PatchAt >= 0)
            values[plan.PatchAt] = await ReadPatch(kind, subject!, body, by, objections, stop);
        else
            await ReadMembers(plan, first, kind, subject, body, values, alreadyRead, by, objections, stop);
        return plan.Make(values);
    }

    private async Task ReadMembers(
        RequestPlan plan, int first, RecordKind kind, IRecord? subject, JsonElement body, object?[] values, string? alreadyRead, Actor by, Objections objections, CancellationToken stop)
    {
        ulong named = 0;
        foreach (var property in body.EnumerateObject())
        {
            var at = plan.PlaceOf(property.Name);
            if (at < 0 && property.Name == alreadyRead)
                continue;
            if (at < first)
                throw new Malformed($"There is no field \"{property.Name}\" here.", property.Name);
            named |= 1UL << at;
            var member = plan.Members[at];
            if (kind.Field(member.Name) is { Internal: true } && !(subject is null ? kind.MayWork(by) : kind.IsWorkedBy(by, subject)))
                throw new Malformed($"There is no field \"{property.Name}\" here.", property.Name);
            if (property.Value.ValueKind == JsonValueKind.Null && member.MayBeNull)
                values[at] = null;
            else if (await Read(member, kind, subject, property.Value, by, objections, stop) is { } value)
                Keep(member, kind, value, values, at, objections);
            else if (!objections.Concern(member.Name))
                objections.Add(new(member.Name, ValueReader.Unreadable(member.Label, member.ValueType)));
        }

        for (var at = first; at < values.Length; at++)
        {
            if (subject is null && plan.Members[at].ValueType == typeof(CustomValues) && (named & (1UL << at)) == 0)
                values[at] = await objections.Hear(() => custom.Accept(kind, null, [], by, stop)) ?? CustomValues.None;
            if (plan.Members[at].Required && (named & (1UL << at)) == 0 && !objections.Concern(plan.Members[at].Name))
                objections.Add(new(plan.Members[at].Name, $"{plan.Members[at].Label} is missing."));
        }

        if (!objections.IsEmpty && plan.Members.Any(member => member.Required && objections.Concern(member.Name)))
            objections.Demand();
    }

    private static void Keep(RequestMember member, RecordKind kind, object value, object?[] values, int at, Objections objections)
    {
        values[at] = value;
        if (value is string { Length: > LongestIndexed } && kind.Field(member.Name) is { } field && (field.Filterable || field.Sortable))
            objections.Add(new(member.Name, $"{member.Label} holds at most {LongestIndexed} characters."));
    }

    private async Task<object?> Read(RequestMember member, RecordKind kind, IRecord? subject, JsonElement json, Actor by, Objections objections, CancellationToken stop)
    {
        if (member.Target is { } target)
            return await ReadOne(target, member.Name, json, by, objections, stop) is { } id ? member.Make!(id) : null;
        if (member.ManyOf is { } many)
            return await ReadMany(many, member.Name, json, by, objections, stop) is { } ids ? Ids.List(member.ValueType, many, ids) : null;
        if (member.ValueType == typeof(CustomValues))
            return json.ValueKind == JsonValueKind.Object ? await objections.Hear(() => custom.Accept(kind, subject?.Custom, JsonObject.Create(json)!, by, stop)) : null;
        return member.Read(json);
    }

    private async Task<Guid?> ReadOne(Type target, string field, JsonElement json, Actor by, Objections objections, CancellationToken stop) =>
        ValueReader.ReadWord(json) is { } word ? await references.Look(kinds.Of(target), word, field, by, objections, stop) : null;

    private async Task<List<Guid>?> ReadMany(Type target, string field, JsonElement json, Actor by, Objections objections, CancellationToken stop)
    {
        if (json.ValueKind != JsonValueKind.Array)
            return null;
        var ids = new List<Guid>();
        foreach (var each in json.EnumerateArray())
        {
            if (ValueReader.ReadWord(each) is not { } word)
                return null;
            if (await references.Look(kinds.Of(target), word, field, by, objections, stop) is { } id)
                ids.Add(id);
        }

        return ids;
    }

    private async Task<Patch> ReadPatch(RecordKind kind, IRecord subject, JsonElement body, Actor by, Objections objections, CancellationToken stop)
    {
        var patch = new JsonObject();
        foreach (var property in body.EnumerateObject())
        {
            if (property is { Name: "custom", Value.ValueKind: JsonValueKind.Object })
                patch["custom"] = JsonNode.Parse((await objections.Hear(() => custom.Accept(kind, subject.Custom, JsonObject.Create(property.Value)!, by, stop)) ?? subject.Custom).Json);
            else if (kind.Field(property.Name) is not { Editable: true } field || (field.Internal && !kind.IsWorkedBy(by, subject)))
                throw new Malformed($"There is no field \"{property.Name}\" that could be changed.", property.Name);
            else if (property.Value.ValueKind == JsonValueKind.Null)
                patch[field.Name] = null;
            else if (await ReadField(field, property.Value, by, objections, stop) is { } value)
                patch[field.Name] = value;
            else if (!objections.Concern(field.Name))
                objections.Add(new(field.Name, ValueReader.Unreadable(field.Label, field.ValueType)));
        }

        return new(patch) { Objections = objections };
    }

    /// <summary>The value as the feature reads it: references by id, choices by name.</summary>
    private async Task<JsonNode?> ReadField(RecordField field, JsonElement json, Actor by, Objections objections, CancellationToken stop)
    {
        if (field.Target is { } target)
            return await ReadOne(target, field.Name, json, by, objections, stop) is { } id ? JsonValue.Create(id) : null;
        if (field.ManyOf is { } many)
            return await ReadMany(many, field.Name, json, by, objections, stop) is { } ids ? JsonSerializer.SerializeToNode(ids, Text.Json.Plain) : null;
        if (field.Type == FieldType.Data)
            return JsonNode.Parse(json.GetRawText());
        var value = ValueReader.For(field.ValueType)(json);
        if (value is string { Length: > LongestIndexed } && (field.Filterable || field.Sortable))
            return null;
        return value is null ? null : JsonSerializer.SerializeToNode(value, field.ValueType, Text.Json.Plain);
    }
}
