using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Interface.Records;
using Tandem.Kernel;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Interface.Administration;

/// <summary>What the forms about custom fields ask for: add one, change it, put them in order.</summary>
public sealed class CustomFieldPosts(Store store, CreateCustomField create, EditCustomField edit, SeenVersion seen, Posting posting, Flash flash, Words say, Reader reader)
{
    private const string Page = "/custom-fields";
    private const int Gap = 10;

    public Task<IResult> Create(IFormCollection form) => posting.Try(form, Page + "/new", async () =>
    {
        if (!Enum.TryParse<CustomType>(form["type"], ignoreCase: true, out var type) || !Enum.IsDefined(type))
            throw new Refused("Say what it holds.", "type");
        var made = await create.Run(new(
            form["of"].ToString(), form["name"].ToString(), form["label"].ToString(), type, Lines(form["choices"]), Said(form["target"]),
            form["required"] == "true", form["default"], form["hint"], await LastOrder(form["of"].ToString()) + Gap, form["onlyInternal"] == "true"), reader.Actor, reader.Stop);
        flash.Good(say["{0} was added.", made.Label]);
        return Page;
    });

    public async Task<IResult> Edit(IFormCollection form, string number)
    {
        var field = (CustomField)await store.Find(CustomField.Kind, number, reader.Actor, reader.Stop);
        return await posting.Try(form, $"{Page}/{number}/edit", async () =>
        {
            await seen.Demand(form, field);
            store.Expect(field.Id.Value, field.Version);
            var patch = new JsonObject
            {
                ["label"] = form["label"].ToString(),
                ["default"] = form["default"].ToString(),
                ["hint"] = form["hint"].ToString(),
                ["required"] = form["required"] == "true",
                ["onlyInternal"] = form["onlyInternal"] == "true",
            };
            if (form.ContainsKey("choices"))
                patch["choices"] = new JsonArray([.. Lines(form["choices"]).Select(choice => (JsonNode)choice)]);
            await edit.Run(new(field.Id, new Patch(patch)), reader.Actor, reader.Stop);
            flash.Good(say["{0} was saved.", form["label"].ToString()]);
            return Page;
        });
    }

    /// <summary>Moves a field one place up or down among those of its kind.</summary>
    public async Task<IResult> Order(IFormCollection form, string number)
    {
        var field = (CustomField)await store.Find(CustomField.Kind, number, reader.Actor, reader.Stop);
        var by = int.TryParse(form["by"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var step) ? Math.Sign(step) : 0;
        return await posting.Try(form, Page, async () =>
        {
            var beside = await store.Set<CustomField>().AsNoTracking().Where(other => other.Of == field.Of).OrderBy(other => other.Order).ThenBy(other => other.Serial).ToListAsync(reader.Stop);
            var from = beside.FindIndex(other => other.Id == field.Id);
            var to = Math.Clamp(from + by, 0, beside.Count - 1);
            (beside[from], beside[to]) = (beside[to], beside[from]);
            for (var at = 0; at < beside.Count; at++)
            {
                if (beside[at].Order != (at + 1) * Gap)
                    await edit.Run(new(beside[at].Id, Patch.Of("order", (at + 1) * Gap)), reader.Actor, reader.Stop);
            }

            return Page;
        });
    }

    private async Task<int> LastOrder(string of) => await store.Set<CustomField>().Where(field => field.Of == of).MaxAsync(field => (int?)field.Order, reader.Stop) ?? 0;

    private static List<string> Lines(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
