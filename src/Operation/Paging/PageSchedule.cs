using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Paging;

/// <summary>Sees to it that the next step of a page is taken in time: one row that is due.</summary>
public sealed class PageSchedule(JobSchedule jobs)
{
    /// <summary>Sets or calls off what comes next. Saved together with the change.</summary>
    public async Task Plan(Page page, CancellationToken stop)
    {
        if (page is { State: PageLife.Triggered, NextStepAt: { } due })
            await jobs.Add(new TakeStep.Order(page.Id, page.Round, page.Step), due, Key(page.Id), stop);
        else if (page is { State: PageLife.Snoozed, SnoozedUntil: { } until })
            await jobs.Add(new EndSnooze.Order(page.Id, until), until, SnoozeKey(page.Id), stop);
        if (page.State != PageLife.Triggered || page.NextStepAt is null)
            await jobs.Cancel(Key(page.Id), stop);
        if (page.State != PageLife.Snoozed)
            await jobs.Cancel(SnoozeKey(page.Id), stop);
    }

    private static string Key(Id<Page> page) => $"page step {page}";

    private static string SnoozeKey(Id<Page> page) => $"page snooze {page}";
}
