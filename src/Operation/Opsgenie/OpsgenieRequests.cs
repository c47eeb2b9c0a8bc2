using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Repetition;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;

namespace Tandem.Operation.Opsgenie;

/// <summary>Remembers for a day what became of each request, in the save that carried it out, and tells its sender.</summary>
internal sealed class OpsgenieRequests(Store store, TimeProvider clock)
{
    /// <summary>Notes with the next save what became of a request.</summary>
    public void Note(OpsgenieAsk ask, Alert? alert, OpsgenieOutcome outcome) => store.Add(new AnsweredRequest
    {
        Key = KeyOf(ask.From, ask.Id),
        Fingerprint = Write(new(ask.Action, outcome, alert?.Fingerprint ?? "")),
        At = clock.GetUtcNow(),
        Kind = AlertKind.Kind.Name,
        Made = alert?.Id.Value ?? default,
    });

    /// <summary>The same for what goes the way of every event: it is noted when that is on the disk.</summary>
    public static RequestMark MarkOf(OpsgenieAsk ask, string fingerprint, OpsgenieOutcome outcome) => new(KeyOf(ask.From, ask.Id), Write(new(ask.Action, outcome, fingerprint)));

    /// <exception cref="Missing">There was no such request of this sender within the last day, or it is not carried out yet.</exception>
    public async Task<object> Tell(Sender from, string identifier, OpsgenieAlerts alerts, CancellationToken stop)
    {
        var key = Guid.TryParse(identifier, out var id) ? KeyOf(from, id) : [];
        if (await store.Set<AnsweredRequest>().AsNoTracking().SingleOrDefaultAsync(request => request.Key == key, stop) is not { } request)
            throw new Missing("request; it might not be processed yet");
        var told = JsonSerializer.Deserialize<Told>(request.Fingerprint, Json.Plain)!;
        var alert = told.Fingerprint.Length == 0 ? null
            : await alerts.WithFingerprint(from, told.Fingerprint, request.Made, stop) ?? throw new Missing("request; it is not processed yet");
        return new
        {
            success = told.Outcome.IsSuccess,
            action = told.Action,
            processedAt = request.At,
            integrationId = from.Integration?.Value,
            isSuccess = told.Outcome.IsSuccess,
            status = told.Outcome.Status,
            alertId = alert?.Id.Value.ToString() ?? "",
            alias = alert is null ? "" : OpsgenieJson.AliasOf(alert),
        };
    }

    private static byte[] KeyOf(Sender from, Guid request) => SHA256.HashData(Encoding.UTF8.GetBytes($"opsgenie\n{from.Scope}\n{request:n}"));

    private static byte[] Write(Told told) => JsonSerializer.SerializeToUtf8Bytes(told, Json.Plain);

    /// <param name="Fingerprint">Of its alert; empty: there was none.</param>
    private sealed record Told(string Action, OpsgenieOutcome Outcome, string Fingerprint);
}
