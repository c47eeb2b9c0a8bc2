using System.Text.Json;
using System.Text.Json.Nodes;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Records;
using Tandem.Kernel.Sheets;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.Imports;

/// <summary>What one row wants, field by field, in the JSON that a program would send.</summary>
internal sealed class RowWish
{
    private readonly ImportPlan plan;
    private readonly Dictionary<string, JsonNode?> values = [];
    private readonly JsonObject custom = [];

    private RowWish(ImportPlan plan) => this.plan = plan;

    /// <summary>What is wrong with single cells: nothing of the row is saved while there is any.</summary>
    public Objections Objections { get; } = new();

    /// <summary>The state the record is to be in; null: whichever.</summary>
    public string? State { get; private set; }

    public static async Task<RowWish> Read(ImportPlan plan, SheetRow row, Cells cells, NamedRecords records, RecordKinds kinds, IServiceProvider services, CancellationToken stop)
    {
        var wish = new RowWish(plan);
        foreach (var field in plan.Fields)
        {
            await wish.Objections.Hear(() => field.Custom is null
                ? wish.Take(field, field.TextOf(row), cells, records, services, stop)
                : wish.TakeCustom(field, field.TextOf(row), cells, records, kinds, services, stop));
        }

        if (plan.StateField is { } state && state.TextOf(row) is { Length: > 0 } said)
            wish.State = wish.Objections.Hear(() => (string?)cells.Read(state, said) ?? throw Unreadable(state, said));
        return wish;
    }

    /// <summary>What a creation is asked.</summary>
    public JsonElement Creation()
    {
        var body = new JsonObject();
        foreach (var field in plan.Fields.Where(field => field.Creates is not null && values.GetValueOrDefault(field.Name) is not null))
            body[field.Name] = values[field.Name]!.DeepClone();
        if (custom.Any(pair => pair.Value is not null))
            body["custom"] = new JsonObject(custom.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));
        return JsonSerializer.SerializeToElement(body, Json.Plain);
    }

    /// <summary>The fields in which a record differs from the row.</summary>
    /// <param name="onlyNew">Only those that the creation did not take.</param>
    public async Task<JsonObject> Differences(IRecord record, Func<ICustomFields> fields, bool onlyNew, Actor by, CancellationToken stop)
    {
        var patch = new JsonObject();
        foreach (var field in plan.Fields.Where(field => field.Edits && !(onlyNew && field.Creates is not null) && values.ContainsKey(field.Name)))
        {
            if (!IsSame(field, record, values[field.Name]))
                patch[field.Name] = values[field.Name]?.DeepClone();
        }

        if (!onlyNew && custom.Count > 0 && await Objections.Hear(() => fields().Accept(plan.Kind, record.Custom, (JsonObject)custom.DeepClone(), by, stop)) is { } accepted && accepted != record.Custom)
            patch["custom"] = custom.DeepClone();
        return patch;
    }

    /// <summary>What the row says for the members of a move.</summary>
    public JsonElement Move(Resources.Verb verb, string to)
    {
        var body = new JsonObject { ["to"] = to };
        foreach (var member in RequestPlan.Of(verb.Request).Members.Skip(1).Where(member => values.GetValueOrDefault(member.Name) is not null))
            body[member.Name] = values[member.Name]!.DeepClone();
        return JsonSerializer.SerializeToElement(body, Json.Plain);
    }

    private async Task Take(PlannedField field, string text, Cells cells, NamedRecords records, IServiceProvider services, CancellationToken stop)
    {
        if (text.Length == 0)
        {
            if (plan.Mapping.Clears)
                values[field.Name] = null;
        }
        else if (field.Target is { } target)
        {
            values[field.Name] = (await records.Find(services, field, target, text, stop)).ToString();
        }
        else if (field.ManyOf is { } many)
        {
            var ids = new JsonArray();
            foreach (var word in Cells.Split(text))
                ids.Add((await records.Find(services, field, many, word, stop)).ToString());
            values[field.Name] = ids;
        }
        else
        {
            values[field.Name] = cells.Read(field, text) ?? throw Unreadable(field, text);
        }
    }

    private async Task TakeCustom(PlannedField field, string text, Cells cells, NamedRecords records, RecordKinds kinds, IServiceProvider services, CancellationToken stop)
    {
        var (added, name) = (field.Custom!, field.Custom!.Name);
        var target = kinds.TargetOf(added);
        if (text.Length == 0)
        {
            if (plan.Mapping.Clears)
                custom[name] = null;
        }
        else
        {
            custom[name] = target is null ? added.Type == Fields.CustomType.Date ? cells.Day(text) : text : (await records.Find(services, field, target, text, stop)).ToString();
        }
    }

    private static bool IsSame(PlannedField field, IRecord record, JsonNode? wanted)
    {
        var current = field.Field!.Read(record);
        if (wanted is null || current is null)
            return wanted is null && current is null or "";
        if (current is IId id)
            return Guid.TryParse((string?)wanted, out var other) && other == id.Value;
        if (current is System.Collections.IEnumerable and not string)
            return JsonNode.DeepEquals(JsonSerializer.SerializeToNode(current, field.Field.ValueType, Json.Plain), wanted);
        var read = ValueReader.For(field.Field.ValueType)(JsonSerializer.SerializeToElement(wanted, Json.Plain));
        return current is string text ? text.ReplaceLineEndings("\n").Trim() == read as string : current.Equals(read);
    }

    private static Refused Unreadable(PlannedField field, string text) =>
        new($"{field.Label}: \"{(text.Length > 100 ? text[..100] + "…" : text)}\" cannot be read{(Cells.Hint(field) is { } hint ? $" (understood are: {hint})" : "")}.", field.Name);
}
