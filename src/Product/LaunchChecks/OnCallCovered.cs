using System.Globalization;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Operation.Escalations;
using Tandem.Operation.OnCall;
using Tandem.Product.Launches;
using Tandem.Strategy.Portfolio;

namespace Tandem.Product.LaunchChecks;

/// <summary>Somebody can be called for each service, day and night as its schedule demands, in the two weeks after the launch.</summary>
public sealed class OnCallCovered(Store store, ReadCoverage coverage) : ILaunchCheck
{
    public string Name => "onCallCovered";

    public string Label => "Somebody is on call for every service in the two weeks after it";

    public LaunchType For => LaunchType.Launch;

    private const int Days = 14;

    public async Task<Finding> Of(LaunchScope scope, CancellationToken stop)
    {
        if (scope.Services.Count == 0)
            return scope.NoService;
        var schedules = await store.ActiveSchedules(stop);
        var covering = new List<string>();
        foreach (var service in scope.Services)
        {
            var found = await Of(service, schedules, scope.From, stop);
            if (!found.Passed)
                return found;
            covering.Add(found.Record);
        }

        return new(true, $"{Finding.Names([.. covering.Distinct()])} without a gap until {IsoDay.Of(scope.From.AddDays(Days))}.", covering[0]);
    }

    /// <summary>The schedules that its usual escalation policy calls count; where it has none, those of its team.</summary>
    private async Task<Finding> Of(Service service, List<Schedule> schedules, DateTimeOffset from, CancellationToken stop)
    {
        var called = (await store.UsualPolicy(service.Id, service.Team, stop))?.Steps.SelectMany(step => step.Notify).Where(target => target.To == TargetKind.Schedule).Select(target => target.Who).ToHashSet();
        var own = schedules.FindAll(schedule => called?.Contains(ScheduleKind.Kind.NumberOf(schedule)) ?? (service.Team is not null && schedule.Team == service.Team));
        var gap = default(Shift);
        foreach (var schedule in own)
        {
            var gaps = (await coverage.Run(schedule, from, from.AddDays(Days), stop)).Gaps;
            if (gaps.Count == 0)
                return new(true, "", ScheduleKind.Kind.NumberOf(schedule));
            gap ??= gaps[0];
        }

        return own.Count == 0
            ? new(false, $"No schedule says who is on call for {service.Name}.", ServiceKind.Kind.NumberOf(service))
            : new(false, string.Create(CultureInfo.InvariantCulture, $"Nobody is on call for {service.Name} from {gap!.From.UtcDateTime:yyyy-MM-dd HH:mm} UTC to {gap.Until.UtcDateTime:yyyy-MM-dd HH:mm} UTC."), ScheduleKind.Kind.NumberOf(own[0]));
    }
}
