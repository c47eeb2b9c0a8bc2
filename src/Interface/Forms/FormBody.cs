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
        var (body, complaints) = (new JsonObject(), new List<Complaint>());
        foreach (var member in members)
        {
            if (member.CustomOf is { } kind)
                await ReadCustom(form, kind, body, complaints, stop);
            else if (member.ManyOf is { } many)
                await ReadMany(form, member, kinds.Of(many), body, complaints, stop);
            else if (member.ValueType == typeof(bool) && form[Switches].Contains(member.Name))
                body[member.Name] = form[member.Name].LastOrDefault() == "true";
            else if (form.TryGetValue(member.Name, out var typed))
                await ReadOne(member, typed.LastOrDefault()?.Trim() ?? "", body, complaints, stop);
        }

        foreach (var (name, value) in more ?? [])
            body[name] = value;
        if (complaints.Count > 0)
            throw new Refused(complaints);
        return JsonSerializer.SerializeToElement(body, Json.Plain);
    }

    private async Task ReadOne(FormMember member, string typed, JsonObject body, List<Complaint> complaints, CancellationToken stop)
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
            if (await references.Find(kinds.Of(target), typed, reader.Actor, stop) is { } found)
                body[member.Name] = found.ToString();
            else
                complaints.Add(new(member.Name, "There is nothing of this name. Choose one from the list."));
        }
        else
        {
            body[member.Name] = Value(member.ValueType, typed);
        }
    }

    private async Task ReadMany(IFormCollection form, FormMember member, RecordKind kind, JsonObject body, List<Complaint> complaints, CancellationToken stop)
    {
        if (!form.TryGetValue(member.Name, out var typed))
            return;
        var found = new JsonArray();
        foreach (var word in typed.SelectMany(each => (each ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            if (await references.Find(kind, word, reader.Actor, stop) is { } id)
                found.Add(id.ToString());
            else
                complaints.Add(new(member.Name, "There is nothing of this name. Choose one from the list."));
        }

        body[member.Name] = found;
    }

    private async Task ReadCustom(IFormCollection form, RecordKind kind, JsonObject body, List<Complaint> complaints, CancellationToken stop)
    {
        if (await ReadDescribed(form, await custom.Of(kind, stop), KindFields.Prefix, complaints, stop) is { Count: > 0 } values)
            body["custom"] = values;
    }

    /// <summary>What a form says of fields that are described by data; what it does not ask for is not named.</summary>
    /// <param name="prefix">What stands before the fields' names in the form.</param>
    public async Task<JsonObject> ReadDescribed(IFormCollection form, IReadOnlyList<CustomField> fields, string prefix, List<Complaint> complaints, CancellationToken stop = default)
    {
        var values = new JsonObject();
        foreach (var field in fields)
        {
            var name = prefix + field.Name;
            if (!form.TryGetValue(name, out var sent))
                continue;
            var typed = sent.LastOrDefault()?.Trim() ?? "";
            if (typed.Length > 0 && kinds.TargetOf(field) is { } target && await references.Find(target, typed, reader.Actor, stop) is null)
                complaints.Add(new(name, "There is nothing of this name. Choose one from the list."));
            else
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
