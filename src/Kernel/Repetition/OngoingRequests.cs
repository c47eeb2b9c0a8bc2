using System.Collections.Concurrent;

namespace Tandem.Kernel.Repetition;

/// <summary>The keys of the requests this process is answering at this moment.</summary>
public sealed class OngoingRequests
{
    private readonly ConcurrentDictionary<string, byte> keys = new(StringComparer.Ordinal);

    /// <summary>Takes the key until disposed; null when somebody else has it.</summary>
    public IDisposable? Begin(byte[] key)
    {
        var name = Convert.ToBase64String(key);
        return keys.TryAdd(name, 0) ? new Turn(this, name) : null;
    }

    private sealed class Turn(OngoingRequests ongoing, string name) : IDisposable
    {
        public void Dispose() => ongoing.keys.TryRemove(name, out _);
    }
}
