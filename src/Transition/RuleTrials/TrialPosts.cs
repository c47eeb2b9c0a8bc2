using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface.Forms;
using Tandem.Interface.Readers;
using Tandem.Interface.Records;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Transition.ItemClasses;
using Tandem.Transition.Precedence;
using Tandem.Transition.Sightings;

namespace Tandem.Transition.RuleTrials;

/// <summary>Tries what a form says of a rule, and shows the form again with what would come of it.</summary>
public sealed class TrialPosts(TryRules trials, ResourceCatalogue resources, Store store, FormBody bodies, ClassPosts classes, Posting posting, SentForm sent, Reader reader)
{
    /// <summary>The kinds whose rules are tried.</summary>
    public static IReadOnlyList<RecordKind> Kinds { get; } = [ReconciliationRule.Kind, StaleRule.Kind, ConfigurationClass.Kind];

    /// <summary>What would come of the rule that was sent, for the page that shows it; null: none was.</summary>
    public RuleTrial? Trial { get; private set; }

    internal async Task<IResult> Try(RecordKind kind, IFormCollection form, string? number)
    {
        var record = number is null ? null : await store.Find(kind, number, reader.Actor, reader.Stop);
        var page = record is null ? $"/{kind.Plural}/new" : kind.PathOf(record) + "/edit";
        var shown = await posting.Try(form, page, async () =>
        {
            var objections = new Objections();
            var body = await Body(kind, record, form, objections);
            Trial = await trials.Run((services, stage) => Rehearse(services, stage, kind, record, body, objections), TryRules.Usual, reader.Actor, reader.Stop);
            return page;
        });
        if (Trial is null)
            return shown;
        sent.Refuse(form);
        return new Again(page, StatusCodes.Status200OK);
    }

    private async Task Rehearse(IServiceProvider services, Store stage, RecordKind kind, IRecord? record, JsonElement body, Objections objections)
    {
        var (fulfilment, resource) = (services.GetRequiredService<Fulfilment>(), resources.Of(kind));
        if (record is null)
            await stage.Rehearse(() => fulfilment.Create(resource, body, reader.Actor, objections, reader.Stop));
        else
            await stage.Rehearse(() => fulfilment.Edit(resource, record, body, reader.Actor, objections, reader.Stop));
    }

    private async Task<JsonElement> Body(RecordKind kind, IRecord? record, IFormCollection form, Objections objections)
    {
        if (kind == ConfigurationClass.Kind)
            return JsonSerializer.SerializeToElement<JsonObject>(record is null ? await classes.NewBody(form, objections) : await classes.Body(form, objections), Json.Plain);
        var members = record is null ? VerbForm.MembersOf(resources.Of(kind).Creation!, kind) : RecordEditForm.FieldsOf(kind, record, reader.Actor).Select(FormMember.Of);
        return await bodies.Read(form, members, objections, stop: reader.Stop);
    }
}
