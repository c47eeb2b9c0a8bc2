using Tandem.Kernel;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;

namespace Tandem.Operation.Opsgenie;

/// <summary>What may be asked of an alert itself.</summary>
internal sealed class OpsgenieDeeds(Store store, AcknowledgeAlert acknowledge, RingAlert ring, RewordAlert reword, RelabelAlert relabel)
{
    public const string Tags = "tags", UpdateMessage = "Update Message";

    private static readonly OpsgenieOutcome Quiet = OpsgenieOutcome.Failed("Alert is kept quiet: nobody has to look after it");

    public async Task<OpsgenieOutcome> Acknowledge(OpsgenieAsk ask, Alert alert)
    {
        if (alert.State is AlertLife.Suppressed)
            return Quiet;
        if (alert.State is not AlertLife.Acknowledged)
            await acknowledge.Run(new(alert.Id), ask.By, ask.Stop);
        return OpsgenieOutcome.Done("Alert is acknowledged");
    }

    public async Task<OpsgenieOutcome> GiveBack(OpsgenieAsk ask, Alert alert)
    {
        if (alert.State is AlertLife.Suppressed)
            return Quiet;
        if (alert.State is AlertLife.Acknowledged)
            await ring.Run(new(alert.Id), ask.By, ask.Stop);
        return OpsgenieOutcome.Done("Alert is not acknowledged");
    }

    public async Task<OpsgenieOutcome> Reword(OpsgenieAsk ask, Alert alert)
    {
        var (isMessage, field) = ask.Action == UpdateMessage ? (true, "message") : (false, "description");
        var text = ask.Demand(field);
        await OpsgenieAsk.About(field, () => reword.Run(new(alert.Id, isMessage ? text : null, isMessage ? null : text), ask.By, ask.Stop));
        return OpsgenieOutcome.Done("Alert is reworded");
    }

    /// <summary>The remark itself is left on the alert as it is with everything that is asked.</summary>
    public static Task<OpsgenieOutcome> Remark(OpsgenieAsk ask)
    {
        ask.Demand("note");
        return Task.FromResult(OpsgenieOutcome.Done("Note is added"));
    }

    public Task<OpsgenieOutcome> AddTags(OpsgenieAsk ask, Alert alert) => Retag(ask, alert, tags => tags.Union(ask.Many(Tags)), "Tags are added");

    public Task<OpsgenieOutcome> RemoveTags(OpsgenieAsk ask, Alert alert) => Retag(ask, alert, tags => tags.Except(ask.Many(Tags)), "Tags are removed");

    public async Task<OpsgenieOutcome> AddDetails(OpsgenieAsk ask, Alert alert)
    {
        var details = new List<KeyValuePair<string, string>>();
        if (ask.Object("details").EnumerateObject().MoveNext() is false || !EventReader.Pairs(ask.Body, "details", details))
            throw new Refused("details is an object of texts and can not be empty.", "details");
        return await Relabel(ask, alert, "details", labels => labels.With(details), "Details are added");
    }

    public Task<OpsgenieOutcome> RemoveDetails(OpsgenieAsk ask, Alert alert)
    {
        var keys = ask.Many("keys");
        return Relabel(ask, alert, "keys", labels => LabelSet.Of(labels.Pairs.Where(pair => !keys.Contains(pair.Key))), "Details are removed");
    }

    /// <summary>What the alert's own life knows by another name; other systems' actions have nothing behind them here.</summary>
    public Task<OpsgenieOutcome> Act(OpsgenieAsk ask, Alert alert, string name) => name.ToLowerInvariant() switch
    {
        "acknowledge" or "ack" => Acknowledge(ask, alert),
        "unacknowledge" or "unack" => GiveBack(ask, alert),
        _ => throw new Refused($"There is no action {name} here: an alert can be acknowledged, unacknowledged and closed.", "action"),
    };

    private Task<OpsgenieOutcome> Retag(OpsgenieAsk ask, Alert alert, Func<IEnumerable<string>, IEnumerable<string>> change, string status) =>
        ask.Many(Tags).Any(tag => tag.Contains(',', StringComparison.Ordinal)) ? throw new Refused("A tag has no comma.", Tags)
        : Relabel(ask, alert, Tags, labels => labels.With(new KeyValuePair<string, string>(Tags, string.Join(',', change(OpsgenieJson.TagsOf(labels))))), status);

    private async Task<OpsgenieOutcome> Relabel(OpsgenieAsk ask, Alert alert, string field, Func<LabelSet, LabelSet> change, string status)
    {
        var now = await store.Alert(alert.Id, ask.Stop);
        await OpsgenieAsk.About(field, () => relabel.Run(new(alert.Id, change(now.Labels)), ask.By, ask.Stop));
        return OpsgenieOutcome.Done(status);
    }
}
