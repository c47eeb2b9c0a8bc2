using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Treaties;

/// <summary>Signs an edition of a treaty; what both owners signed is in force, and looks at the budget at once.</summary>
public sealed class SignTreaty(Store store, MoveStages stages, TimeProvider clock) : IFeature<SignTreaty.Request>
{
    /// <param name="Edition">The edition that was read; null: the one that stands there.</param>
    public sealed record Request(Id<Treaty> Treaty, int? Edition = null);

    /// <exception cref="Refused">It is not theirs to sign, they have, or another edition stands there by now.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var treaty = await store.Treaty(request.Treaty, stop);
        if (request.Edition is { } read && read != treaty.TextEdition)
            throw new Refused($"It was changed meanwhile: edition {treaty.TextEdition} stands there. Read it before you sign.", "edition");
        if (treaty.ProductOwner is null || treaty.OperationsOwner is null)
            throw new Refused("Say first who signs for the product and who for its operation.", treaty.ProductOwner is null ? "productOwner" : "operationsOwner");
        treaty.Sign(by.Person is { } person ? new(person) : throw new Refused("People sign treaties.", "productOwner"), Moments.ToMicrosecond(clock.GetUtcNow()));
        store.Announce(new TreatySigned(treaty.Id, treaty.TextEdition), by);
        if (treaty.State == TreatyLife.InForce && !treaty.IsToBeSigned)
            store.Announce(new TreatyPutInForce(treaty.Id, treaty.Edition), by);
        await store.SaveChangesAsync(stop);
        await stages.Now(treaty.Id, stop);
    }
}
