using Tandem.Kernel.Http;
using Tandem.Kernel.Settings;

namespace Tandem.Operation.Channels;

/// <summary>Where messages may go: into the public web, and to the machines of the own network that an administrator named.</summary>
public sealed class AllowedTargets(SiteSettings settings)
{
    /// <exception cref="Kernel.Refused">It is no address of the web, or lies within the own network and was not allowed.</exception>
    public async Task<Uri> Demand(string text, string about, CancellationToken stop) => PublicHttp.Demand(text.Trim(), about, await Named(stop));

    /// <summary>The machines an administrator named.</summary>
    public async Task<IReadOnlyList<string>> Named(CancellationToken stop) => await settings.Get(ChannelSettings.Allowed, stop);
}
