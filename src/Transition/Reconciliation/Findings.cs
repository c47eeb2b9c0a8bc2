using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Reconciliation;

/// <summary>Keeps the list of discrepancies in step with what one look found: what is new is opened, what was found before is not doubled, what is no longer true is settled.</summary>
internal sealed class Findings
{
    private const string NoLongerTrue = "No longer true.";
    private readonly Store store;
    private readonly Actor by;
    private readonly DateTimeOffset now;
    private readonly Dictionary<string, Discrepancy> known;
    private readonly HashSet<string> raised = [];

    private Findings(Store store, Actor by, DateTimeOffset now, Dictionary<string, Discrepancy> known) => (this.store, this.by, this.now, this.known) = (store, by, now, known);

    /// <param name="about">Which discrepancies the look may find or settle.</param>
    public static async Task<Findings> Load(Store store, Expression<Func<Discrepancy, bool>> about, Actor by, DateTimeOffset now, CancellationToken stop) =>
        new(store, by, now, await store.Discrepancies.Where(about).ToDictionaryAsync(each => each.Mark, stop));

    public void Raise(Doubt doubt)
    {
        if (!raised.Add(doubt.Mark))
            return;
        if (!known.TryGetValue(doubt.Mark, out var there))
            Open(doubt);
        else if (there.State == DiscrepancyLife.Settled || (there.State == DiscrepancyLife.Dismissed && Differs(there, doubt)))
            Reopen(there, doubt);
        else if (there.State == DiscrepancyLife.Open && Differs(there, doubt))
            Renew(there, doubt, new DiscrepancyChanged(there.Id));
    }

    /// <summary>Settles what is open and was not found again.</summary>
    /// <param name="looked">Where this look would have found it again; null: everywhere.</param>
    public void SettleOthers(Func<Discrepancy, bool>? looked = null)
    {
        foreach (var over in known.Values.Where(each => each.State == DiscrepancyLife.Open && !raised.Contains(each.Mark) && looked?.Invoke(each) != false))
            store.Settle(over, NoLongerTrue, by);
    }

    private void Open(Doubt doubt)
    {
        var made = new Discrepancy
        {
            Mark = doubt.Mark,
            Title = doubt.Title,
            Nature = doubt.Nature,
            Item = doubt.Item,
            Other = doubt.Other,
            Field = doubt.Field,
            Source = doubt.Source,
            Ours = doubt.Ours,
            OurSource = doubt.OurSource,
            Theirs = doubt.Theirs,
            FoundAt = now,
        };
        known.Add(made.Mark, made);
        store.Add(made);
        store.Announce(new DiscrepancyFound(made.Id, made.Item, made.Source), by);
    }

    private void Reopen(Discrepancy there, Doubt doubt)
    {
        there.Move(DiscrepancyLife.Open);
        there.FoundAt = now;
        Renew(there, doubt, new DiscrepancyReopened(there.Id));
    }

    private void Renew(Discrepancy there, Doubt doubt, Kernel.Facts.IFact fact)
    {
        (there.Title, there.Ours, there.OurSource, there.Theirs) = (doubt.Title, doubt.Ours, doubt.OurSource, doubt.Theirs);
        store.Announce(fact, by);
    }

    private static bool Differs(Discrepancy there, Doubt doubt) => (there.Ours, there.OurSource, there.Theirs) != (doubt.Ours, doubt.OurSource, doubt.Theirs);
}
