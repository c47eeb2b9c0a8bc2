using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Kernel;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Repetition;
using Tandem.Kernel.Text;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.StandardChanges;

namespace Tandem.Transition.Pipelines;

/// <summary>Answers pipelines: <c>POST /api/v1/changes/gate</c>.</summary>
internal static class GateAnswers
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/api/v1/changes/gate", (RequestDelegate)(context => Ask(new Exchange(context))))
            .WithMetadata(new ApiNote("Tells a pipeline whether it may bring something somewhere now: allow, wait or refuse, and why. Where it names a standard change, one is raised and scheduled first.") { Takes = typeof(Asked), Gives = typeof(GateVerdict) });

    /// <summary>What a pipeline says of its plan.</summary>
    /// <param name="Item">The number or name of a configuration item.</param>
    /// <param name="Service">The number or name of a service.</param>
    /// <param name="Change">The number of the change, where the pipeline knows it.</param>
    /// <param name="Standard">The number or title of a standard change: one is raised and scheduled, if nothing stands against it. Send an Idempotency-Key.</param>
    /// <param name="Version">What shall be brought there; for those who read the log of the pipeline.</param>
    /// <param name="PlannedStart">Null: now.</param>
    internal sealed record Asked(
        string? Item, string? Service, string? Change, string? Environment, string? Version, string? PlannedStart, string? PlannedEnd, string? Standard = null);

    private static async Task Ask(Exchange exchange)
    {
        using var body = await exchange.Body();
        var asked = body.As<Asked>();
        var question = new GateQuestion(
            await Find<ConfigurationItem>(exchange, ConfigurationItemKind.Kind, asked.Item),
            await Find<Service>(exchange, ServiceKind.Kind, asked.Service),
            await Find<Change>(exchange, ChangeKind.Kind, asked.Change),
            Environment(asked.Environment),
            Moment(asked.PlannedStart, "plannedStart") ?? exchange.Get<TimeProvider>().GetUtcNow(),
            Moment(asked.PlannedEnd, "plannedEnd"));
        if (await Find<StandardChange>(exchange, StandardChangeKind.Kind, asked.Standard) is { } standard)
            await Raise(exchange, body, standard, question, asked);
        else
            await exchange.Give(await exchange.Get<ReadGate>().Of(question, exchange.By, exchange.Stop));
    }

    private static async Task Raise(Exchange exchange, JsonBody body, Id<StandardChange> standard, GateQuestion question, Asked asked)
    {
        var raise = exchange.Get<RaiseForPipeline>();
        try
        {
            await exchange.Get<AnsweredRequests>().Once(exchange, body, null,
                async () => await exchange.Give(await raise.Run(standard, question, asked.Version, exchange.By, exchange.Stop)),
                async earlier => await exchange.Give(await raise.Again(new(earlier.Made), exchange.By, exchange.Stop)));
        }
        catch (GateClosed closed)
        {
            await exchange.Give(closed.Verdict);
        }
    }

    private static async Task<Id<T>?> Find<T>(Exchange exchange, RecordKind kind, string? word) where T : Record<T> =>
        string.IsNullOrWhiteSpace(word) ? null : new(await exchange.Get<References>().Demand(kind, word.Trim(), exchange.By, exchange.Stop));

    private static ItemEnvironment? Environment(string? word) => string.IsNullOrWhiteSpace(word) ? null
        : Enum.GetValues<ItemEnvironment>().Where(each => each.ToString().Equals(word.Trim(), StringComparison.OrdinalIgnoreCase)).Cast<ItemEnvironment?>().FirstOrDefault()
            ?? throw new Refused("An environment is production, recovery, staging, test or development.", "environment");

    private static DateTimeOffset? Moment(string? text, string field) => string.IsNullOrWhiteSpace(text) ? null
        : Rfc3339.TryRead(text, out var moment) ? moment : throw new Refused("Give the moment as RFC 3339 writes it, such as 2026-05-03T12:00:00Z.", field);
}
