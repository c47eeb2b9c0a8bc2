using Microsoft.EntityFrameworkCore;
using Tandem.Interface.Language;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Changes;
using Tandem.Transition.Freezes;

namespace Tandem.Transition.Conflicts;

/// <summary>Times in which nothing is changed; emergencies are held up by none. What reaches a frozen service only over the map is worth a thought.</summary>
public sealed class StandingFreezes(Store store, Words say) : IConflictSource
{
    public async Task<IReadOnlyList<ChangeConflict>> Of(ConflictQuestion question, CancellationToken stop)
    {
        var freezes = await store.FreezesBetween(question.From, question.To).ToListAsync(stop);
        var names = await Names([.. freezes.Where(freeze => !freeze.Concerns(question.Items, question.Services) && Reaches(question, freeze)).Select(freeze => freeze.Service!.Value).Distinct()], stop);
        return [.. freezes.Select(freeze => Between(question, freeze, names)).OfType<ChangeConflict>()];
    }

    private ChangeConflict? Between(ConflictQuestion question, ChangeFreeze freeze, Dictionary<Id<Service>, string> names)
    {
        ChangeConflict As(bool blocks, string why) => new("freeze", blocks, FreezeKind.Kind.NumberOf(freeze), freeze.Title, freeze.StartsAt, freeze.EndsAt, why);
        if (freeze.Concerns(question.Items, question.Services))
            return As(question.Type != ChangeType.Emergency, say["Nothing is changed then, unless it is an emergency."]);
        return Reaches(question, freeze) ? As(false, say["It reaches {0} through {1}, where nothing is changed then.", names[freeze.Service!.Value], question.Reached[freeze.Service.Value.Value]]) : null;
    }

    private static bool Reaches(ConflictQuestion question, ChangeFreeze freeze) => freeze.Service is { } service && question.Reached.ContainsKey(service.Value);

    private async Task<Dictionary<Id<Service>, string>> Names(Id<Service>[] services, CancellationToken stop) => services.Length == 0 ? []
        : await store.Services.AsNoTracking().Where(service => EF.Parameter(services).Contains(service.Id)).Select(service => new { service.Id, service.Serial, service.Name })
            .ToDictionaryAsync(service => service.Id, service => $"{ServiceKind.Kind.NumberOf(service.Serial)} {service.Name}", stop);
}
