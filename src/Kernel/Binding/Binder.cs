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
    /// <param name="objections">Where what is wrong with single fields of a patch is gathered; null: it is refused at once.</param>
    /// <param name="alreadyRead">A member the caller has taken already; the request may know it or not.</param>
    /// <exception cref="Malformed">A member is unknown.</exception>
    /// <exception cref="Refused">Values cannot be read, or are missing; every one of them is named.</exception>
    /// <exception cref="Missing">A reference points at nothing the actor may see.</exception>
    public async Task<object> Bind(Verb verb, RecordKind kind, IRecord? subject, JsonElement body, Actor by, string? alreadyRead = null, Objections? objections = null, CancellationToken stop = default)
    {
        if (body.ValueKind != JsonValueKind.Object)
            throw new Malformed("Send a JSON object.");
        var plan = RequestPlan.Of(verb.Request);
        var (values, complaints) = (plan.Blank(), new List<Complaint>());
        var first = subject is null ? 0 : 1;
        if (subject is not null)
            values[0] = plan.Members[0].Make!(subject.Key);
        if (plan.PatchAt >= 0)
            values[plan.PatchAt] = await ReadPatch(kind, subject!, body, by, complaints, objections, stop);
        else
            await ReadMembers(plan, first, kind, subject, body, values, alreadyRead, by, complaints, stop);
        if (complaints.Count > 0 && (plan.PatchAt < 0 || objections is null))
            throw new Refused(complaints);
        complaints.ForEach(complaint => objections?.Add(complaint));
        return plan.Make(values);
    }

    private async Task ReadMembers(
        RequestPlan plan, int first, RecordKind kind, IRecord? subject, JsonElement body, object?[] values, string? alreadyRead, Actor by, List<Complaint> complaints, CancellationToken stop)
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
            else if (await Read(member, kind, subject, property.Value, by, stop) is { } value)
                Keep(member, kind, value, values, at, complaints);
            else
                complaints.Add(new(member.Name, $"{member.Label} cannot be read."));
        }

        for (var at = first; at < values.Length; at++)
        {
            if (subject is null && plan.Members[at].ValueType == typeof(CustomValues) && (named & (1UL << at)) == 0)
                values[at] = await custom.Accept(kind, null, [], by, stop);
            if (plan.Members[at].Required && (named & (1UL << at)) == 0)
                complaints.Add(new(plan.Members[at].Name, $"{plan.Members[at].Label} is missing."));
        }
    }

    private static void Keep(RequestMember member, RecordKind kind, object value, object?[] values, int at, List<Complaint> complaints)
    {
        values[at] = value;
        if (value is string { Length: > LongestIndexed } && kind.Field(member.Name) is { } field && (field.Filterable || field.Sortable))
            complaints.Add(new(member.Name, $"{member.Label} holds at most {LongestIndexed} characters."));
    }

    private async Task<object?> Read(RequestMember member, RecordKind kind, IRecord? subject, JsonElement json, Actor by, CancellationToken stop)
    {
        if (member.Target is { } target)
            return ValueReader.ReadWord(json) is { } word ? member.Make!(await references.Demand(kinds.Of(target), word, by, stop)) : null;
        if (member.ManyOf is { } many)
            return await ReadMany(many, json, by, stop) is { } ids ? Ids.List(member.ValueType, many, ids) : null;
        if (member.ValueType == typeof(CustomValues))
            return json.ValueKind == JsonValueKind.Object ? await custom.Accept(kind, subject?.Custom, JsonObject.Create(json)!, by, stop) : null;
        return member.Read(json);
    }

    private async Task<List<Guid>?> ReadMany(Type target, JsonElement json, Actor by, CancellationToken stop)
    {
        if (json.ValueKind != JsonValueKind.Array)
            return null;
        var ids = new List<Guid>();
        foreach (var each in json.EnumerateArray())
        {
            if (ValueReader.ReadWord(each) is not { } word)
                return null;
            ids.Add(await references.Demand(kinds.Of(target), word, by, stop));
        }

        return ids;
    }

    private async Task<Patch> ReadPatch(RecordKind kind, IRecord subject, JsonElement body, Actor by, List<Complaint> complaints, Objections? objections, CancellationToken stop)
    {
        var patch = new JsonObject();
        foreach (var property in body.EnumerateObject())
        {
            if (property is { Name: "custom", Value.ValueKind: JsonValueKind.Object })
                patch["custom"] = JsonNode.Parse((await custom.Accept(kind, subject.Custom, JsonObject.Create(property.Value)!, by, stop)).Json);
            else if (kind.Field(property.Name) is not { Editable: true } field || (field.Internal && !kind.IsWorkedBy(by, subject)))
                throw new Malformed($"There is no field \"{property.Name}\" that could be changed.", property.Name);
            else if (property.Value.ValueKind == JsonValueKind.Null)
                patch[field.Name] = null;
            else if (await ReadField(field, property.Value, by, stop) is { } value)
                patch[field.Name] = value;
            else
                complaints.Add(new(field.Name, $"{field.Label} cannot be read."));
        }

        return new(patch) { Objections = objections };
    }

    /// <summary>The value as the feature reads it: references by id, choices by name.</summary>
    private async Task<JsonNode?> ReadField(RecordField field, JsonElement json, Actor by, CancellationToken stop)
    {
        if (field.Target is { } target)
            return ValueReader.ReadWord(json) is { } word ? JsonValue.Create(await references.Demand(kinds.Of(target), word, by, stop)) : null;
        if (field.ManyOf is { } many)
            return await ReadMany(many, json, by, stop) is { } ids ? JsonSerializer.SerializeToNode(ids, Text.Json.Plain) : null;
        if (field.Type == FieldType.Data)
            return JsonNode.Parse(json.GetRawText());
        var value = ValueReader.For(field.ValueType)(json);
        if (value is string { Length: > LongestIndexed } && (field.Filterable || field.Sortable))
            return null;
        return value is null ? null : JsonSerializer.SerializeToNode(value, field.ValueType, Text.Json.Plain);
    }
}
