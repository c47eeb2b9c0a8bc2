using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Tandem.Kernel.Access;

namespace Tandem.Api;

/// <summary>Gives every person or token, and every stranger's address, a bucket of requests that fills up again by the second.</summary>
/// <remarks>The framework's own middleware never disposes of its buckets: their timers would run on in a process whose site was closed.</remarks>
internal sealed class RateLimits(RequestLimits limits) : IDisposable
{
    private const int BurstSeconds = 10;
    private readonly PartitionedRateLimiter<HttpContext> buckets = PartitionedRateLimiter.Create<HttpContext, string>(context => Bucket(context, limits));

    /// <summary>Lets a request pass, or answers 429 and says in how many seconds to come again.</summary>
    public async Task Guard(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<DisableRateLimitingAttribute>() is not null)
        {
            await next(context);
            return;
        }

        using var lease = buckets.AttemptAcquire(context);
        if (lease.IsAcquired)
        {
            await next(context);
            return;
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    public void Dispose() => buckets.Dispose();

    private static RateLimitPartition<string> Bucket(HttpContext context, RequestLimits limits) => context.Features.Get<Actor>() is { Person: { } person }
        ? Partition($"person {person}", limits.PerCaller)
        : Partition($"address {Network(context.Connection.RemoteIpAddress)}", limits.PerStranger);

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
