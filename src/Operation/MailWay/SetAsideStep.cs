using Tandem.Kernel.Storage;

namespace Tandem.Operation.MailWay;

/// <summary>Nothing comes of what no person wrote: no answer, no record, and nothing is taken up again (RFC 3834, 2).</summary>
internal sealed class SetAsideStep(Store store) : IMailStep
{
    public Task Take(MailPassage passage, CancellationToken stop)
    {
        if (passage.Automatic is { } why)
            passage.Ignore(store, "Set aside", $"It is {why}.");
        return Task.CompletedTask;
    }
}
