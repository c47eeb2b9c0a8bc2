using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Handling;

/// <summary>Sets what will happen to an incident by itself, and calls it off when its state changes. Saved together with the change.</summary>
public sealed class IncidentTimers(Store store, JobSchedule jobs, CurrentSettings settings, IncidentHours hours, TimeProvider clock)
{
    /// <param name="before">The state it was in.</param>
    public async Task Follow(Incident incident, string before, CancellationToken stop)
    {
        if (before == IncidentLife.Pending)
        {
            await jobs.Cancel(AnswerKey(incident.Id), stop);
            await jobs.Cancel(ResumptionKey(incident.Id), stop);
        }

        if (before == IncidentLife.Resolved)
            await jobs.Cancel(ClosingKey(incident.Id), stop);
        if (incident.State == IncidentLife.Pending)
            await Wait(incident, stop);
        if (incident.State == IncidentLife.Resolved)
            await SetClosing(incident, stop);
    }

    /// <summary>When the requester is next reminded or given up, after so many reminders.</summary>
    public async Task AwaitAnswer(Incident incident, int reminded, CancellationToken stop)
    {
        var rules = await settings.Of(store, stop);
        var days = reminded < rules.Reminders && rules.RemindAfter > 0 ? rules.RemindAfter : rules.GiveUpAfter;
        if (days > 0)
            await jobs.Add(new PressForAnswer.Order(incident.Id, reminded), await hours.After(incident, clock.GetUtcNow(), days, stop), AnswerKey(incident.Id), stop);
    }

    private async Task Wait(Incident incident, CancellationToken stop)
    {
        if (incident.PendingReason == PendingReason.Requester)
            await AwaitAnswer(incident, 0, stop);
        if (incident.PendingUntil is { } until)
            await jobs.Add(new EndWaiting.Order(incident.Id, until), until, ResumptionKey(incident.Id), stop);
    }

    private async Task SetClosing(Incident incident, CancellationToken stop)
    {
        var days = (await settings.Of(store, stop)).CloseAfter;
        if (days > 0)
            await jobs.Add(new CloseWhatIsOver.Order(incident.Id), await hours.After(incident, clock.GetUtcNow(), days, stop), ClosingKey(incident.Id), stop);
    }

    public static string AnswerKey(Id<Incident> incident) => $"incident answer {incident}";

    public static string ResumptionKey(Id<Incident> incident) => $"incident resumption {incident}";

    public static string ClosingKey(Id<Incident> incident) => $"incident closing {incident}";
}
