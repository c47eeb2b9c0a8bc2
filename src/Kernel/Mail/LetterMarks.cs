using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Mail;

/// <summary>
/// Marks the Message-IDs of letters so that their answers are known again: <c>kind.record.letter.person.mark@site</c>, where the mark is an HMAC-SHA256 over
/// what stands before it, cut to 128 bits (RFC 2104, 5). Nobody else can make one.
/// </summary>
public sealed class LetterMarks(IServiceScopeFactory scopes, IDataProtectionProvider protection, SiteAddress site)
{
    private const int KeyBytes = 32;
    private const int MarkDigits = 32;
    private const int CodeLetters = 16;
    private const string Nobody = "0";
    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";

    private readonly IDataProtector seal = protection.CreateProtector("Tandem.Kernel.Mail.LetterMarks");
    private byte[]? key;

    /// <summary>What stands behind the @ of the site's own Message-IDs.</summary>
    public string Host => site.Base.Host;

    /// <param name="letter">What tells this letter from others about the record: letters and digits.</param>
    /// <param name="person">To whom it goes; null: the Message-ID of the whole thread.</param>
    public async ValueTask<string> Id(RecordKey about, string letter, Guid? person, CancellationToken stop = default)
    {
        var words = $"{about.Kind}.{about.Id:n}.{letter}.{(person is { } to ? to.ToString("n") : Nobody)}";
        return $"{words}.{Mark(await Key(stop), words)}@{Host}";
    }

    /// <summary>What a Message-ID says that this site wrote; null: it did not, or cannot know.</summary>
    public async ValueTask<LetterMark?> Read(string id, CancellationToken stop = default)
    {
        var local = id.Split('@')[0];
        var dot = local.LastIndexOf('.');
        if (dot <= 0 || local.Length - dot - 1 != MarkDigits)
            return null;
        var words = local[..dot];
        var mark = Mark(await Key(stop), words);
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(local[(dot + 1)..]), Encoding.UTF8.GetBytes(mark)))
            return null;
        return words.Split('.') is [var kind, var record, _, var person] && Guid.TryParseExact(record, "n", out var about)
            ? new(new(kind, about), Guid.TryParseExact(person, "n", out var to) ? to : null)
            : null;
    }

    /// <summary>A word of 16 letters (80 bits) that stands for some words, in one case so that it can be part of an address.</summary>
    public async ValueTask<string> Code(string words, CancellationToken stop = default) =>
        string.Concat(HMACSHA256.HashData(await Key(stop), Encoding.UTF8.GetBytes($"code {words}")).Take(CodeLetters).Select(each => Letters[each % Letters.Length]));

    private static string Mark(byte[] key, string words) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"letter {words}")))[..MarkDigits];

    private async ValueTask<byte[]> Key(CancellationToken stop)
    {
        if (key is { } known)
            return known;
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        return key = await Kept(store, stop) ?? await Make(store, stop);
    }

    private async Task<byte[]?> Kept(Store store, CancellationToken stop) =>
        await store.Set<LetterKey>().AsNoTracking().SingleOrDefaultAsync(stop) is { } row ? Base64Url.DecodeFromChars(seal.Unprotect(row.Sealed)) : null;

    /// <summary>Makes the key, unless another request, node or command does so at this moment: then theirs is taken.</summary>
    private async Task<byte[]> Make(Store store, CancellationToken stop)
    {
        var made = new LetterKey { Sealed = seal.Protect(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes))) };
        store.Alongside((connection, transaction, end) => connection.Run(
            transaction, "insert into letter_keys (id, sealed) values (@id, @sealed) on conflict (id) do nothing", end, ("@id", made.Id), ("@sealed", made.Sealed)));
        await store.SaveChangesAsync(stop);
        return await Kept(store, stop) ?? throw new InvalidOperationException("The key for letters can neither be made nor read.");
    }
}
