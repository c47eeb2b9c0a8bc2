using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Interface.Records;

/// <summary>Changes many ticked records at once, each by itself and by its own rules; what was changed can be taken back for a while.</summary>
public sealed class BulkPosts(RecordKinds kinds, ResourceCatalogue resources, FormBody bodies, IServiceScopeFactory scopes, Store store, Flash flash, Words say, Reader reader)
{
    private const int Most = 200;
    private const int FactsLookedAt = 5_000;
    private static readonly TimeSpan Undoable = TimeSpan.FromMinutes(10);

    public async Task<IResult> Change(IFormCollection form, string plural)
    {
        var kind = kinds.Plural(plural) ?? throw new Missing("page");
        var resource = resources.Of(kind);
        var back = SeeOther.Local(form["back"], "/" + plural);
        var numbers = form["numbers"].OfType<string>().Distinct().Take(Most).ToList();
        if (numbers.Count == 0)
            flash.Warning(say["Tick the rows first."]);
        else if (form["to"].LastOrDefault() is { Length: > 0 } to)
            await Each(numbers, kind, (services, record, by) => services.GetRequiredService<Fulfilment>().Move(resource, record, Body("to", to), by, reader.Stop), undoable: false);
        else
            await Edit(form, numbers, resource);
        return new SeeOther(back);
    }

    /// <summary>Takes back what one request of this reader changed a moment ago, as far as nobody has changed it since.</summary>
    public async Task<IResult> Undo(IFormCollection form, string cause)
    {
        var (me, since) = (reader.Actor.Person, reader.Now - Undoable);
        var newest = await store.Facts.OrderByDescending(fact => fact.Entry).Select(fact => fact.Entry).FirstOrDefaultAsync(reader.Stop);
        var facts = await store.Facts.Where(fact => fact.Entry > newest - FactsLookedAt && fact.Cause == cause && fact.Actor == me && fact.RecordedAt > since)
            .OrderByDescending(fact => fact.Entry).ToListAsync(reader.Stop);
        var done = 0;
        foreach (var group in facts.GroupBy(fact => new RecordKey(fact.Kind, fact.Record)))
        {
            if (kinds.Named(group.Key.Kind) is { } kind && Before(kind, group.Select(fact => fact.ReadChanges())) is { Count: > 0 } values
                && await Attempt(kind, group.Key, values) is null)
                done++;
        }

        flash.Good(say.Many(done, "{0} entry is as it was.", "{0} entries are as they were."));
        return new SeeOther(SeeOther.Back(reader.Request));
    }

    private async Task Edit(IFormCollection form, List<string> numbers, Resource resource)
    {
        var members = BulkBar.FieldsOf(resource, reader.Actor).Select(FormMember.Of).Where(member => !string.IsNullOrWhiteSpace(form[member.Name])).ToList();
        if (members.Count == 0)
        {
            flash.Warning(say["Choose what is to be changed."]);
            return;
        }

        try
        {
            var body = await bodies.Read(form, members, stop: reader.Stop);
            await Each(numbers, resource.Kind, (services, record, by) => services.GetRequiredService<Fulfilment>().Edit(resource, record, body, by, reader.Stop), undoable: true);
        }
        catch (Refused refused)
        {
            flash.Bad(say[refused.Message]);
        }
    }

    private async Task Each(List<string> numbers, RecordKind kind, Func<IServiceProvider, IRecord, Actor, Task> act, bool undoable)
    {
        var (done, refusals) = (0, new List<string>());
        foreach (var number in numbers)
        {
            if (await Attempt(async services => await act(services, await services.GetRequiredService<Store>().Find(kind, number, reader.Actor, reader.Stop), reader.Actor)) is { } refusal)
                refusals.Add($"{number}: {say[refusal]}");
            else
                done++;
        }

        if (done > 0 && undoable)
            flash.Good(say.Many(done, "{0} entry was changed.", "{0} entries were changed."), say["Undo"], $"/undo/{reader.Actor.Cause}");
        else if (done > 0)
            flash.Good(say.Many(done, "{0} entry was changed.", "{0} entries were changed."));
        if (refusals.Count > 0)
            flash.Bad(say.Many(refusals.Count, "{0} entry was not changed. {1}", "{0} entries were not changed. {1}", string.Join(" ", refusals.Take(3))));
    }

    private Task<string?> Attempt(RecordKind kind, RecordKey key, JsonObject values) => Attempt(async services =>
    {
        var record = await services.GetRequiredService<Store>().Find(key, reader.Actor, reader.Stop);
        await services.GetRequiredService<Fulfilment>().Edit(resources.Of(kind), record, JsonSerializer.SerializeToElement(values, Json.Plain), reader.Actor, reader.Stop);
    });

    // Each record in a scope of its own: one that is refused leaves nothing behind for the next.
    private async Task<string?> Attempt(Func<IServiceProvider, Task> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await act(scope.ServiceProvider);
            return null;
        }
        catch (Exception no) when (no is Refused or NoSuchMove or Stale or Missing or Forbidden)
        {
            return no.Message;
        }
    }

    private static JsonObject Before(RecordKind kind, IEnumerable<JsonElement> changes)
    {
        var values = new JsonObject();
        foreach (var change in changes.SelectMany(each => each.EnumerateObject()).Where(change => kind.Field(change.Name) is { Editable: true }))
            values[change.Name] = JsonNode.Parse(change.Value[0].GetRawText());
        return values;
    }

    private static JsonElement Body(string name, string value) => JsonSerializer.SerializeToElement(new JsonObject { [name] = value }, Json.Plain);
}
