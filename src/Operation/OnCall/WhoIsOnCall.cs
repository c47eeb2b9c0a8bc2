using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.Operation.OnCall;

/// <summary>Says who is on call by a schedule.</summary>
public sealed class WhoIsOnCall(Store store)
{
    /// <summary>Whoever is on call at a moment, if the person is still active; a retired schedule names nobody.</summary>
    public async Task<Person?> At(Schedule schedule, DateTimeOffset moment, CancellationToken stop)
    {
        if (schedule.State != ScheduleLife.Active || Roster.Of(schedule).At(moment) is not { } number)
            return null;
        return (await store.PeopleOf([number], stop)).GetValueOrDefault(number) is { IsActive: true } person ? person : null;
    }
}
