using Tandem.Kernel.Facts;
using Tandem.Kernel.Listening;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Jobs;

/// <summary>Waits until the house has nothing left to do: what came in is worked off, every fact is heard, and no job is due.</summary>
public sealed class Quiet(JournalReader journal, Sequencer sequencer, ListeningEngine listening, JobEngine jobs, IEnumerable<IInbox> inboxes, Database database)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    /// <summary>Ends when everything that was begun is done; what is due later does not count.</summary>
    public async Task Wait(CancellationToken stop = default)
    {
        while (!await IsQuiet(stop))
            await Task.Delay(Look, stop);
    }

    private async Task<bool> IsQuiet(CancellationToken stop)
    {
        await NumberAll(stop);
        var before = await journal.Last(stop);
        return inboxes.All(inbox => inbox.IsEmpty) && await listening.IsSettled(stop) && await jobs.IsSettled(stop) && await listening.IsSettled(stop)
            && await NumberAll(stop) == 0 && await journal.Last(stop) == before;
    }

    /// <summary>What a listener has just told may be committed and have no place in the journal yet.</summary>
    private Task<int> NumberAll(CancellationToken stop) => database.Kind == DatabaseKind.Postgres ? sequencer.Number(stop) : Task.FromResult(0);
}
