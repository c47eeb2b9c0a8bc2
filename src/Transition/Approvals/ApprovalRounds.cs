using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Transition.ApprovalPolicies;
using Tandem.Transition.Substitutions;

namespace Tandem.Transition.Approvals;

/// <summary>Asks everybody who decides about a record, stage after stage, and carries on what they decided.</summary>
public sealed class ApprovalRounds(Store store, IServiceProvider services, PolicyTable policies, StricterApprovals stricter, StageApprovers approvers, JobSchedule jobs, TimeProvider clock)
{
    /// <summary>Asks the first stage; saved with whatever brought the record to be decided.</summary>
    /// <param name="until">From then on nobody can decide.</param>
    /// <exception cref="Refused">No row of the table suits it, a stage has too few who may decide, or only emergencies are let through.</exception>
    public async Task Begin(IApprovalSubject subject, IRecord record, DateTimeOffset until, Actor by, CancellationToken stop)
    {
        var about = new RecordKey(subject.Kind.Name, record.Key);
        var policy = await policies.For(subject, record, stop);
        var stages = await approvers.Of(policy, await stricter.Stages(policy, subject, record, stop), subject, record, stop);
        var round = new ApprovalRound
        {
            SubjectKind = about.Kind,
            Subject = about.Id,
            Number = (await store.RoundsAbout(about).Select(other => (int?)other.Number).FirstOrDefaultAsync(stop) ?? 0) + 1,
            Policy = policy.Id,
            PolicyName = policy.Name,
            Stages = [.. stages.Select(stage => stage.Asked)],
            AskedAt = Moments.ToMicrosecond(clock.GetUtcNow()),
            ExpiresAt = Moments.ToMicrosecond(until),
        };
        store.Add(round);
        foreach (var (stage, at) in stages.Select((stage, at) => (stage, at + 1)))
        {
            foreach (var approver in stage.Approvers)
                await Prepare(round, at, stage.Asked.Title, approver, subject.Kind, record, by, stop);
        }

        await jobs.Add(new ExpireRound.Order(round.Id), until, JobKey(round), stop);
    }

    /// <summary>Calls off what is still open about a record; saved with whatever made it needless.</summary>
    public async Task Withdraw(RecordKey about, string reason, Actor by, CancellationToken stop)
    {
        if (await store.RoundsAbout(about).FirstOrDefaultAsync(stop) is not { IsOpen: true } round)
            return;
        Withdraw((await store.ApprovalsIn(round.Id).ToListAsync(stop)).Where(approval => approval.IsOpen), reason, by);
        await End(round, RoundState.Withdrawn, stop);
    }

    /// <summary>Looks at what was decided, asks the next stage or ends the round, and saves it all.</summary>
    internal async Task Settle(ApprovalRound round, Actor by, CancellationToken stop)
    {
        round.Turns++;
        var all = await store.ApprovalsIn(round.Id).ToListAsync(stop);
        var stage = all.Where(approval => approval.Stage == round.Stage).ToList();
        var (needed, yes, open) = (round.Stages[round.Stage - 1].Needed, Count(stage, ApprovalLife.Approved), Count(stage, ApprovalLife.Asked));
        if (yes + open < needed)
        {
            var no = stage.Last(approval => approval.State == ApprovalLife.Rejected);
            Withdraw(all.Where(approval => approval.IsOpen), "It was rejected.", by);
            await End(round, RoundState.Rejected, stop);
            await Subject(round).Reject(round.Subject, no.Comment, by, stop);
        }
        else if (yes >= needed)
        {
            Withdraw(stage.Where(approval => approval.IsOpen), "Enough others said yes.", by);
            await Next(round, all, by, stop);
        }
        else
        {
            await store.SaveChangesAsync(stop);
        }
    }

    /// <summary>Ends a round that nobody decided in time.</summary>
    internal async Task Expire(ApprovalRound round, Actor by, CancellationToken stop)
    {
        foreach (var approval in (await store.ApprovalsIn(round.Id).ToListAsync(stop)).Where(approval => approval.IsOpen))
        {
            approval.Expire();
            store.Announce(new ApprovalExpired(approval.Id), by);
        }

        await End(round, RoundState.Expired, stop);
        await Subject(round).Lapse(round.Subject, "Nobody decided in time. Plan it anew and ask again.", by, stop);
    }

    /// <exception cref="Refused">It is the person's own affair.</exception>
    internal async Task DemandStranger(ApprovalRound round, Id<Person> person, CancellationToken stop)
    {
        var subject = Subject(round);
        var record = await subject.Kind.Shelf.Find(store, Reach.Everywhere, round.Subject, stop) ?? throw new Missing(subject.Kind.Noun);
        if ((await subject.Owners(record, stop)).Contains(person.Value))
            throw new Refused("Nobody decides about their own: not who wants it, who raised it or who carries it out.", "approver");
    }

    private async Task Next(ApprovalRound round, List<Approval> all, Actor by, CancellationToken stop)
    {
        if (round.Stage == round.Stages.Count)
        {
            await End(round, RoundState.Approved, stop);
            await Subject(round).Approve(round.Subject, by, stop);
            return;
        }

        round.Stage++;
        foreach (var approval in all.Where(approval => approval.Stage == round.Stage && approval.IsOpen))
            await Ask(approval, by, stop);
        await store.SaveChangesAsync(stop);
    }

    private async Task Prepare(ApprovalRound round, int stage, string title, Id<Person>? approver, RecordKind kind, IRecord record, Actor by, CancellationToken stop)
    {
        var approval = new Approval
        {
            Subject = kind.NumberOf(record),
            Title = kind.TitleOf(record),
            SubjectKind = kind.Name,
            SubjectKey = record.Key,
            Round = round.Id,
            Stage = stage,
            StageTitle = title,
            Board = approver is null,
            ExpiresAt = round.ExpiresAt,
        };
        if (approver is { } person)
            approval.HandOn(person);
        store.Add(approval);
        if (stage == 1)
            await Ask(approval, by, stop);
        else
            store.Announce(new ApprovalPrepared(approval.Id), by);
    }

    private async Task Ask(Approval approval, Actor by, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        approval.Ask(now);
        store.Announce(new ApprovalAsked(approval.Id, await store.SubstituteOf(approval.Approver, now, stop)), by);
    }

    private void Withdraw(IEnumerable<Approval> approvals, string reason, Actor by)
    {
        foreach (var approval in approvals)
        {
            approval.Withdraw();
            store.Announce(new ApprovalWithdrawn(approval.Id, reason), by);
        }
    }

    private async Task End(ApprovalRound round, RoundState state, CancellationToken stop)
    {
        (round.State, round.EndedAt) = (state, Moments.ToMicrosecond(clock.GetUtcNow()));
        round.Turns++;
        await jobs.Cancel(JobKey(round), stop);
    }

    // Found when it is needed: what carries a decision on may itself ask for approvals.
    private IApprovalSubject Subject(ApprovalRound round) => ApprovalSubjects.Of(services, round.SubjectKind);

    private static int Count(List<Approval> approvals, string state) => approvals.Count(approval => approval.State == state);

    private static string JobKey(ApprovalRound round) => $"approvals-expire:{round.Id:n}";
}
