using Tandem.Interface.Language;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;
using Tandem.Transition.Freezes;

namespace Tandem.Transition.Conflicts;

/// <summary>Times in which nothing is changed; emergencies are held up by none.</summary>
public sealed class StandingFreezes(Store store, Words say) : IConflictSource
{
    public async Task<IReadOnlyList<ChangeConflict>> Of(ConflictQuestion question, CancellationToken stop)
    {
        var freezes = await store.FreezesOn(question.Items, question.Services, question.From, question.To, stop);
        return [.. freezes.Select(freeze => new ChangeConflict(
            "freeze", question.Type != ChangeType.Emergency, FreezeKind.Kind.NumberOf(freeze), freeze.Title, freeze.StartsAt, freeze.EndsAt, say["Nothing is changed then, unless it is an emergency."]))];
    }
}
