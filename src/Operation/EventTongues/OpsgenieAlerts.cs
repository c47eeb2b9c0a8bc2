using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;

namespace Tandem.Operation.EventTongues;

/// <summary>The alerts of one sender as Opsgenie's Alert API v2 names, reads and treats them.</summary>
internal sealed class OpsgenieAlerts(Store store, Inbox inbox, AcknowledgeAlert acknowledge, RingAlert ring, RewordAlert reword, AddComment comments)
{
    private const int MostTries = 8, MostListed = 100, Listed = 20;

    /// <summary>The one that the address names by alias, by id or by its short number, the open one first; null: there is none of this sender.</summary>
    public async Task<Alert?> Find(HttpContext context, Sender from)
    {
        await inbox.WorkedOff(IInbox.Patience, context.RequestAborted);
        var (identifier, type) = ((string)context.Request.RouteValues["identifier"]!, context.Request.Query["identifierType"].ToString());
        var fingerprint = LabelSet.FingerprintOf(identifier);
        var named = type switch
        {
            "alias" => Of(from).Where(alert => alert.Fingerprint == fingerprint),
            "tiny" when int.TryParse(identifier, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) => Of(from).Where(alert => alert.Serial == serial),
            "" or "id" when Guid.TryParse(identifier, out var id) => Of(from).Where(alert => alert.Id == new Id<Alert>(id)),
            "" or "id" or "tiny" => null,
            _ => throw new Malformed("An alert is named by id, tiny or alias.", "identifierType"),
        };
        return named is null ? null : await named.OrderByDescending(alert => alert.Open).ThenByDescending(alert => alert.Serial).FirstOrDefaultAsync(context.RequestAborted);
    }

    /// <summary>The latest first.</summary>
    public async Task<List<Alert>> List(HttpRequest request, Sender from, CancellationToken stop)
    {
        await inbox.WorkedOff(IInbox.Patience, stop);
        return await Asked(request, from).OrderByDescending(alert => alert.Serial).Skip(Number(request, "offset", 0, int.MaxValue)).Take(Number(request, "limit", Listed, MostListed)).ToListAsync(stop);
    }

    public async Task<int> Count(HttpRequest request, Sender from, CancellationToken stop)
    {
        await inbox.WorkedOff(IInbox.Patience, stop);
        return await Asked(request, from).CountAsync(stop);
    }

    public Task Acknowledge(Sender from, Alert alert, CancellationToken stop) =>
        alert.State is AlertLife.Firing or AlertLife.Flapping ? Anew(() => acknowledge.Run(new(alert.Id), By(from), stop)) : Task.CompletedTask;

    public Task GiveBack(Sender from, Alert alert, CancellationToken stop) => alert.State == AlertLife.Acknowledged ? Anew(() => ring.Run(new(alert.Id), By(from), stop)) : Task.CompletedTask;

    public Task Reword(Sender from, Alert alert, string? title, string? description, CancellationToken stop) => Anew(() => reword.Run(new(alert.Id, title, description), By(from), stop));

    public Task Remark(Sender from, Alert alert, string text, CancellationToken stop) => comments.Run(new(AlertKind.Key(alert.Id), text), By(from), stop);

    private static Actor By(Sender from) => new(null, from.Name) { Cause = "an event", Grants = [Grant.All] };

    private IQueryable<Alert> Of(Sender from)
    {
        var mine = from.Integration;
        return store.Alerts.AsNoTracking().Where(alert => alert.Integration == mine);
    }

    /// <exception cref="Malformed">It is searched for in another way than by status or alias.</exception>
    private IQueryable<Alert> Asked(HttpRequest request, Sender from)
    {
        var asked = Of(from);
        foreach (var word in request.Query["query"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(word => !word.Equals("AND", StringComparison.OrdinalIgnoreCase)))
        {
            var (name, value) = word.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? (word[..colon].ToLowerInvariant(), word[(colon + 1)..].Trim('"')) : ("", "");
            var fingerprint = LabelSet.FingerprintOf(value);
            asked = (name, value) switch
            {
                ("status", "open") => asked.Where(alert => alert.Open == EF.Parameter(true)),
                ("status", "closed") => asked.Where(alert => alert.Open == EF.Parameter(false)),
                ("alias", { Length: > 0 }) => asked.Where(alert => alert.Fingerprint == fingerprint),
                _ => throw new Malformed("Search by status:open, status:closed or alias:… here.", "query"),
            };
        }

        return asked;
    }

    private static int Number(HttpRequest request, string name, int usual, int most) => request.Query[name].ToString() is { Length: > 0 } text
        ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : throw new Malformed($"{name} is a number up to {most}.", name)
        : usual;

    private async Task Anew(Func<Task> act)
    {
        try
        {
            await store.Anew(MostTries, async () =>
            {
                await act();
                return true;
            });
        }
        catch (NoSuchMove)
        {
            // Somebody else was faster.
        }
    }
}
