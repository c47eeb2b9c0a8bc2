using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Treaties;

/// <summary>Takes a signature back as long as it put nothing in force.</summary>
public sealed class TakeSignatureBack(Store store) : IFeature<TakeSignatureBack.Request>
{
    public sealed record Request(Id<Treaty> Treaty);

    /// <exception cref="Refused">They have signed nothing that is not in force.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var treaty = await store.Treaty(request.Treaty, stop);
        treaty.TakeBack(by.Person is { } person ? new(person) : throw new Refused("People sign treaties.", "productOwner"));
        store.Announce(new TreatySignatureWithdrawn(treaty.Id, treaty.TextEdition), by);
        await store.SaveChangesAsync(stop);
    }
}
