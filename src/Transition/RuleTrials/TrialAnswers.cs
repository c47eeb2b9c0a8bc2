using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Transition.RuleTrials;

/// <summary>Answers programs: <c>POST /api/v1/reconciliation-rules/trial</c> for a rule that is new, <c>/{number}/trial</c> for one that there is; of stale rules and classes alike.</summary>
internal static class TrialAnswers
{
    private const string What = "Tells what the rule would do if it were so: which items would be joined, parted or made anew, which values would change, and what would become stale or fresh. Nothing is saved. limit= how many of each are told.";

    public static SubResource Resource { get; } = new(
        "trial", [new SubRoute("POST", "", What + " The body is that of an edit; state= in it retires the rule or uses it again.", Changed) { Gives = typeof(RuleTrial) }], kind => TrialPosts.Kinds.Contains(kind));

    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var kind in TrialPosts.Kinds)
            app.MapPost($"/api/v1/{kind.Plural}/trial", (RequestDelegate)(context => New(kind, new Exchange(context)))).WithMetadata(new ApiNote(What) { Gives = typeof(RuleTrial) });
    }

    private static async Task New(RecordKind kind, Exchange exchange)
    {
        using var body = await exchange.Body();
        await Answer(exchange, (services, stage) => stage.Rehearse(() =>
            services.GetRequiredService<Fulfilment>().Create(services.GetRequiredService<ResourceCatalogue>().Of(kind), body.Root, exchange.By, exchange.Stop)));
    }

    private static async Task Changed(Exchange exchange, RecordKind kind, IRecord record)
    {
        using var body = await exchange.Body();
        var patch = JsonObject.Create(body.Root) ?? throw new Malformed("Send a JSON object.");
        var state = patch.Remove("state", out var said) ? said?.ToString() : null;
        await Answer(exchange, async (services, stage) =>
        {
            var (fulfilment, resource) = (services.GetRequiredService<Fulfilment>(), services.GetRequiredService<ResourceCatalogue>().Of(kind));
            var rule = await stage.Find(kind, kind.NumberOf(record), exchange.By, exchange.Stop);
            if (patch.Count > 0 || state is null)
                await stage.Rehearse(() => fulfilment.Edit(resource, rule, JsonSerializer.SerializeToElement(patch, Json.Plain), exchange.By, exchange.Stop));
            if (state is not null && state != kind.StateOf(rule))
                await stage.Rehearse(() => fulfilment.Move(resource, rule, JsonSerializer.SerializeToElement(new { to = state }, Json.Plain), exchange.By, exchange.Stop));
        });
    }

    private static async Task Answer(Exchange exchange, Func<IServiceProvider, Store, Task> change)
    {
        var trial = await exchange.Get<TryRules>().Run(change, Limit(exchange), exchange.By, exchange.Stop);
        await exchange.Answer(200, json => JsonSerializer.Serialize(json, trial, Json.Plain));
    }

    private static int Limit(Exchange exchange)
    {
        var said = exchange.Request.Query["limit"].ToString();
        return said.Length == 0 ? TryRules.Usual
            : int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= TryRules.MostTold ? limit : throw new Malformed($"From 1 to {TryRules.MostTold}.", "limit");
    }
}
