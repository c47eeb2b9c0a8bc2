using Tandem.Kernel;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;
using Tandem.Transition.Freezes;

namespace Tandem.Transition.Conflicts;

/// <summary>Keeps what is no emergency out of a freeze.</summary>
public static class FreezeGuard
{
    extension(Store store)
    {
        /// <exception cref="Refused">Nothing may be changed in that time.</exception>
        internal async Task DemandUnfrozen(Change change, DateTimeOffset from, DateTimeOffset to, CancellationToken stop)
        {
            if (change.Type == ChangeType.Emergency)
                return;
            if (await store.FreezesOn(change.Items, await store.ServicesOf(change, stop), from, to, stop) is [var freeze, ..])
                throw new Refused($"Nothing is changed while {FreezeKind.Kind.NumberOf(freeze)} “{freeze.Title}” stands, until {freeze.EndsAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC, unless it is an emergency.", "plannedStart");
        }
    }
}
