using Tandem.Kernel.Comments;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Storage;
using Tandem.Operation.Events;

namespace Tandem.Operation.Opsgenie;

/// <summary>Carries out what is asked of an alert, with the remark that comes with it and what became of it, in one save.</summary>
internal sealed class OpsgenieErrands(Store store, OpsgenieRequests requests, AddComment comments)
{
    private const int MostTries = 8;

    public async Task Run(OpsgenieAsk ask, Alert? alert, bool evenClosed, Func<OpsgenieAsk, Alert, Task<OpsgenieOutcome>> deed)
    {
        if (alert is null || !(alert.Open || evenClosed))
        {
            await Fail(ask, alert);
            return;
        }

        ask.By.Demand(AlertKind.Kind.EditRight);
        try
        {
            await store.Anew(MostTries, async () =>
            {
                await store.AsOne(
                    async () =>
                    {
                        var outcome = await deed(ask, alert);
                        await Remark(ask, alert);
                        requests.Note(ask, alert, outcome);
                    },
                    ask.Stop);
                return true;
            });
        }
        catch (NoSuchMove)
        {
            store.Forget();
            await Fail(ask, alert, "Somebody else was faster: the alert has changed");
        }
    }

    /// <summary>There is no such alert, or it is over.</summary>
    public Task Fail(OpsgenieAsk ask, Alert? alert) => Fail(ask, alert, "There is no open alert");

    /// <summary>Leaves on the alert what is remarked on it.</summary>
    public async Task Remark(OpsgenieAsk ask, Alert alert)
    {
        if (ask.Note is { } note)
            await comments.Run(new(AlertKind.Key(alert.Id), note), ask.By, ask.Stop);
    }

    private async Task Fail(OpsgenieAsk ask, Alert? alert, string status)
    {
        requests.Note(ask, alert, OpsgenieOutcome.Failed(status));
        await store.SaveChangesAsync(ask.Stop);
    }
}
