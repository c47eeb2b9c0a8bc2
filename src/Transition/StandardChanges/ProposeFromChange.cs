using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;

namespace Tandem.Transition.StandardChanges;

/// <summary>Proposes as a standard change what went well.</summary>
public sealed class ProposeFromChange(Store store, ProposeStandardChange propose) : IFeature<ProposeFromChange.Request>
{
    /// <param name="Title">Null: as the change is called.</param>
    public sealed record Request(Id<Change> Change, string? Title = null);

    /// <exception cref="Refused">It is not over, or did not go as planned.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("standard-changes.create");
        var change = await store.Change(request.Change, stop);
        if (!Suits(change))
            throw new Refused("Only what went as planned can become a standard change.", "outcome");
        var minutes = (int)Math.Clamp(Math.Ceiling((change.ActualEnd!.Value - change.ActualStart!.Value).TotalMinutes), 1, ChangeRules.LongestDays * 24 * 60);
        await propose.Run(
            new(request.Title ?? change.Title, change.Description, change.Service, change.Items, change.Team, minutes, change.Interrupts, change.ImplementationPlan, change.TestPlan, change.BackOutPlan), by, stop);
    }

    /// <summary>Whether it could become a standard change.</summary>
    public static bool Suits(Change change) => change is { Type: not ChangeType.Standard, Outcome: ChangeOutcome.Successful, ActualStart: not null, ActualEnd: not null };
}
