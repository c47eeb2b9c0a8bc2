using Tandem.Kernel.Access;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Paging;

/// <summary>Judges a page anew before each notice: whether anybody still has to be called.</summary>
public sealed class Judgement(Store store)
{
    /// <returns>Why not; null: somebody has to.</returns>
    public async Task<string?> Against(Page page, CancellationToken stop) => page.State switch
    {
        PageLife.Acknowledged => "It is acknowledged.",
        PageLife.Snoozed => "It is snoozed.",
        PageLife.Resolved => "It is resolved.",
        _ => await IsOver(page, stop) ? "What it is about is over." : null,
    };

    /// <summary>Whether the record it is about is done, or no longer there.</summary>
    public async Task<bool> IsOver(Page page, CancellationToken stop)
    {
        if (page.About is not { } key || store.Kinds.Named(key.Kind) is not { } kind)
            return false;
        if (await kind.Shelf.Find(store, Reach.Everywhere, key.Id, stop) is not { } subject)
            return true;
        return kind.Life is { } life && kind.StateOf(subject) is { } state && life.States.Any(each => each.Name == state && (each.Category is StateCategory.Done or StateCategory.Ended));
    }
}
