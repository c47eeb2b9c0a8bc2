using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Channels;
using Tandem.Operation.OnCall;
using Tandem.People.Calendars;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.Escalations;

/// <summary>What must be true of every escalation policy.</summary>
public sealed class EscalationChecks(Store store, SigningKeys keys, AllowedTargets allowed)
{
    public const int MostSteps = 20;
    private const int MostTargets = 20;
    private const int MostDefaults = 100;
    private const int MostRepeats = 9;

    /// <summary>Minutes a step may wait.</summary>
    private const int LongestWait = 1_440;

    /// <exception cref="Refused">Something makes no sense.</exception>
    public async Task Demand(EscalationPolicy policy, CancellationToken stop)
    {
        policy.Name = policy.Name.Trim() is { Length: > 0 and <= 100 } name ? name : throw new Refused("Give the policy a name of at most 100 characters.", "name");
        policy.Description = policy.Description.Trim() is { Length: <= 10_000 } text ? text : throw new Refused("Describe it in at most 10,000 characters.", "description");
        if (policy.Repeat is < 0 or > MostRepeats)
            throw new Refused($"The steps are repeated at most {MostRepeats} times.", "repeat");
        if (policy.Steps.Count is 0 or > MostSteps)
            throw new Refused($"A policy has from 1 to {MostSteps} steps.", "steps");
        var tidy = new List<EscalationStep>();
        foreach (var step in policy.Steps)
            tidy.Add(await Tidy(step, stop));
        policy.Steps = tidy;
        policy.DefaultFor = await Defaults(policy, stop);
        if (policy.Seal.Length == 0)
            policy.Seal = keys.Make();
    }

    private async Task<EscalationStep> Tidy(EscalationStep step, CancellationToken stop)
    {
        if (step.Wait is < 1 or > LongestWait)
            throw new Refused($"A step waits from 1 to {LongestWait} minutes.", "steps");
        if (step.Notify is not { Count: > 0 and <= MostTargets })
            throw new Refused($"A step calls somebody, and at most {MostTargets}.", "steps");
        var targets = new List<EscalationTarget>();
        foreach (var target in step.Notify)
            targets.Add(target with { Who = await Tidy(target, stop) });
        return step with { Notify = targets, Calendar = string.IsNullOrWhiteSpace(step.Calendar) ? "" : await Number(Calendar.Kind, step.Calendar, "steps", stop) };
    }

    private async Task<string> Tidy(EscalationTarget target, CancellationToken stop) => target.To switch
    {
        TargetKind.Person => (await store.NumbersOf([target.Who ?? ""], "steps", stop))[0],
        TargetKind.Schedule => await Number(ScheduleKind.Kind, target.Who, "steps", stop),
        TargetKind.Team or TargetKind.RoundRobin => await Number(Team.Kind, target.Who, "steps", stop),
        TargetKind.Webhook => (await allowed.Demand(target.Who ?? "", "steps", stop)).ToString(),
        _ => throw new Refused("A step calls a person, a schedule, a team, one of a team, or a webhook.", "steps"),
    };

    private async Task<List<string>> Defaults(EscalationPolicy policy, CancellationToken stop)
    {
        if (policy.DefaultFor.Count > MostDefaults)
            throw new Refused($"A policy is the usual one of at most {MostDefaults} teams and services.", "defaultFor");
        var numbers = new List<string>();
        foreach (var said in policy.DefaultFor)
            numbers.Add(ServiceKind.Kind.SerialOf(said) is not null && store.Kinds.OfNumber(said) == ServiceKind.Kind || await IsService(said, stop)
                ? await Number(ServiceKind.Kind, said, "defaultFor", stop)
                : await Number(Team.Kind, said, "defaultFor", stop));
        foreach (var other in await store.EscalationPolicies.AsNoTracking().Where(each => each.State == EscalationLife.Active && each.Id != policy.Id).OrderBy(each => each.Serial).ToListAsync(stop))
        {
            if (numbers.Find(other.DefaultFor.Contains) is { } taken)
                throw new Refused($"{taken} has a usual policy already: {EscalationPolicyKind.Kind.NumberOf(other)}.", "defaultFor");
        }

        return [.. numbers.Distinct()];
    }

    private Task<bool> IsService(string said, CancellationToken stop) => store.Services.AnyAsync(service => service.Name == said.Trim(), stop);

    /// <summary>The number of a record that is named by its number or its name.</summary>
    private async Task<string> Number<T>(RecordKind<T> kind, string? said, string about, CancellationToken stop) where T : Record<T>
    {
        var word = said?.Trim() ?? "";
        var records = store.Set<T>().AsNoTracking();
        var serial = kind.SerialOf(word) ?? -1;
        var found = await records.Where(record => record.Serial == serial).Select(record => (int?)record.Serial).FirstOrDefaultAsync(stop);
        if (found is null && kind.Title is { } title)
            found = await records.Where(Named(title, word)).OrderBy(record => record.Serial).Select(record => (int?)record.Serial).FirstOrDefaultAsync(stop);
        return found is { } known ? kind.NumberOf(known) : throw new Refused($"There is no {kind.Noun} \"{word}\".", about);
    }

    private static System.Linq.Expressions.Expression<Func<T, bool>> Named<T>(System.Linq.Expressions.Expression<Func<T, string>> title, string word) =>
        System.Linq.Expressions.Expression.Lambda<Func<T, bool>>(System.Linq.Expressions.Expression.Equal(title.Body, System.Linq.Expressions.Expression.Constant(word)), title.Parameters);
}
