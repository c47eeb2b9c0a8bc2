using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Escalations;
using Tandem.People.Persons;

namespace Tandem.Operation.Paging;

/// <summary>Takes the next step of a page: finds out who is to be called now, plans their notices, and says when the step after it is due.</summary>
public sealed class TakeStep(Store store, Judgement judgement, Reached reached, TeamHours hours, NoticePlanner notices, PageSchedule schedule, TimeProvider clock) : IJob<TakeStep.Order>
{
    private static readonly Actor Tandem = Actor.System("escalation");

    public sealed record Order(Id<Page> Page, int Round, int Step);

    public async Task Run(Order request, CancellationToken stop)
    {
        if (await store.Pages.SingleOrDefaultAsync(page => page.Id == request.Page, stop) is not { State: PageLife.Triggered } page || (page.Round, page.Step) != (request.Round, request.Step))
            return;
        var now = Moments.ToMicrosecond(clock.GetUtcNow());
        if (await judgement.IsOver(page, stop))
        {
            page.Resolve(now);
            store.Announce(new PageResolved(page.Id, "What it is about is over."), Tandem);
        }
        else
        {
            await Go(page, await EscalationPlan.Of(store, page, stop), now, stop);
        }

        await schedule.Plan(page, stop);
        await store.SaveChangesAsync(stop);
    }

    /// <summary>Steps that reach nobody are passed over at once; a round that reaches nobody is tried again later, or once its hours begin.</summary>
    private async Task Go(Page page, EscalationPlan plan, DateTimeOffset now, CancellationToken stop)
    {
        var (round, step, opens) = (page.Round, page.Step, (DateTimeOffset?)null);
        for (; step < plan.Steps.Count; step++)
        {
            var next = plan.Steps[step];
            if (await hours.OpenFrom(next.Calendar, now, stop) is var open && open != now)
            {
                opens = opens is null || open < opens ? open ?? opens : opens;
                store.Announce(new PageStepPassed(page.Id, round + 1, step + 1, "Outside its hours."), Tandem);
                continue;
            }

            if (await Call(page, next, plan, round, step, now, stop))
            {
                page.Go(round, step + 1, now + TimeSpan.FromMinutes(next.Wait));
                return;
            }

            store.Announce(new PageStepPassed(page.Id, round + 1, step + 1, "Nobody is on call."), Tandem);
        }

        if (page.Step == 0 && opens is { } later)
        {
            page.Go(round, 0, later);
        }
        else if (round >= plan.Repeat || plan.Steps.Count == 0)
        {
            page.Go(round, step, null);
            store.Announce(new PageUnanswered(page.Id), Tandem);
        }
        else
        {
            // Whoever was called had their time; if nobody was in the whole round, the next waits as long as a step would.
            page.Go(round + 1, 0, page.Step > 0 ? now : now + TimeSpan.FromMinutes(plan.Steps[^1].Wait));
            store.Announce(new PageRoundBegun(page.Id, round + 2), Tandem);
        }
    }

    /// <returns>Whether anybody, or any program, is called.</returns>
    private async Task<bool> Call(Page page, EscalationStep step, EscalationPlan plan, int round, int at, DateTimeOffset now, CancellationToken stop)
    {
        var people = await reached.By(step, page, now, stop);
        var programs = step.Notify.Where(target => target.To == TargetKind.Webhook).ToList();
        if (people.Count + programs.Count == 0)
            return false;
        await notices.Plan(page, people, programs.Select(target => target.Who), plan.Seal, $"{round}.{at}", now, stop);
        if (people.Count > 0)
            page.Call(people.Select(Person.Kind.NumberOf));
        store.Announce(new PageStepTaken(page.Id, round + 1, at + 1, [.. people.Select(person => person.Name), .. programs.Select(_ => "a program")]), Tandem);
        return true;
    }
}
