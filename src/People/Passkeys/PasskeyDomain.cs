using Tandem.Kernel.Http;

namespace Tandem.People.Passkeys;

/// <summary>The name to which passkeys of this site belong: browsers make none for an address that is only a number (WebAuthn, 5.1.2).</summary>
internal static class PasskeyDomain
{
    extension(SiteAddress site)
    {
        /// <summary>The site's name; on one's own machine, reached by its number, the one by which every machine knows itself.</summary>
        public string Domain => site.Base is { IsLoopback: true, HostNameType: not UriHostNameType.Dns } ? "localhost" : site.Base.Host;

        /// <summary>Where a page of this site has to be opened for passkeys; null: the site has no name.</summary>
        public string? NamedAddress(string path) => Uri.CheckHostName(site.Domain) == UriHostNameType.Dns ? new UriBuilder(new Uri(site.Base, path)) { Host = site.Domain }.Uri.ToString() : null;
    }
}
