using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NodaTime.Text;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;

namespace Tandem.Interface.Forms;

/// <summary>Turns what a form sent into the JSON that a program would have sent, so that both are bound in one place.</summary>
public sealed class FormBody(Reader reader, References references, RecordKinds kinds, CustomFieldCatalogue custom)
{
    /// <summary>The hidden fields that name the switches of a form: one that is off is not sent.</summary>
    public const string Switches = "_switches";

    private static readonly LocalDatePattern Day = LocalDatePattern.Iso;

    /// <exception cref="Refused">A reference points at nothing the reader may see.</exception>
    public async Task<JsonElement> Read(IFormCollection form, IEnumerable<FormMember> members, Dictionary<string, string>? more = null, CancellationToken stop = default)
    {
        var objections = new Objections();
        var body = await Read(form, members, objections, more, stop);
        objections.Demand();
        return body;
    }

    /// <param name="objections">Where references are gathered that point at nothing the reader may see; the answer leaves them out.</param>
    public async Task<JsonElement> Read(IFormCollection form, IEnumerable<FormMember> members, Objections objections, Dictionary<string, string>? more = null, CancellationToken stop = default)
    {
        var body = new JsonObject();
        foreach (var member in members)
        {
            if (member.CustomOf is { } kind)
                await ReadCustom(form, kind, body, objections, stop);
            else if (member.ManyOf is { } many)
                await ReadMany(form, member, kinds.Of(many), body, objections, stop);
            else if (member.ValueType == typeof(bool) && form[Switches].Contains(member.Name))
                body[member.Name] = form[member.Name].LastOrDefault() == "true";
            else if (form.TryGetValue(member.Name, out var typed))
                await ReadOne(member, typed.LastOrDefault()?.Trim() ?? "", body, objections, stop);
        }

        foreach (var (name, value) in more ?? [])
            body[name] = value;
        return JsonSerializer.SerializeToElement(body, Json.Plain);
    }

    private async Task ReadOne(FormMember member, string typed, JsonObject body, Objections objections, CancellationToken stop)
    {
        if (typed.Length == 0)
        {
            if (member.MayBeNull)
                body[member.Name] = null;
            else if (member.ValueType == typeof(string))
                body[member.Name] = "";
        }
        else if (member.Target is { } target)
        {
            body[member.Name] = await objections.Hear(() => Choose(kinds.Of(target), typed, member.Name, stop));
        }
        else
        {
            body[member.Name] = Value(member.ValueType, typed);
        }
    }

    private async Task ReadMany(IFormCollection form, FormMember member, RecordKind kind, JsonObject body, Objections objections, CancellationToken stop)
    {
        if (!form.TryGetValue(member.Name, out var typed))
            return;
        var found = new JsonArray();
        foreach (var word in typed.SelectMany(each => (each ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            if (await objections.Hear(() => Choose(kind, word, member.Name, stop)) is { } chosen)
                found.Add(chosen);
        }

        body[member.Name] = found;
    }

    private async Task<string> Choose(RecordKind kind, string typed, string field, CancellationToken stop) =>
        (await references.Choose(kind, typed, field, reader.Actor, stop)).ToString();

    private async Task ReadCustom(IFormCollection form, RecordKind kind, JsonObject body, Objections objections, CancellationToken stop)
    {
        if (await ReadDescribed(form, await custom.Of(kind, stop), KindFields.Prefix, objections, stop) is { Count: > 0 } values)
            body["custom"] = values;
    }

    /// <summary>What a form says of fields that are described by data; what it does not ask for is not named.</summary>
    /// <param name="prefix">What stands before the fields' names in the form.</param>
    /// <param name="objections">Where references are gathered that point at nothing the reader may see; the answer leaves them out.</param>
    public async Task<JsonObject> ReadDescribed(IFormCollection form, IReadOnlyList<CustomField> fields, string prefix, Objections objections, CancellationToken stop = default)
    {
        var values = new JsonObject();
        foreach (var field in fields)
        {
            var name = prefix + field.Name;
            if (!form.TryGetValue(name, out var sent))
                continue;
            var typed = sent.LastOrDefault()?.Trim() ?? "";
            if (typed.Length > 0 && kinds.TargetOf(field) is { } target && await objections.Hear(() => Choose(target, typed, name, stop)) is null)
                continue;
            values[field.Name] = typed.Length == 0 ? null : field.Type == CustomType.Number ? Number(typed) : typed;
        }

        return values;
    }

    /// <summary>A number as the reader's region writes it.</summary>
    private JsonNode Number(string typed) =>
        decimal.TryParse(typed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, reader.Culture, out var number) ? number : typed;

    private JsonNode Value(Type type, string typed)
    {
        if (type == typeof(int) || type == typeof(long))
            return long.TryParse(typed, NumberStyles.Integer | NumberStyles.AllowThousands, reader.Culture, out var number) ? number : typed;
        if (type == typeof(decimal) || type == typeof(double))
            return Number(typed);
        if (type == typeof(bool))
            return typed == "true";
        return type == typeof(DateTimeOffset) ? Moment(typed) : typed;
    }

    /// <summary>A moment on the reader's clock, as RFC 3339 writes it; what is none is handed on to be refused.</summary>
    private string Moment(string typed)
    {
        var moment = Day.Parse(typed) is { Success: true } day ? reader.Zone.AtStartOfDay(day.Value).ToDateTimeOffset() : reader.Moment(typed);
        return moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? typed;
    }
}
