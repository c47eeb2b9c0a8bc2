using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Repetition;

/// <summary>Honours <c>Idempotency-Key</c> for requests that one writer carries out together in one save.</summary>
public sealed class RequestMarks(Store store, TimeProvider clock)
{
    private readonly Dictionary<string, AnsweredRequest> known = new(StringComparer.Ordinal);

    /// <summary>Looks up, in one go, what is known of several.</summary>
    public async Task Learn(IEnumerable<RequestMark> marks, CancellationToken stop)
    {
        var keys = marks.Select(mark => mark.Key).ToList();
        foreach (var row in await store.Set<AnsweredRequest>().Where(row => keys.Contains(row.Key)).ToListAsync(stop))
            known[Convert.ToBase64String(row.Key)] = row;
    }

    /// <summary>Marks a request as carried out with the next save.</summary>
    /// <returns>Whether it was not carried out before.</returns>
    /// <exception cref="Refused">The key was used for another request.</exception>
    public bool Begin(RequestMark mark)
    {
        var (name, now) = (Convert.ToBase64String(mark.Key), clock.GetUtcNow());
        if (!known.TryGetValue(name, out var row))
        {
            store.Add(known[name] = new AnsweredRequest { Key = mark.Key, Fingerprint = mark.Fingerprint, At = now });
            return true;
        }

        if (row.At > now - AnsweredRequests.Kept)
            return CryptographicOperations.FixedTimeEquals(row.Fingerprint, mark.Fingerprint) ? false : throw AnsweredRequests.UsedForAnother();
        (row.Fingerprint, row.At) = (mark.Fingerprint, now);
        return true;
    }
}
