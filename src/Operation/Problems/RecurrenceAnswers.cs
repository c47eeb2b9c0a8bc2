using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.Problems;

/// <summary>Answers programs: <c>GET /api/v1/problems/proposals</c>.</summary>
internal static class RecurrenceAnswers
{
    private const int Most = 100;

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/v1/problems/proposals", (RequestDelegate)(context => Answer(new Exchange(context))))
            .WithMetadata(new ApiNote("Lists what recurs among the incidents you may see and has no problem yet, with what it cost.") { Gives = typeof(Proposal), GivesMany = true });

    /// <summary>Incidents that sound alike, and what they cost.</summary>
    /// <param name="Service">The number of the service; null: none.</param>
    /// <param name="Incidents">Their numbers, newest first.</param>
    /// <param name="Open">Seconds that they were open all together.</param>
    /// <param name="Worked">Seconds that people booked on them.</param>
    /// <param name="People">How many different requesters they name.</param>
    internal sealed record Proposal(string Title, string? Service, IReadOnlyList<string> Incidents, long Open, long Worked, int People, DateTimeOffset Last);

    private static async Task Answer(Exchange exchange)
    {
        exchange.By.Demand(ProblemKind.CreateRight);
        exchange.By.Demand(IncidentKind.Kind.EditRight);
        var (found, now) = ((await exchange.Get<FindRecurrences>().Run(exchange.By, exchange.Stop)).Take(Most).ToList(), exchange.Get<TimeProvider>().GetUtcNow());
        Id<Service>[] services = [.. found.Select(each => each.Service).OfType<Id<Service>>().Distinct()];
        var serials = await exchange.Store.Services.AsNoTracking().Where(service => services.Contains(service.Id)).ToDictionaryAsync(service => service.Id, service => service.Serial, exchange.Stop);
        await exchange.GiveAll(found.Select(each => new Proposal(
            each.Title, each.Service is { } service && serials.TryGetValue(service, out var serial) ? ServiceKind.Kind.NumberOf(serial) : null,
            [.. each.Incidents.Select(incident => IncidentKind.Kind.NumberOf(incident.Serial))], (long)each.Lost(now).TotalSeconds, (long)each.Worked.TotalSeconds, each.People, each.Last)));
    }
}
