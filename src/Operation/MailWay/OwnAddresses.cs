using Tandem.Kernel.Mail;
using Tandem.Kernel.Settings;
using Tandem.Operation.MailDesk;

namespace Tandem.Operation.MailWay;

/// <summary>The addresses that are the site's own.</summary>
internal sealed class OwnAddresses(SiteSettings settings)
{
    public async Task<IReadOnlyList<string>> All(CancellationToken stop) =>
        [.. (await settings.Get(InboundSettings.Addresses, stop)).Append(await settings.Get(MailSettings.Sender, stop)).Where(each => each.Length > 0).Select(each => each.ToLowerInvariant()).Distinct()];
}
