using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Absences;

/// <summary>Says that somebody will not be away after all.</summary>
public sealed class WithdrawAbsence(Store store) : IFeature<WithdrawAbsence.Request>
{
    public sealed record Request(Id<Absence> Absence);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var absence = await store.Set<Absence>().SingleOrDefaultAsync(each => each.Id == request.Absence, stop) ?? throw new Missing("absence");
        absence.Withdraw();
        store.Announce(new AbsenceWithdrawn(absence.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
