using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Tandem.Kernel.Mail;

namespace Tandem.Tests.Setting;

/// <summary>A postman who keeps the letters, so that a test can read them.</summary>
public sealed partial class Letterbox : IPostman
{
    private readonly ConcurrentQueue<Letter> letters = new();

    public ValueTask<bool> CanCarry(CancellationToken stop = default) => new(true);

    public IReadOnlyList<Letter> To(string address) => [.. letters.Where(letter => letter.To == address)];

    public Task Carry(Letter letter, CancellationToken stop)
    {
        letters.Enqueue(letter);
        return Task.CompletedTask;
    }

    /// <summary>Waits until so many letters have come to an address.</summary>
    public async Task<Letter> Wait(string address, int many = 1)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (To(address) is { } come && come.Count >= many)
                return come[many - 1];
            await Task.Delay(50);
        }

        throw new TimeoutException($"No letter came to {address}");
    }

    /// <summary>The one address a letter leads to.</summary>
    public static Uri LinkIn(Letter letter) => new(Address().Match(letter.Text).Value);

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();
}
