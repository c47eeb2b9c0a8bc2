using Microsoft.EntityFrameworkCore;
using Tandem.Interface.Language;
using Tandem.Kernel.Storage;
using Tandem.Transition.Conflicts;

namespace Tandem.Operation.OnCall;

/// <summary>Hand-overs of the team's schedules in the middle of a change: whoever began to watch it is not the one who is called.</summary>
public sealed class HandOvers(Store store, Words say) : IConflictSource
{
    public async Task<IReadOnlyList<ChangeConflict>> Of(ConflictQuestion question, CancellationToken stop)
    {
        if (question.Team is not { } team)
            return [];
        var schedules = await store.Set<Schedule>().AsNoTracking().Where(schedule => schedule.Team == team && schedule.State == ScheduleLife.Active).OrderBy(schedule => schedule.Serial).ToListAsync(stop);
        return
        [
            .. from schedule in schedules
               from shift in Roster.Of(schedule).Shifts(question.From, question.To).Skip(1)
               select new ChangeConflict("handOver", false, ScheduleKind.Kind.NumberOf(schedule), schedule.Name, shift.From, shift.From.AddMinutes(1), say["Who is on call changes meanwhile."]),
        ];
    }
}
