using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Tandem.Kernel;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;

namespace Tandem.Operation.StatusSubscribers;

/// <summary>Makes the links by which a subscriber confirms and leaves: nobody else can make them, and one does not open the other.</summary>
public sealed class SubscriptionLinks(IDataProtectionProvider protection, SiteAddress site)
{
    private const int LongestToken = 500;
    private readonly IDataProtector confirming = protection.CreateProtector("Tandem.Operation.StatusSubscribers.Confirm");
    private readonly IDataProtector leaving = protection.CreateProtector("Tandem.Operation.StatusSubscribers.Leave");

    public string Confirm(Id<StatusSubscriber> subscriber) => site.Of($"/status/confirm/{confirming.Protect(subscriber.Value.ToString("n"))}");

    public string Leave(Id<StatusSubscriber> subscriber) => site.Of($"/status/unsubscribe/{leaving.Protect(subscriber.Value.ToString("n"))}");

    /// <exception cref="Gone">There never was such a link.</exception>
    public Id<StatusSubscriber> ReadConfirm(string token) => Read(confirming, token);

    /// <exception cref="Gone">There never was such a link.</exception>
    public Id<StatusSubscriber> ReadLeave(string token) => Read(leaving, token);

    private static Id<StatusSubscriber> Read(IDataProtector protector, string token)
    {
        try
        {
            return new(Guid.ParseExact(protector.Unprotect(token.Length > LongestToken ? "" : token), "n"));
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            throw new Gone("This link has been used or is too old. Ask for a new one.");
        }
    }
}
