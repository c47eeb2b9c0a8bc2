namespace Tandem.Operation.Channels;

/// <summary>A message was not taken.</summary>
/// <param name="isCertain">It certainly did not arrive, so that trying again doubles nothing.</param>
/// <param name="mayPass">Trying again may help.</param>
public sealed class DeliveryFailed(string why, bool isCertain = true, bool mayPass = true) : Exception(why)
{
    public bool IsCertain { get; } = isCertain;

    public bool MayPass { get; } = mayPass;
}
