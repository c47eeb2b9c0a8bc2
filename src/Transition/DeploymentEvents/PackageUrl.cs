namespace Tandem.Transition.DeploymentEvents;

/// <summary>What a package URL (purl) says: <c>pkg:oci/shop/cart@2.4.1?arch=amd64</c>.</summary>
/// <param name="Version">Empty where it names none.</param>
internal sealed record PackageUrl(string Name, string Version)
{
    public static PackageUrl? Read(string? text)
    {
        if (text is null || !text.StartsWith("pkg:", StringComparison.OrdinalIgnoreCase))
            return null;
        var path = text[4..].Split('#')[0].Split('?')[0];
        var at = path.LastIndexOf('@');
        var (name, version) = at < 0 ? (path, "") : (path[..at], path[(at + 1)..]);
        return new(Uri.UnescapeDataString(name[(name.LastIndexOf('/') + 1)..]), Uri.UnescapeDataString(version));
    }
}
