using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Tandem.Kernel.Access;

namespace Tandem.Api;

/// <summary>Gives every person or token, and every stranger's address, a bucket of requests that fills up again by the second.</summary>
internal static class RateLimits
{
    private const int BurstSeconds = 10;

    public static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Bucket);
        limiter.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    });

    private static RateLimitPartition<string> Bucket(HttpContext context)
    {
        var limits = context.RequestServices.GetRequiredService<RequestLimits>();
        return context.Features.Get<Actor>() is { Person: { } person }
            ? Partition($"person {person}", limits.PerCaller)
            : Partition($"address {Network(context.Connection.RemoteIpAddress)}", limits.PerStranger);
    }

    private static RateLimitPartition<string> Partition(string who, int perMinute) => RateLimitPartition.GetTokenBucketLimiter(who, _ => new()
    {
        TokenLimit = Math.Max(1, perMinute * BurstSeconds / 60),
        TokensPerPeriod = Math.Max(1, perMinute / 60),
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
        AutoReplenishment = true,
    });

    /// <summary>An IPv4 address, or the /64 an IPv6 address lies in: one household or machine.</summary>
    private static string Network(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
