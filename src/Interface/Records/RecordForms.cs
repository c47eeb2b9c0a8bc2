using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Interface.Records;

/// <summary>Carries out the forms that a practice draws itself, because their fields stand in rows or lines: the practice says what they hold, in the words of the API.</summary>
public sealed class RecordForms(
    Store store, ResourceCatalogue resources, Fulfilment fulfilment, References references, Posting posting, SeenVersion seen, Flash flash, Words say, Reader reader)
{
    /// <summary>Makes a record.</summary>
    /// <param name="body">What the form holds; what is wrong with it is gathered, and told beside what the rules say no to.</param>
    /// <param name="said">What is said afterwards; {0} stands for the record's number.</param>
    public Task<IResult> Create(RecordKind kind, IFormCollection form, Func<Objections, Task<JsonObject>> body, string said = "{0} was created.") =>
        posting.Try(form, $"/{kind.Plural}/new", async () =>
        {
            var objections = new Objections();
            var made = await fulfilment.Create(resources.Of(kind), JsonSerializer.SerializeToElement(await body(objections), Json.Plain), reader.Actor, objections, reader.Stop);
            flash.Good(say[said, kind.NumberOf(made)]);
            return kind.PathOf(made);
        });

    /// <summary>Changes a record, unless somebody changed it since the form was filled.</summary>
    public async Task<IResult> Edit(RecordKind kind, IFormCollection form, string number, Func<Objections, Task<JsonObject>> body, string said = "{0} was saved.")
    {
        var record = await store.Find(kind, number, reader.Actor, reader.Stop);
        var path = kind.PathOf(record);
        return await posting.Try(form, path + "/edit", async () =>
        {
            await seen.Demand(form, record);
            var objections = new Objections();
            await fulfilment.Edit(resources.Of(kind), record, JsonSerializer.SerializeToElement(await body(objections), Json.Plain), reader.Actor, objections, reader.Stop);
            flash.Good(say[said, kind.NumberOf(record)]);
            return path;
        });
    }

    /// <summary>The id of the record that a field names, in words the API understands; null where nothing was typed, or nothing the reader may see.</summary>
    public async Task<string?> Reference(RecordKind kind, IFormCollection form, string field, Objections objections) => form[field].ToString().Trim() is not { Length: > 0 } typed
        ? null
        : await objections.Hear(async () => (await references.Choose(kind, typed, field, reader.Actor, reader.Stop)).ToString());
}
