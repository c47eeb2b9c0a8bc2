using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;
using Tandem.Operation.Paging;

namespace Tandem.Operation.Opsgenie;

/// <summary>The alerts of one sender as Opsgenie's Alert API v2 names and searches them.</summary>
internal sealed class OpsgenieAlerts(Store store, Inbox inbox, EarlyEnds early)
{
    private const int MostListed = 100, Listed = 20;

    /// <summary>The one that the address names by alias, by id or by its short number, the open one first; null: there is none of this sender.</summary>
    public async Task<Alert?> Find(HttpContext context, Sender from)
    {
        var (identifier, type) = Named(context);
        if (type == "alias")
            return await WithFingerprint(from, LabelSet.FingerprintOf(identifier), default, context.RequestAborted);
        await inbox.WorkedOff(IInbox.Patience, context.RequestAborted);
        return type switch
        {
            "tiny" when int.TryParse(identifier, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) => await Of(from).SingleOrDefaultAsync(alert => alert.Serial == serial, context.RequestAborted),
            "" or "id" when Guid.TryParse(identifier, out var id) => await Of(from).SingleOrDefaultAsync(alert => alert.Id == new Id<Alert>(id), context.RequestAborted),
            "" or "id" or "tiny" => null,
            _ => throw new Malformed("An alert is named by id, tiny or alias.", "identifierType"),
        };
    }

    /// <summary>The fingerprint of the one that the address names by alias, where what was said of it is not worked off yet; null: nothing is on its way.</summary>
    public async Task<string?> OnItsWay(HttpContext context, Sender from)
    {
        var (identifier, type) = Named(context);
        if (type != "alias")
            return null;
        var fingerprint = LabelSet.FingerprintOf(identifier);
        var key = from.KeyOf(fingerprint);
        return inbox.SpeaksOf(key) || await early.Is(key, context.RequestAborted) ? fingerprint : null;
    }

    /// <exception cref="Missing">There is none of this sender.</exception>
    public async Task<Alert> Demand(HttpContext context, Sender from) =>
        await Find(context, from) ?? throw new Missing($"alert with {(TypeNamed(context.Request.Query) is { Length: > 0 } type ? type : "id")} [{context.Request.RouteValues["identifier"]}]");

    /// <param name="id">Empty: the open one of those with the fingerprint, or the latest.</param>
    /// <returns>Null: there is none, or what was said of it last is not worked off yet.</returns>
    public async Task<Alert?> WithFingerprint(Sender from, string fingerprint, Guid id, CancellationToken stop)
    {
        await inbox.WorkedOff(IInbox.Patience, stop);
        if (inbox.SpeaksOf(from.KeyOf(fingerprint)))
            return null;
        var named = id == default ? Of(from).Where(alert => alert.Fingerprint == fingerprint) : Of(from).Where(alert => alert.Id == new Id<Alert>(id));
        return await named.OrderByDescending(alert => alert.Open).ThenByDescending(alert => alert.Serial).FirstOrDefaultAsync(stop);
    }

    /// <summary>The latest first, unless the first are asked for; and what to ask for next, null at the end.</summary>
    public async Task<(IReadOnlyList<Alert> Alerts, object Paging)> List(HttpRequest request, Sender from, CancellationToken stop)
    {
        await inbox.WorkedOff(IInbox.Patience, stop);
        if (request.Query["sort"].ToString() is not ("" or "createdAt" or "tinyId"))
            throw new Malformed("Alerts are sorted by createdAt here.", "sort");
        var page = OpsgeniePage.Of(request, Listed, MostListed);
        var asked = Asked(request, from);
        var found = await (page.LatestFirst ? asked.OrderByDescending(alert => alert.Serial) : asked.OrderBy(alert => alert.Serial)).Skip(page.Offset).Take(page.Limit + 1).ToListAsync(stop);
        return ([.. found.Take(page.Limit)], page.Links(request, found.Count > page.Limit));
    }

    public async Task<int> Count(HttpRequest request, Sender from, CancellationToken stop)
    {
        await inbox.WorkedOff(IInbox.Patience, stop);
        return await Asked(request, from).CountAsync(stop);
    }

    /// <summary>Alerts in the words of Opsgenie, with the calls about them.</summary>
    public async Task<IReadOnlyList<object>> Describe(IReadOnlyCollection<Alert> alerts, Sender from, CancellationToken stop)
    {
        Guid?[] subjects = [.. alerts.Select(alert => (Guid?)alert.Id.Value).Concat(alerts.Select(alert => alert.Incident?.Value)).Where(id => id is not null).Distinct()];
        var pages = (await store.Pages.AsNoTracking().Where(page => page.State == PageLife.Snoozed && EF.Parameter(subjects).Contains(page.Subject)).ToListAsync(stop)).ToLookup(page => page.Subject!.Value);
        return [.. alerts.Select(alert => OpsgenieJson.Of(alert, from, pages[alert.Id.Value].Concat(alert.Incident is { } incident ? pages[incident.Value] : []).Max(page => page.SnoozedUntil)))];
    }

    /// <summary>By what, and in which way, the address names one; a slash within a name stays escaped in an address.</summary>
    private static (string Identifier, string Type) Named(HttpContext context) =>
        (((string)context.Request.RouteValues["identifier"]!).Replace("%2F", "/", StringComparison.OrdinalIgnoreCase), TypeNamed(context.Request.Query));

    /// <summary>With files it is called otherwise.</summary>
    private static string TypeNamed(IQueryCollection query) => (query["identifierType"] is { Count: > 0 } type ? type : query["alertIdentifierType"]).ToString();

    private IQueryable<Alert> Of(Sender from)
    {
        var mine = from.Integration;
        return store.Alerts.AsNoTracking().Where(alert => alert.Integration == mine);
    }

    /// <exception cref="Malformed">It is searched for in another way than by status, alias, priority or short number.</exception>
    private IQueryable<Alert> Asked(HttpRequest request, Sender from)
    {
        if (request.Query["searchIdentifier"].Count > 0)
            throw new Malformed("No searches are kept here: say what to search for in query.", "searchIdentifier");
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
                ("priority", _) when Severities.Read(value) is { } severity => asked.Where(alert => alert.Severity == severity),
                ("tinyid", _) when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) => asked.Where(alert => alert.Serial == serial),
                _ => throw new Malformed("Search by status:open, status:closed, alias:…, priority:… or tinyId:… here.", "query"),
            };
        }

        return asked;
    }
}
